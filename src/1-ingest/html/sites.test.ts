import { expect, test } from 'vitest';
import { readPage } from './page.js';
import { ruleFor } from './sites.js';

test('the rule of a host: of the config first, of the nearest host first', () => {
  const rules = [{ host: 'portal.kz', body: '.a' }, { host: 'kaz.portal.kz', body: '.b' }, { host: 'inform.kz', body: '.c' }];
  const body = (url: string) => ruleFor(url, rules)?.body ?? null;
  expect(['https://www.portal.kz/1', 'https://ru.portal.kz/1', 'https://kaz.portal.kz/1', 'https://kaz.inform.kz/1', 'https://xportal.kz/1', 'a.html'].map(body)).toEqual(['.a', '.a', '.b', '.c', null, null]);
  expect(ruleFor('https://kaz.tengrinews.kz/x')?.host).toBe('tengrinews.kz');
});

test('selectors of a rule: several bodies, what is removed, authors, section', () => {
  const html = '<html><body><i class="s">Қоғам</i><b class="w">Айна Сәт</b><b class="w">Ерлан Қас</b><h2 class="t">Көпір ашылды</h2><div class="p">Бірінші бөлік осы.</div><div class="p">Екінші бөлік осы.<em class="x">артық</em></div></body></html>';
  const rules = [{ host: 'portal.kz', title: '.t', body: '.p', remove: ['.x'], authors: '.w', section: '.s' }];
  const { draft } = readPage(html, { url: 'https://portal.kz/1', rules });
  expect(draft).toMatchObject({ title: 'Көпір ашылды', authors: ['Айна Сәт', 'Ерлан Қас'], section: 'Қоғам', blocks: [{ text: 'Бірінші бөлік осы.' }, { text: 'Екінші бөлік осы.' }] });
});
