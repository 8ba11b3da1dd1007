/** What ends `derek fetch` and `derek watch` otherwise than well. */

/** Another instance has the archive: exit code 4. */
export class LockedError extends Error {
  override readonly name = 'LockedError';
}

/** Some sources could not be asked: exit code 3. */
export class PartlyError extends Error {
  override readonly name = 'PartlyError';
}

/** None could: exit code 1. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
}
