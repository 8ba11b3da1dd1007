import { describe, expect, test } from 'vitest';
import { RejectError } from '../record/source.js';
import { decode } from './encoding.js';

const TEXT = 'Өңірде 40 мың тонна бидай жиналды. Үкімет қолдау көрсетеді, ғалымдар шұғыл ұсыныс берді.';
const RUSSIAN = 'В области собрали 40 тысяч тонн пшеницы, сообщает пресс-служба.';

/** Single-byte tables of the letters used here, written out by hand against the standards. */
const CYRILLIC_1251 = Object.fromEntries([...'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя'].map((c, i) => [c, 0xc0 + i]));
const KZ_1048: Record<string, number> = { ...CYRILLIC_1251, І: 0xb2, і: 0xb3, Қ: 0x8d, қ: 0x9d, Ұ: 0xa1, ұ: 0xa2, Ә: 0xa3, ә: 0xbc, Ө: 0xa5, ө: 0xb4, Ғ: 0xaa, ғ: 0xba, Ү: 0xaf, ү: 0xbf, Ң: 0xbd, ң: 0xbe };
const PTCP154: Record<string, number> = { ...CYRILLIC_1251, І: 0xb2, і: 0xb3, Қ: 0x8d, қ: 0x9d, Ұ: 0xa6, ұ: 0xb1, Ә: 0xaa, ә: 0xba, Ө: 0xa4, ө: 0xb5, Ғ: 0x81, ғ: 0x83, Ү: 0x87, ү: 0x89, Ң: 0x8c, ң: 0x9c };

function encode(text: string, table: Record<string, number>): Uint8Array {
  return Uint8Array.from(text, (c) => table[c] ?? c.charCodeAt(0));
}
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
const codeOf = (bytes: Uint8Array): string => {
  try {
    return decode(bytes).encoding;
  } catch (error) {
    return error instanceof RejectError ? error.code : String(error);
  }
};

describe('decode', () => {
  test.each([
    ['utf-8', utf8(TEXT)],
    ['utf-8', utf8(`\uFEFF${TEXT}`)],
    ['utf-16le', utf16(`\uFEFF${TEXT}`, false)],
    ['utf-16be', utf16(`\uFEFF${TEXT}`, true)],
    ['utf-16le', utf16(TEXT, false)],
    ['utf-16be', utf16(TEXT, true)],
    ['kz-1048', encode(TEXT, KZ_1048)],
    ['ptcp154', encode(TEXT, PTCP154)],
  ])('reads Kazakh in %s', (encoding, bytes) => {
    const decoded = decode(bytes);
    expect(decoded.text).toBe(TEXT);
    expect(decoded.encoding).toBe(encoding);
  });

  test('an encoding that is not declared is an issue', () => {
    expect(decode(encode(TEXT, KZ_1048)).issues).toMatchObject([{ code: 'encoding-guessed', severity: 'info' }]);
    expect(decode(utf8(TEXT)).issues).toEqual([]);
  });

  test('windows-1251 is told by its letters and by declaration', () => {
    expect(decode(encode(RUSSIAN, CYRILLIC_1251))).toMatchObject({ text: RUSSIAN, encoding: 'windows-1251' });
    const page = `<meta charset="windows-1251"><p>${RUSSIAN}</p>`;
    expect(decode(encode(page, CYRILLIC_1251))).toMatchObject({ text: page, encoding: 'windows-1251', issues: [] });
  });

  test('a page that says windows-1251 and uses the Kazakh table is read by its letters', () => {
    const page = `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>${TEXT}</p>`;
    expect(decode(encode(page, KZ_1048))).toMatchObject({ text: page, encoding: 'kz-1048' });
  });

  test('what is no text, or no readable text, is refused by code', () => {
    expect(codeOf(new Uint8Array())).toBe('empty');
    expect(codeOf(utf8(' \n\t\u00A0 '))).toBe('empty');
    expect(codeOf(utf8('\uFEFF'))).toBe('empty');
    expect(codeOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]))).toBe('binary');
    expect(codeOf(utf8('%PDF-1.7\nқазақ'))).toBe('binary');
    expect(codeOf(utf8(`қазақша\u0000мәтін`))).toBe('binary');
    expect(codeOf(Uint8Array.from({ length: 300 }, (_, i) => (i * 7 + 1) % 31))).toBe('binary');
    expect(codeOf(Uint8Array.from([...utf8('Баға өсті. Нан қымбат'), 0xff, 0xfe, 0xc3]))).toBe('encoding');
    expect(codeOf(utf8('Астық жиналды, баға түсті').slice(1))).toBe('encoding');
    expect(codeOf(Uint8Array.from([0xff, 0xfe, 0x41, 0xd8]))).toBe('encoding');
  });

  test('the refusal names the place', () => {
    expect(() => decode(Uint8Array.from([...utf8('Баға'), 0xff, 0x41]))).toThrow(/0xff at offset 8/);
  });
});
