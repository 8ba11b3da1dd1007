/**
 * Which article a page is. In this order: the feed's guid, the address, the canonical address, the site's own number, and last the title
 * on the same day over a like text. What a site may give to several articles (guids, canonical addresses, numbers) counts only if title or
 * text agree.
 */
import { addressKey } from '../discover/found.js';
import { titleKey } from '../../1-ingest/titles.js';
import { likeness, SKETCH } from '../../duplicates/sketch.js';
import type { State, Change } from '../state/store.js';
import type { Likeness } from '../state/types.js';
import type { Page } from './page.js';

/** A page with what was known of its address. */
export interface Seen {
  readonly source: string;
  /** Asked for, and where that led. */
  readonly asked: string;
  readonly url: string;
  readonly guid?: string | undefined;
  readonly page: Page;
  /** Day of publication; null when it is not known. */
  readonly day: string | null;
  /** Pattern of the site's own numbers. */
  readonly pattern?: string | undefined;
}

/** By what an article is known. */
export type KnownBy = 'guid' | 'link' | 'canonical' | 'number' | 'title';

export interface Identity {
  readonly id: string;
  /** Null for one that is new. */
  readonly by: KnownBy | null;
  /** Article that this one is another edition of. */
  readonly editionOf: string | undefined;
  /** Whether the guid stands for another article, too. */
  readonly guidCollides: boolean;
  /** Keeps the names under which the article is found again. */
  readonly changes: readonly Change[];
}

/** Least likeness of texts that are one article under one name, and under none but the title. */
const [SAME_NAME, SAME_TITLE] = [0.3, 0.7];

export async function identify(state: State, seen: Seen): Promise<Identity> {
  const { source, page, pattern } = seen;
  const guid = seen.guid === undefined ? null : `guid:${source}:${seen.guid}`;
  const links = [...new Set([addressKey(seen.asked), addressKey(seen.url)])].filter((id) => id !== null);
  const canonical = addressKey(page.canonical);
  const number = siteNumber(seen.url, pattern);
  const at = async (key: string | null): Promise<string | undefined> => (key === null ? undefined : state.keys.get(key));

  const byGuid = await at(guid);
  const guidAgrees =
    byGuid === undefined ||
    (await agrees(state, byGuid, page)) ||
    (await Promise.all(links.map((link) => at(`url:${link}`)))).includes(byGuid);
  const agreed = async (id: string | undefined): Promise<string | undefined> =>
    id !== undefined && (await agrees(state, id, page)) ? id : undefined;
  const ways: readonly (readonly [KnownBy, () => Promise<string | undefined>])[] = [
    ['guid', async () => (guidAgrees ? byGuid : undefined)],
    ['link', () => firstOf(links.map((link) => at(`url:${link}`)))],
    ['canonical', async () => agreed(canonical === null ? undefined : await at(`url:${canonical}`))],
    ['number', async () => (number === null ? undefined : pattern === undefined ? agreed(await at(number.key)) : at(number.key))],
    ['title', () => byTitle(state, seen)],
  ];
  let [by, known]: [KnownBy | null, string | undefined] = [null, undefined];
  for (const [way, find] of ways) {
    known = await find();
    if (known === undefined) continue;
    by = way;
    break;
  }
  const id = known ?? (await freeId(state, [canonical, ...links.toReversed()]));
  const names = [
    ...(guidAgrees ? [guid] : []),
    ...links.map((link) => `url:${link}`),
    ...(number === null ? [] : [number.key]),
    // Another article's address is not taken from it.
    ...(canonical !== null && [undefined, id].includes(await at(`url:${canonical}`)) ? [`url:${canonical}`] : []),
  ].filter((name) => name !== null);
  const editions = page.editions.map((address) => `url:${addressKey(address)}`);
  return {
    id,
    by,
    editionOf: known === undefined ? await editionOf(state, id, editions, links, number) : undefined,
    guidCollides: !guidAgrees,
    changes: [
      ...names.map((name) => state.keys.put(name, id)),
      ...editions.map((name) => state.keys.put(`edition-${name}`, id)),
      ...(number === null || known !== undefined || (await at(number.edition)) !== undefined ? [] : [state.keys.put(number.edition, id)]),
      ...likenessChanges(state, seen, id),
    ],
  };
}

async function firstOf(all: readonly Promise<string | undefined>[]): Promise<string | undefined> {
  return (await Promise.all(all)).find((id) => id !== undefined);
}

/** Whether an article's title or text is that of the page. */
async function agrees(state: State, id: string, page: Page): Promise<boolean> {
  const known = await state.likeness.get(`id!${id}`);
  if (known === undefined) return false;
  return (page.title !== '' && titleKey(known.title) === titleKey(page.title)) || alike(known.sketch, page.sketch) >= SAME_NAME;
}

async function byTitle(state: State, { source, page, day }: Seen): Promise<string | undefined> {
  if (day === null || titleKey(page.title).length < 15) return undefined;
  for await (const [, known] of state.likeness.all(titlePlace(source, day, page.title), 5)) {
    if (alike(known.sketch, page.sketch) >= SAME_TITLE) return known.id;
  }
  return undefined;
}

const titlePlace = (source: string, day: string, title: string): string => `title!${source}!${day}!${titleKey(title)}!`;

function likenessChanges(state: State, { source, page, day }: Seen, id: string): Change[] {
  if (page.reject !== null) return [];
  const like: Likeness = {
    id, title: page.title, day: day ?? '',
    sketch: page.sketch === null ? null : Buffer.from(page.sketch.buffer).toString('base64'),
  };
  return [
    state.likeness.put(`id!${id}`, like),
    ...(day === null ? [] : [state.likeness.put(titlePlace(source, day, page.title) + id, like)]),
  ];
}

/** From 0 to 1; texts too short for a sketch are like none. */
function alike(known: string | null, page: Uint32Array | null): number {
  if (known === null || page === null) return 0;
  const both = new Uint32Array(SKETCH * 2);
  const bytes = Buffer.from(known, 'base64');
  both.set(new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + SKETCH * 4)));
  both.set(page, SKETCH);
  return likeness(both, 0, 1);
}

interface SiteNumber {
  /** Names the article in one language. */
  readonly key: string;
  /** Names it in all. */
  readonly edition: string;
}

/** The number that the site itself gives an article: by the source's pattern, else the long one in the last part of the path. */
function siteNumber(address: string, pattern: string | undefined): SiteNumber | null {
  const url = new URL(address);
  const parts = url.pathname.split('/').filter((part) => part !== '');
  const number = pattern === undefined ? lastNumber(parts.at(-1) ?? '') : new RegExp(pattern, 'u').exec(url.pathname + url.search)?.[1];
  if (number === undefined) return null;
  const language =
    parts.find((part) => /^(?:kk|kz|kaz|qz|qaz|latyn|ru|rus|en|eng|cn|ar|arab)$/i.test(part)) ?? url.searchParams.get('lang') ?? '';
  return { key: `site:${url.host}:${language}:${number}`, edition: `number:${url.host}:${number}` };
}

/** Five digits or more that are no date. */
const lastNumber = (part: string): string | undefined =>
  part.match(/\d{5,}/g)?.filter((digits) => !/^(?:19|20)\d\d[01]\d[0-3]\d$/.test(digits)).at(-1);

async function editionOf(
  state: State,
  id: string,
  editions: readonly string[],
  links: readonly string[],
  number: SiteNumber | null,
): Promise<string | undefined> {
  const said = [...editions, ...links.map((link) => `edition-url:${link}`), ...(number === null ? [] : [number.edition])];
  const other = await firstOf(said.map((name) => state.keys.get(name)));
  if (other === undefined || other === id) return undefined;
  return (await state.articles.get(other))?.editionOf ?? other;
}

async function freeId(state: State, wishes: readonly (string | null)[]): Promise<string> {
  const all = wishes.filter((wish) => wish !== null);
  for (const wish of all) if ((await state.articles.get(wish)) === undefined) return wish;
  for (let copy = 2; ; copy += 1) {
    const id = `${all[0] ?? 'article'}~${copy}`;
    if ((await state.articles.get(id)) === undefined) return id;
  }
}
