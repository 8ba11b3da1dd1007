/** Files that stand beside articles and are none. */
const COMPANIONS = /^(?:readme|license|licence|copying|changelog|contributing)(?:\.[^/]*)?$/i;

/** Why a file is passed over. */
export type PassedReason = 'hidden' | 'companion' | 'system' | 'backup';

/**
 * Why a file found in a folder or an archive is not read: it is hidden (a name or folder that starts with a dot), it is README,
 * LICENSE or their like, of the operating system, or an editor's backup. Null for one that is read. A file that is named
 * outright is read all the same.
 *
 * @param path relative to the folder that is read, with `/`
 */
export function passedOver(path: string): PassedReason | null {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  const name = parts.at(-1) ?? '';
  if (parts.includes('__MACOSX') || /^(?:thumbs\.db|desktop\.ini|\.ds_store)$/i.test(name)) return 'system';
  if (parts.some((part) => part.startsWith('.'))) return 'hidden';
  if (name.endsWith('~')) return 'backup';
  return COMPANIONS.test(name) ? 'companion' : null;
}
