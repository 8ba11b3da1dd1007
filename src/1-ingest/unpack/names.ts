import type { RejectError } from '../../record/source.js';
import { refuse } from '../formats/format.js';

const LONGEST = 4096;

/** What is wrong with the name of an archive's member; null for nothing. */
export function faultOfName(name: string): RejectError | null {
  const parts = name.split(/[/\\]/);
  if (name === '' || name.includes('\u0000')) return refuse('archive-path', 'The member has no name that a file can have.');
  if (name.length > LONGEST) return refuse('archive-path', `The member's name has ${name.length} characters, more than ${LONGEST}.`);
  if (parts.includes('..') || /^(?:[/\\]|[a-z]:)/i.test(name)) {
    return refuse('archive-path', `The member's name leads out of the archive: ${JSON.stringify(name.slice(0, 200))}. It was not read.`);
  }
  return null;
}
