/** Chromium of the system, for tests of the pages: they skip, and say so, where there is none (`apt-get install chromium`). */
import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type Page } from 'playwright-core';

const PATH = process.env['DEREK_CHROMIUM'] ?? '/usr/bin/chromium';

export const hasBrowser = existsSync(PATH);
if (!hasBrowser) console.warn(`tests of the pages skip: there is no Chromium at ${PATH}; DEREK_CHROMIUM names another`);

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: PATH,
    args: ['--no-sandbox', '--headless', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage', '--no-first-run'],
  });

export interface Watched {
  readonly page: Page;
  /** What went wrong in it: errors, refused scripts, dialogs, requests that leave the machine. */
  readonly faults: string[];
}

export interface Look {
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly locale?: string;
}

/** A page that notes whatever it should not do. */
export async function openPage(browser: Browser, { theme = 'light', width = 1280, locale = 'en' }: Look = {}): Promise<Watched> {
  const context = await browser.newContext({
    colorScheme: theme,
    viewport: { width, height: 900 },
    locale,
    acceptDownloads: true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(?:file:|data:|blob:|http:\/\/127\.0\.0\.1:)/.test(request.url())) faults.push(`request: ${request.url()}`);
  });
  return { page, faults };
}

/** Opens an address and waits until its page stands. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForSelector('html[data-ready]');
}

/** Serious and critical findings of axe. */
export async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).options({ preload: false }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html.slice(0, 120))
          .join(' | ')}`,
    );
}
