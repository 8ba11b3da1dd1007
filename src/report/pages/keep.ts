/** What a reader has chosen, kept by the browser where it keeps anything for this page. */

export function kept(name: string): string | null {
  try {
    return localStorage.getItem(`derek-${name}`);
  } catch {
    return null;
  }
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`derek-${name}`, value);
  } catch {
    // A page on a disk may have no store: the choice holds until it is closed.
  }
}
