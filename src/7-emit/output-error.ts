/** The output folder cannot be used. The message says why and what to do. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/** What a file system's error means for the one who runs. */
export function outputError(out: string, error: unknown): OutputError {
  if (error instanceof OutputError) return error;
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  const why = code === undefined ? undefined : REASONS[code];
  const message = error instanceof Error ? error.message : String(error);
  return new OutputError(`cannot write to ${out}: ${why ?? message}`, { cause: error });
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied; give the folder write permission, or choose another with --out',
  EPERM: 'not permitted; give the folder write permission, close programs that hold its files, or choose another with --out',
  EROFS: 'the file system is read-only; choose another folder with --out',
  ENOSPC: 'the disk is full; free some space, or choose another folder with --out',
  EDQUOT: 'the disk quota is used up; free some space, or choose another folder with --out',
  ENOTDIR: 'a part of the path is a file, not a folder; choose another folder with --out',
  EEXIST: 'it is a file, not a folder; choose another with --out',
  ENAMETOOLONG: 'the path is too long; choose another folder with --out',
};
