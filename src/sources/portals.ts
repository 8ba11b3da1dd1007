/**
 * The pack of Kazakh portals: what is publicly known of their feeds and sitemaps. None is asked unless a source of the config names it.
 */
import { ConfigError } from '../config/parse.js';
import { nearest } from '../config/nearest.js';
import type { PipelineConfig } from '../config/schema.js';
import type { Source } from '../config/sources.js';
import { PORTALS } from './portals-data.js';

/** A config in which sources that name a portal have what the pack says of it; what they say themselves goes before. */
export function withPortals(config: PipelineConfig): PipelineConfig {
  return { ...config, sources: config.sources.map(withPortal) };
}

function withPortal(source: Source): Source {
  if (source.portal === undefined) return source;
  const portal = PORTALS.find(({ name }) => name === source.portal);
  if (portal === undefined)
    throw new ConfigError(`sources: portal "${source.portal}" is not in the pack${guessOf(source.portal)}; derek sources --pack lists it`);
  const { feed, sitemap, list, language } = portal.source;
  return {
    ...(feed === undefined ? {} : { feed }), ...(sitemap === undefined ? {} : { sitemap }),
    ...(list === undefined ? {} : { list }), ...(language === undefined ? {} : { language }), ...source,
  };
}

function guessOf(name: string): string {
  const guess = nearest(name, PORTALS.map((portal) => portal.name));
  return guess === undefined ? '' : ` (did you mean "${guess}"?)`;
}

export { PORTALS };
