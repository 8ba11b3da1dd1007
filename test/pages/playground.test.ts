/** The playground in a browser, from a server of static files. */
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writePlayground } from '../../src/report/playground.js';
import { findings, hasBrowser, openBrowser, openPage } from '../support/browser.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'derek-playground-'));
  await writePlayground(folder);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

test('is one folder of under 2 MB, packed', async () => {
  let size = 0;
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if ((await stat(path)).isFile()) size += gzipSync(await readFile(path)).length;
  }
  expect(size).toBeGreaterThan(500_000);
  expect(size).toBeLessThan(2_000_000);
});

describe.skipIf(!hasBrowser)('in a browser', () => {
  let browser: Browser;
  let server: Server;
  let url: string;
  const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
  beforeAll(async () => {
    browser = await openBrowser();
    server = createServer((request, response) => {
      const path = join(folder, request.url === '/' ? 'index.html' : (request.url ?? ''));
      readFile(path).then(
        (bytes) => response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(bytes),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((done) => {
      server.listen(0, '127.0.0.1', done);
    });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test('shows what is in a text as soon as it is typed, and sends nothing anywhere', async () => {
    const { page, faults } = await openPage(browser);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(url);
    await page.waitForSelector('.fact');
    expect(await page.locator('.headline').innerText()).toContain('12,8 млрд теңге');
    expect(await page.locator('.body .m.person').count()).toBeGreaterThan(1);
    const before = asked.length;
    await page.getByLabel('Text').fill('Асан Дарбаев кеше Өзбекстанға барып, 5 млрд теңгенің келісіміне қол қойды.');
    await page.getByLabel('Headline').fill('Келісім');
    await page.getByLabel('Published').fill('2026-02-20');
    await page.locator('.body .m.person', { hasText: 'Асан Дарбаев' }).waitFor();
    await page.locator('.body .m.dates').hover();
    expect(await page.locator('#tip').innerText()).toContain('2026-02-19');
    await page.getByLabel('Headline').fill('');
    await page.getByLabel('Text').fill('Вчера президент подписал закон о бюджете на 5 млрд тенге.');
    await page.getByText('Not an article').waitFor();
    expect(asked.slice(before)).toEqual([]);
    expect(await findings(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('reads a file that is dropped: a saved page by its headline, day and paragraphs', async () => {
    const { page, faults } = await openPage(browser, { theme: 'dark', width: 390 });
    await page.goto(url);
    await page.waitForSelector('.fact');
    await page.evaluate(`(() => {
      const html = '<html><head><meta property="article:published_time" content="2025-05-01T10:00:00+05:00"><script>window.harmed=1</script></head><body><nav>Басты бет</nav><article><h1>Тақырып</h1><p>Зауыт <b>5 млрд теңге</b> тапты.</p></article></body></html>';
      const transfer = new DataTransfer();
      transfer.items.add(new File([html], 'page.html', { type: 'text/html' }));
      document.querySelector('.play').dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
    })()`);
    await page.locator('.body .m.money', { hasText: /^5 млрд теңге$/ }).waitFor();
    expect(await page.locator('.headline').innerText()).toBe('Тақырып');
    expect(await page.getByLabel('Published').inputValue()).toBe('2025-05-01');
    expect(await page.locator('.body').innerText()).not.toContain('Басты бет');
    expect(await page.evaluate('window.harmed')).toBeUndefined();
    expect(await page.evaluate('document.scrollingElement.scrollWidth')).toBe(390);
    expect(faults).toEqual([]);
  });
});
