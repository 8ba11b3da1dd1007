/** The playground: a text, and what derek makes of it, in the browser alone. */
import type { Article } from '../../../record/schema.js';
import sample from '../../../../corpus/small-business.txt';
import { articleView, type ArticleView } from '../article.js';
import { data, h } from '../dom.js';
import { t } from '../i18n/index.js';
import { shell } from '../shell.js';
import { startTheme } from '../theme.js';
import { save } from '../save.js';
import { ownScript } from '../trusted.js';
import { readDropped } from './read.js';
import type { Answer, Request } from './worker.js';
import '../style.css';

declare const VERSION: string;
/** Milliseconds without a key before a text is read. */
const PAUSE = 200;

const worker = new Worker(ownScript('worker.js'));
/** The example: its headline and day stand above its text. */
const [headline = '', , , ...paragraphs] = sample.split('\n');
const EXAMPLE = { text: paragraphs.join('\n').trim(), title: headline, published: '2025-09-24' };
const state = { ...EXAMPLE, ready: false };
let record: Article | null = null;
let turn = 0;

function build(): void {
  const { main } = shell([], VERSION, () => {
    build();
    document.title = `derek – ${t.playTitle}`;
  });
  document.title = `derek – ${t.playTitle}`;
  let view: ArticleView | undefined;
  const status = h('p', { class: 'status', role: 'status' }, state.ready ? t.playReady : `${t.playLoading}…`);
  const result = h('div', { class: 'result' });
  const text = h('textarea', { rows: 9, lang: 'kk', spellcheck: false, oninput: () => later() });
  const title = h('input', { type: 'text', lang: 'kk', oninput: () => later() });
  const published = h('input', { type: 'date', oninput: () => later() });
  const json = h(
    'button',
    { type: 'button', onclick: () => record !== null && save('record.json', 'application/json', `${JSON.stringify(record, null, 2)}\n`) },
    t.playJson,
  );
  const fill = (): void => {
    [text.value, title.value, published.value] = [state.text, state.title, state.published];
  };
  fill();

  let timer = 0;
  const later = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(ask, PAUSE);
  };
  const ask = (): void => {
    Object.assign(state, { text: text.value, title: title.value, published: published.value });
    if (state.text.trim() === '') return;
    turn += 1;
    const given = {
      ...(state.title.trim() === '' ? {} : { title: state.title }),
      ...(state.published === '' ? {} : { published: state.published }),
    };
    worker.postMessage({ turn, text: state.text, given } satisfies Request);
  };
  worker.onmessage = ({ data: answer }: MessageEvent<Answer>) => {
    if (answer.kind === 'ready') {
      state.ready = true;
      status.textContent = t.playReady;
    } else if (answer.kind === 'failed') status.textContent = answer.message;
    else if (answer.turn === turn) show(answer);
  };
  const show = (answer: Extract<Answer, { turn: number }>): void => {
    status.textContent = `${t.playReady} · ${t.playIn} ${Math.max(1, Math.round(answer.ms))} ${t.playMs}`;
    view?.close();
    view = undefined;
    record = answer.kind === 'record' ? answer.record : null;
    json.disabled = record === null;
    if (answer.kind === 'record') {
      view = articleView(answer.record, { linkOf: () => null });
      result.replaceChildren(view.element);
    } else
      result.replaceChildren(
        h('p', { class: 'note', role: 'alert' }, `${t.playRejected}: `, h('code', {}, data(answer.code)), ' ', data(answer.message)),
      );
    document.documentElement.dataset['answered'] = String(answer.turn);
  };

  const form = h(
    'form',
    { class: 'play', onsubmit: (event) => event.preventDefault() },
    h('label', { class: 'wide' }, h('span', {}, t.playText), text),
    h('label', {}, h('span', {}, t.playHeadline), title),
    h('label', {}, h('span', {}, t.playDay), published),
    h(
      'div',
      { class: 'bar-line wide' },
      status,
      h(
        'div',
        { class: 'span-buttons' },
        h(
          'button',
          {
            type: 'button',
            onclick: () => {
              Object.assign(state, EXAMPLE);
              fill();
              ask();
            },
          },
          t.playExample,
        ),
        json,
      ),
    ),
  );
  main.append(h('h1', {}, t.playTitle), h('p', { class: 'lede' }, t.playNote), form, result);

  form.addEventListener('dragover', (event) => {
    event.preventDefault();
    form.classList.add('dropping');
  });
  form.addEventListener('dragleave', () => form.classList.remove('dropping'));
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    form.classList.remove('dropping');
    const file = event.dataTransfer?.files[0];
    if (file !== undefined)
      void readDropped(file).then((dropped) => {
        Object.assign(state, {
          text: dropped.text, title: dropped.title,
          ...(dropped.published === '' ? {} : { published: dropped.published }),
        });
        fill();
        ask();
      });
  });
  ask();
}

function start(): void {
  startTheme();
  build();
  document.documentElement.dataset['ready'] = 'true';
}

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
else start();
