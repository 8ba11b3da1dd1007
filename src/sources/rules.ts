/** Rules of a source's pages, as rules of the config: they hold for the hosts that the source names. */
import type { PipelineConfig } from '../config/schema.js';
import type { Source } from '../config/sources.js';

/** The config with the rules of its sources before its own. */
export function withSourceRules(config: PipelineConfig): PipelineConfig {
  const own = config.sources.flatMap((source) =>
    source.rules === undefined ? [] : hostsOf(source).map((host) => ({ host, ...source.rules })),
  );
  return own.length === 0 ? config : { ...config, rules: [...own, ...config.rules] };
}

function hostsOf({ feed, sitemap, list }: Source): string[] {
  const urls = [feed ?? [], sitemap ?? [], list?.url ?? []].flat();
  return [...new Set(urls.map((url) => new URL(url).hostname.replace(/^www\./, '')))];
}
