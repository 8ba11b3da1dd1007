import { buffer } from 'node:stream/consumers';
import { Command } from 'commander';
import { decode } from '../1-ingest/encoding.js';
import { readPage, type LeftOut, type PageReading } from '../1-ingest/html/page.js';
import { urlId } from '../1-ingest/ids.js';
import { readPublished } from '../1-ingest/published.js';
import { configIn } from './config.js';
import { UsageError, type Context } from './context.js';
import { readInput } from './extract.js';

interface InspectFlags {
  readonly rules?: true;
  readonly url?: string;
  readonly config?: string;
}

/** `derek inspect`: what is read of a page, from where, and what is left out. */
export function inspectCommand(context: Context): Command {
  return new Command('inspect')
    .description('show what is read of a page, from where, and what is left out')
    .argument('<page>', 'file of the page; - reads stdin')
    .option('-u, --url <address>', 'where it was fetched from, for pages that do not say')
    .option('--rules', 'print a rule of its site for the config, to go on from')
    .option('-c, --config <file>', 'config with rules of sites (default: pipeline.config.ts, if there is one)')
    .addHelpText('after', HELP)
    .action(async (file: string, { rules: asRule, url, config: named }: InspectFlags) => {
      if (url !== undefined && urlId(url) === null) {
        throw new UsageError(`--url takes the address of a page, such as https://portal.kz/news/1, not "${url}"`);
      }
      const config = await configIn(named, context.cwd);
      const { text } = decode(file === '-' ? await buffer(context.stdin) : await readInput(file, context.cwd));
      const left: LeftOut[] = [];
      const reading = readPage(text, { url: url ?? null, rules: config?.rules ?? [], left: (what) => left.push(what) });
      context.stdout.write(asRule === true ? ruleText(reading) : readingText(reading, left));
    });
}

const HELP = `
What stands under "left out" and is the article's own, or under "body" and is not, is mended by a rule in the config:

  rules: [{ host: 'portal.kz', body: '.story', remove: ['.also', '.promo'] }]

Examples:
  $ derek inspect page.html
  $ curl -s https://portal.kz/news/1 | derek inspect - --url https://portal.kz/news/1
  $ derek inspect page.html --rules`;

/** Characters of a text that are shown. */
const SHOWN = 90;

function readingText({ draft, from }: PageReading, left: readonly LeftOut[]): string {
  const published = readPublished(draft.published).value;
  const row = (name: string, value: string | null | undefined, where = ''): string =>
    `${name.padEnd(11)}${value || '–'}${value && where ? `   (${where})` : ''}\n`;
  return [
    row('title', draft.title, from.title),
    row('published', published, published === null ? '' : from.published),
    row('authors', draft.authors?.join('; ')), row('section', draft.section), row('publisher', draft.publisher),
    row('address', typeof draft.url === 'string' ? draft.url : null),
    row('rule', from.rule ?? 'none of its site', ''),
    row('body', `${draft.blocks.length} blocks`, from.body),
    ...draft.blocks.map(({ kind, text, linked }) => `  ${(linked ? `${kind}, linked` : kind).padEnd(11)} ${cut(text)}\n`),
    left.length === 0 ? '' : 'left out\n',
    ...left.map(({ what, why, text }) => `  ${why.padEnd(11)} ${what}: ${cut(text)}\n`),
  ].join('');
}

const cut = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text).replace(/\s+/g, ' ');

/** A rule with the selectors that found the parts of this page. */
function ruleText({ draft, from }: PageReading): string {
  const selector = (where: string): string | undefined =>
    /^(?:rule(?: \S+)?: )?([a-z][\w-]*[.#][^\s,(]+|h[1-6])(?=$|[\s,(])/.exec(where)?.[1];
  const rule = {
    host: urlId(draft.url)?.split(/[/?]/)[0] ?? 'portal.kz', title: selector(from.title), published: selector(from.published),
    body: selector(from.body),
  };
  const parts = Object.entries(rule).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: '${value.replaceAll("'", "\\'")}'`]));
  return `rules: [{ ${parts.join(', ')}, remove: [] }],\n`;
}
