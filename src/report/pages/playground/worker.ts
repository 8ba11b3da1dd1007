/** The extractor in a thread of its own, so that the page answers while it works. */
import { createExtractor, RejectError, type Article, type Extractor, type ExtractOptions } from '../../../core.js';

export interface Request {
  readonly turn: number;
  readonly text: string;
  readonly given: ExtractOptions;
}

export type Answer =
  | { readonly kind: 'ready'; readonly ms: number }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'record'; readonly turn: number; readonly ms: number; readonly record: Article }
  | { readonly kind: 'rejected'; readonly turn: number; readonly ms: number; readonly code: string; readonly message: string };

const tell = (answer: Answer): void => (self as unknown as { postMessage: (message: Answer) => void }).postMessage(answer);

async function bytes(name: string): Promise<Uint8Array> {
  const answer = await fetch(`models/${name}`);
  if (!answer.ok) throw new Error(`models/${name}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

let extractor: Extractor | undefined;
const waiting: Request[] = [];

function work({ turn, text, given }: Request): void {
  const started = performance.now();
  const ms = (): number => performance.now() - started;
  try {
    tell({ kind: 'record', turn, record: (extractor as Extractor).extract(text, given), ms: ms() });
  } catch (error) {
    const code = error instanceof RejectError ? error.code : 'internal';
    tell({ kind: 'rejected', turn, code, message: (error as Error).message, ms: ms() });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  if (extractor === undefined) waiting.push(data);
  else work(data);
});

async function start(): Promise<void> {
  const started = performance.now();
  extractor = createExtractor({ models: { names: await bytes('names.bin'), facts: await bytes('facts.bin') } });
  tell({ kind: 'ready', ms: performance.now() - started });
  for (const request of waiting.splice(0).slice(-1)) work(request);
}

start().catch((error: unknown) => tell({ kind: 'failed', message: (error as Error).message }));
