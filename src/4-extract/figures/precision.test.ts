/** Numbers of more digits than a double carries are rounded in the dataset, and told in full. */
import { expect, it } from 'vitest';
import { segment } from '../../3-segment/doc.js';
import { extractMentions } from '../index.js';
import { buildLexicon } from '../lexicon.js';

const lexicon = buildLexicon();
const told = (text: string) =>
  extractMentions(segment(text, lexicon), { published: '2026-03-10', timeZone: 'Asia/Almaty' }).issues
    .filter(({ code }) => code === 'number/precision')
    .map(({ start, end, message }) => [text.slice(start, end), message.split('; it is ')[1]]);

it.each([
  ['Шот 1234567890123456789 теңге болды.', [['1234567890123456789 теңге', '1234567890123456789']]],
  ['Өнім 3 тоннадан 1234567890123456789 тоннаға өсті.', [['1234567890123456789 тоннаға', '1234567890123456789']]],
  ['Шот 123456789012345 теңге болды.', []],
  ['Тұрғындардың үштен бірі келді.', []],
])('%s', (text, expected) => expect(told(text)).toEqual(expected));
