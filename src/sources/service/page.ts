/** The status over HTTP, on this machine only: `/health`, `/metrics`, and a page for people. */
import { createServer, type Server } from 'node:http';
import { metricsText } from './metrics.js';
import { conditionOf, type SourceStatus, type Status } from './status.js';

/** Milliseconds after which a service that has noted nothing counts as hung. */
const HUNG = 15 * 60_000;

/** Serves what `status` gives; `null` until there is something. */
export function serveStatus(port: number, status: () => Status | null, now: () => number): Promise<Server> {
  const server = createServer((request, response) => {
    // A page of the web must not read it by a name of its own that leads here.
    if (!/^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(request.headers.host ?? ''))
      return void response.writeHead(403).end('only as localhost\n');
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
    const send = (code: number, type: string, text: string): void => {
      response
        .writeHead(code, {
          'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store',
          'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
        })
        .end(text);
    };
    const is = status();
    switch (new URL(request.url ?? '/', 'http://localhost').pathname) {
      case '/health': {
        const isWell = is !== null && now() - is.at < HUNG;
        return send(
          isWell ? 200 : 503,
          'application/json',
          `${JSON.stringify({ ok: isWell, at: is?.at ?? null, paused: is?.paused ?? null, degraded: is?.sources.filter(({ degraded }) => degraded !== null).map(({ name }) => name) ?? [] })}\n`,
        );
      }
      case '/metrics':
        return send(200, 'text/plain; version=0.0.4', is === null ? '' : metricsText(is));
      case '/':
        return send(200, 'text/html', is === null ? '<p>nothing yet' : statusPage(is));
      default:
        return send(404, 'text/plain', 'not here: /, /health, /metrics\n');
    }
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const time = (at: number | null): string => (at === null ? 'never' : new Date(at).toISOString().slice(0, 16).replace('T', ' '));
const percent = (share: number): string => `${Math.round(share * 100)}%`;

const STYLE = 'body{font:15px/1.5 system-ui,sans-serif;margin:2rem;color:#1b1b1b}table{border-collapse:collapse}' +
  'th,td{text-align:left;padding:.3rem .8rem;border-bottom:1px solid #ccc}' +
  'td.n{text-align:right;font-variant-numeric:tabular-nums}.bad{background:#fde8e6}.odd{background:#fff5d6}';
const COLUMNS = [
  'source', 'how it is', 'last success', 'next', 'waiting', 'fetched', 'failing', 'with a date', 'in Kazakh', 'median length', 'lag',
];

export function statusPage({ at, pending, paused, sources }: Status): string {
  const state =
    `${pending ? ' The dataset has to catch up.' : ''}${paused === null ? '' : ` <strong>Paused: ${escaped(paused)}</strong>`}`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="30"><title>derek: sources</title>
<style>${STYLE}</style>
<h1>Sources</h1><p>As of ${time(at)} UTC.${state}</p>
<table><thead><tr>${COLUMNS.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead>
<tbody>${sources.map(rowOf).join('\n')}</tbody></table></html>`;
}

function rowOf(source: SourceStatus): string {
  const { name, degraded, drift, lastSuccess, due, urls, fetched, lag, quality: { short } } = source;
  const seen = short.count > 0;
  const numbers = [
    String(urls.new ?? 0),
    String(fetched),
    String((urls.retry ?? 0) + (urls.blocked ?? 0)),
    seen ? percent(short.dated) : '',
    seen ? percent(short.kazakh) : '',
    seen ? String(Math.round(short.length)) : '',
    lag === null ? '' : `${Math.round(lag / 60_000)} min`,
  ];
  const looks = degraded !== null ? 'bad' : drift.length > 0 ? 'odd' : '';
  const cells = [conditionOf(source), time(lastSuccess), time(due)].map((text) => `<td>${escaped(text)}</td>`);
  const counts = numbers.map((text) => `<td class="n">${text}</td>`);
  return `<tr class="${looks}"><th scope="row">${escaped(name)}</th>${[...cells, ...counts].join('')}</tr>`;
}
