import { Command } from 'commander';
import { loadConfig } from '../config/load.js';
import { archiveFolder } from '../sources/open.js';
import { PORTALS, withPortals } from '../sources/portals.js';
import { newSource } from '../sources/source-state.js';
import { probe } from '../sources/service/probe.js';
import { conditionOf, readStatus, type SourceStatus } from '../sources/service/status.js';
import type { Context } from './context.js';

interface SourcesFlags {
  readonly config?: string;
  readonly json?: true;
  readonly pack?: true;
  readonly allowPrivate?: true;
}

/** `derek sources`: how the sources of the config are; `derek sources probe`: what is at an address. */
export function sourcesCommand(context: Context): Command {
  return new Command('sources')
    .description('show how the sources of the config are, or find out what is at an address')
    .option('-c, --config <file>', 'config to use (default: pipeline.config.ts, if there is one)')
    .option('--json', 'print it as JSON')
    .option('--pack', 'list the portals whose feeds and sitemaps are known')
    .addHelpText('after', HELP)
    .action(async ({ config: file, json, pack }: SourcesFlags) => {
      const { cwd, stdout } = context;
      if (pack === true) return void stdout.write(json === true ? `${JSON.stringify(PORTALS, null, 2)}\n` : packText());
      const { config: given, folder } = await loadConfig(file, cwd);
      const config = withPortals(given);
      const status = await readStatus(archiveFolder(config, folder));
      const sources = config.sources.map(
        ({ name }): SourceStatus => status?.sources.find((one) => one.name === name) ?? { name, ...newSource, drift: [] },
      );
      stdout.write(
        json === true
          ? `${JSON.stringify({ at: status?.at ?? null, paused: status?.paused ?? null, sources }, null, 2)}\n`
          : tableText(sources),
      );
    })
    .addCommand(probeCommand(context));
}

const probeCommand = ({ stdout, stderr }: Context): Command =>
  new Command('probe')
    .description('find out what is at an address: feed, sitemap, list; print a line for the config')
    .argument('<url>', 'address of a portal, or of its feed, sitemap or list')
    .option('--allow-private', 'ask addresses of this machine and its network, too')
    .option('--contact <address>', 'mail address or URL at which the owner of the site reaches you')
    .exitOverride()
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) })
    .action(async (url: string, { allowPrivate, contact }: SourcesFlags & { readonly contact?: string }) => {
      stdout.write(await probe(url, { allowPrivate: allowPrivate === true, contact: contact ?? null }));
    });

const HELP = `
Examples:
  $ derek sources                              state, last success, yield, and why one is not well
  $ derek sources probe https://portal.kz/     feed, sitemap or list, as a line for the config
  $ derek sources --pack                       portals that are known: { name: 'x', portal: 'x' } switches one on`;

const time = (at: number | null): string => (at === null ? '-' : new Date(at).toISOString().slice(0, 16).replace('T', ' '));

function tableText(sources: readonly SourceStatus[]): string {
  const rows = sources.map((source) => {
    const { name, lastSuccess, due, urls, fetched, quality: { short } } = source;
    const share = (part: number): string => (short.count === 0 ? '-' : `${Math.round(part * 100)}%`);
    return [
      name,
      time(lastSuccess),
      time(due === 0 ? null : due),
      String(fetched),
      String(urls.new ?? 0),
      String((urls.retry ?? 0) + (urls.blocked ?? 0)),
      share(short.dated),
      share(short.kazakh),
      conditionOf(source),
    ];
  });
  return columns([['source', 'last success', 'next', 'fetched', 'waiting', 'failing', 'dated', 'kazakh', 'how it is'], ...rows]);
}

function packText(): string {
  return columns([
    ['portal', 'home', 'known', 'seen to work', 'told by'],
    ...PORTALS.map(({ name, home, source, seen, told }) => [
      name,
      home,
      Object.keys(source).filter((key) => key !== 'language').join(', '),
      seen ?? '-',
      told,
    ]),
  ]);
}

function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => `${row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('  ')}\n`)
    .join('');
}
