/**
 * Times derek beside its peers. The first half of the texts warms everything up, the second half is timed as text that has not
 * been met, then once more as text that has. All take turns, a few texts each, so that a busy machine slows them alike.
 */
import { RejectError } from '../dist/core.js';
import { engine } from '../dist/run/engine.js';
import type { Stage } from '../dist/stage.js';
import { STAGES } from '../dist/stages.js';
import type { Worker } from './peers.js';
import { characters, type BenchText } from './texts.js';

export interface Speed {
  readonly name: string;
  /** Characters a second. */
  readonly unmet: number;
  readonly known: number;
}

export interface Share {
  readonly stage: string;
  /** Of all time, 0 to 1. */
  readonly unmet: number;
  readonly known: number;
}

export interface Speeds {
  readonly speeds: readonly Speed[];
  readonly shares: readonly Share[];
  readonly rejects: number;
}

const TURN = 10;

/** Milliseconds that each stage has taken since it was last cleared. */
const spent = new Map<string, number>();

/** A clock around each stage. */
function watchStages(): void {
  STAGES.forEach((stage, k) => {
    const run: Stage['run'] = (article, context, file) => {
      const start = performance.now();
      const left = stage.run(article, context, file);
      spent.set(stage.name, (spent.get(stage.name) ?? 0) + performance.now() - start);
      return left;
    };
    (STAGES as Stage[])[k] = { ...stage, run };
  });
}

export function measure(texts: readonly BenchText[], peers: readonly Worker[]): Speeds {
  watchStages();
  let rejects = 0;
  const derek = ({ text, title, published }: BenchText): void => {
    try {
      engine.extract(text, { published, ...(title === null ? {} : { title }) });
    } catch (error) {
      if (!(error instanceof RejectError)) throw error;
      rejects += 1;
    }
  };
  const workers = [
    { name: 'derek, everything on', work: derek }, ...peers.map(({ name, work }) => ({ name, work: ({ text }: BenchText) => work(text) })),
  ];
  /** Milliseconds of each on a list of texts. */
  const times = (list: readonly BenchText[]): number[] => {
    const total = workers.map(() => 0);
    for (let from = 0; from < list.length; from += TURN) {
      const turn = list.slice(from, from + TURN);
      workers.forEach(({ work }, k) => {
        const start = performance.now();
        turn.forEach(work);
        total[k]! += performance.now() - start;
      });
    }
    return total;
  };
  const half = Math.floor(texts.length / 2);
  const [first, second] = [texts.slice(0, half), texts.slice(half)];
  times(first);
  const pass = () => {
    spent.clear();
    const all = times(second);
    return { all, shares: sharesOf(all[0]!) };
  };
  const [unmet, known] = [pass(), pass()];
  const rate = (time: number): number => (characters(second) / time) * 1000;
  return {
    speeds: workers.map(({ name }, k) => ({ name, unmet: rate(unmet.all[k]!), known: rate(known.all[k]!) })),
    shares: [...unmet.shares].map(([stage, share]) => ({ stage, unmet: share, known: known.shares.get(stage) ?? 0 })),
    rejects,
  };
}

function sharesOf(total: number): Map<string, number> {
  const inside = [...spent.values()].reduce((sum, time) => sum + time, 0);
  return new Map([...[...spent].map(([name, time]) => [name, time / total] as const), ['parser, frame, hash', (total - inside) / total]]);
}
