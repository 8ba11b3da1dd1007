/** What stands around every page: where one is, the language, the theme. */
import { h } from './dom.js';
import { language, LANGUAGES, nameOf, setLanguage, t, type Language } from './i18n/index.js';
import { setTheme, theme, THEMES, type Theme } from './theme.js';

export interface Shell {
  readonly main: HTMLElement;
  /** Marks the page that one is on. */
  readonly mark: (path: string) => void;
}

export interface Link {
  readonly path: string;
  readonly label: string;
}

/** Builds the page around `main`; called anew when the language changes. */
export function shell(links: readonly Link[], version: string, changed: () => void): Shell {
  const main = h('main', { id: 'content', tabindex: '-1' });
  const anchors = links.map(({ path, label }) => h('a', { href: `#${path}` }, label));
  const languages = h(
    'select',
    {
      'aria-label': t.languageLabel,
      onchange: (event) => {
        setLanguage((event.target as HTMLSelectElement).value as Language);
        changed();
      },
    },
    LANGUAGES.map((one) => h('option', { value: one, selected: one === language, lang: one }, nameOf(one))),
  );
  const names: Readonly<Record<Theme, string>> = { auto: t.themeAuto, light: t.themeLight, dark: t.themeDark };
  const themes = h(
    'select',
    { 'aria-label': t.theme, onchange: (event) => setTheme((event.target as HTMLSelectElement).value as Theme) },
    THEMES.map((one) => h('option', { value: one, selected: one === theme() }, names[one])),
  );
  document.documentElement.lang = language;
  document.body.replaceChildren(
    h(
      'a',
      {
        class: 'skip',
        href: '#content',
        onclick: (event) => {
          event.preventDefault();
          main.focus();
        },
      },
      t.skip,
    ),
    h(
      'header',
      { class: 'top' },
      h('a', { class: 'brand', href: '#/' }, 'derek'),
      links.length === 0 ? null : h('nav', { 'aria-label': t.menu }, anchors),
      h('div', { class: 'choices no-print' }, languages, themes),
    ),
    main,
    h('footer', { class: 'bottom' }, `${t.madeBy} ${version}`),
  );
  return {
    main,
    mark: (path) => {
      for (const [index, link] of links.entries()) {
        if (link.path === path) anchors[index]?.setAttribute('aria-current', 'page');
        else anchors[index]?.removeAttribute('aria-current');
      }
    },
  };
}
