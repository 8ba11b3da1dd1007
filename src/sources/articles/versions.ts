/** Captures to articles with their versions: the same from the state and from the archive alone. */
import type { ArticleState, Capture, Placed } from '../state/types.js';

/** The article after one more capture; undefined while it has no version. */
export function withCapture(article: ArticleState | undefined, capture: Capture, placed: Placed | null): ArticleState | undefined {
  const { outcome, at } = capture;
  if (outcome === 'gone') return article === undefined ? undefined : { ...article, gone: at };
  if (outcome === 'same') return article;
  if (article !== undefined && outcome === 'back') {
    const { gone: _, ...there } = article;
    return there;
  }
  if (placed === null) return article;
  const { url, published, digest = '', title, sha256 = '', bytes = 0, editionOf } = capture;
  const version = {
    at, url, ...(published === undefined ? {} : { published }), digest, ...(title === undefined ? {} : { title }),
    sha256, bytes, placed,
  };
  if (article === undefined) {
    return {
      id: capture.article, source: capture.source, seq: capture.seq, versions: [version],
      ...(editionOf === undefined ? {} : { editionOf }),
    };
  }
  const { gone: _, ...there } = article;
  return { ...there, versions: [...article.versions, version] };
}
