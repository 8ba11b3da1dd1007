/** Light or dark: as the system has it, unless the reader says so. */
import { keep, kept } from './keep.js';

export type Theme = 'auto' | 'light' | 'dark';
export const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

export const theme = (): Theme =>
  THEMES.find((one) => one === kept('theme')) ?? (document.documentElement.dataset['theme'] as Theme | undefined) ?? 'auto';

export function setTheme(one: Theme): void {
  if (one === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = one;
  keep('theme', one);
  dispatchEvent(new Event('derek-theme'));
}

export function startTheme(): void {
  setTheme(theme());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => dispatchEvent(new Event('derek-theme')));
}
