/** The output folder cannot be used. The message says why and what to do. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/** What a file system's error means for the one who runs. */
export function outputError(out: string, error: unknown): OutputError {
  if (error instanceof OutputError) return error;
  const code = codeOf(error);
  const why = code === undefined ? undefined : REASONS[code];
  const message = error instanceof Error ? error.message : String(error);
  return new OutputError(`cannot write to ${out}: ${why ?? message}`, { cause: error });
}

/** The code of a file system's error; those of threads come without their fields, but for the message. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return (error as NodeJS.ErrnoException).code ?? /^(E[A-Z]+): /.exec(error.message)?.[1];
}

/** Whether an error is the file system's. */
export const isFileError = (error: unknown): boolean => codeOf(error)?.startsWith('E') === true && !codeOf(error)?.startsWith('ERR_');

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
