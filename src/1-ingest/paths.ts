/** Files that stand beside articles and are none. */
const COMPANIONS = /^(?:readme|license|licence|copying|notice|changelog|contributing|authors)(?:\.[^/]*)?$/i;

/**
 * Whether a file found while walking a folder is to be read as an article: README, LICENSE and their like, and everything
 * hidden (a name or folder that starts with a dot) are passed over. A file that is named outright is read all the same.
 *
 * @param path relative to the folder that is read, with `/` or `\`
 */
export function isArticlePath(path: string): boolean {
  const parts = path.replaceAll('\\', '/').split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  const name = parts.at(-1);
  if (name === undefined || parts.some((part) => part.startsWith('.'))) return false;
  return !COMPANIONS.test(name) && !/^(?:thumbs\.db|desktop\.ini)$/i.test(name) && !name.endsWith('~');
}
