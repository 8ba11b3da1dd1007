/** A file that was dropped, as text: a saved page gives its headline, its day and its paragraphs. */
import { parsedApart } from '../trusted.js';

export interface Dropped {
  readonly text: string;
  readonly title: string;
  readonly published: string;
}

export async function readDropped(file: File): Promise<Dropped> {
  const bytes = await file.arrayBuffer();
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder('windows-1251').decode(bytes);
  }
  return /\.x?html?$/i.test(file.name) || /^\s*<(?:!doctype|html)/i.test(text) ? readPage(text) : { text, title: '', published: '' };
}

/** Parsed apart from this page: nothing of it is shown or run. */
export function readPage(html: string): Dropped {
  const page = parsedApart(html);
  for (const one of page.querySelectorAll('script, style, noscript, template, nav, header, footer, aside, form, figure')) one.remove();
  const meta = (name: string): string =>
    page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? '';
  const paragraphs = [
    ...(page.querySelector('article') ?? page.querySelector('main') ?? page.body).querySelectorAll('p, li, h2, h3, blockquote'),
  ].map((one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim());
  return {
    text: paragraphs.filter((one) => one !== '').join('\n') || (page.body.textContent ?? '').trim(),
    title: page.querySelector('h1')?.textContent?.trim() || meta('og:title') || page.title,
    published: (/^\d{4}-\d{2}-\d{2}/.exec(meta('article:published_time') || page.querySelector('time')?.getAttribute('datetime') ||
      '') ?? [
      '',
    ])[0],
  };
}
