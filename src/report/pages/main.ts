/** The report in the browser: a page by the part of the address after `#`. */
import type { Site } from '../site.js';
import { articlePage } from './article.js';
import { h } from './dom.js';
import { factsPage } from './facts.js';
import { t } from './i18n/index.js';
import { articlesPage, namesPage } from './lists.js';
import { site as readSite } from './load.js';
import { overviewPage } from './overview.js';
import { queuePage, reviewPage } from './review/page.js';
import { shell, type Shell } from './shell.js';
import { startTheme } from './theme.js';
import { thingPage } from './thing.js';
import './style.css';

interface Page {
  readonly element: HTMLElement;
  readonly title: string;
  readonly close?: () => void;
}

async function pageOf(site: Site, path: string, query: URLSearchParams): Promise<Page | null> {
  const [, name = '', at = ''] = path.split('/');
  const number = /^\d+$/.test(at) ? Number(at) : -1;
  switch (name) {
    case '':
      return site.review ? queuePage() : overviewPage(site);
    case 'overview':
      return overviewPage(site);
    case 'facts':
      return factsPage(site, query);
    case 'articles':
      return articlesPage(site);
    case 'names':
      return namesPage(site);
    case 'name':
      return thingPage(site, number);
    case 'article':
      return site.review
        ? reviewPage(number, query.get('at'))
        : articlePage(number, query.get('fact') === null ? null : Number(query.get('fact')));
    default:
      return null;
  }
}

/** The entry of the menu that a page belongs to. */
const menuOf = (path: string): string => ({ article: '/articles', name: '/names' })[path.split('/')[1] ?? ''] ?? path;

async function start(): Promise<void> {
  startTheme();
  const site = await readSite();
  let around: Shell;
  let open: Page | null = null;
  let turn = 0;
  const build = (): void => {
    const first = site.review
      ? [
          { path: '/', label: t.review },
          { path: '/overview', label: t.overview },
        ]
      : [{ path: '/', label: t.overview }];
    around = shell(
      [...first, { path: '/facts', label: t.facts }, { path: '/articles', label: t.articles }, { path: '/names', label: t.entities }],
      site.version,
      () => {
        build();
        void show();
      },
    );
  };
  const show = async (): Promise<void> => {
    const [path = '/', query = ''] = (location.hash.slice(1) || '/').split('?');
    const mine = (turn += 1);
    let page: Page | null;
    try {
      page = await pageOf(site, path, new URLSearchParams(query));
    } catch (error) {
      page = {
        element: h('p', { class: 'note', role: 'alert' }, error instanceof Error ? error.message : String(error)),
        title: t.notFound,
      };
    }
    // Another address was asked for meanwhile.
    if (mine !== turn) return page?.close?.();
    open?.close?.();
    open = page;
    around.main.replaceChildren(page?.element ?? h('p', { class: 'note', role: 'alert' }, t.notFound));
    around.mark(menuOf(path));
    document.title = `${page?.title ?? t.notFound} – derek`;
    if (turn > 1) {
      scrollTo(0, 0);
      around.main.focus({ preventScroll: true });
    }
  };
  build();
  addEventListener('hashchange', () => void show());
  await show();
  document.documentElement.dataset['ready'] = 'true';
}

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => void start());
else void start();
