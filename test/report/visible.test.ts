import { describe, expect, test } from 'vitest';
import { visibleBytes, visibleText } from '../../src/report/visible.ts';

const latin1 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

describe('text from outside', () => {
  test('UTF-8 is shown as what it means', () => {
    expect(visibleBytes(latin1('src/größe/日本/😀.js'))).toBe('src/größe/日本/😀.js');
  });

  test.each([
    ['a byte that is no UTF-8', 'caf\xe9.txt', 'caf\\xe9.txt'],
    ['an overlong slash', '\xc0\xaf', '\\xc0\\xaf'],
    ['a surrogate in UTF-8', '\xed\xa0\x80', '\\xed\\xa0\\x80'],
    ['a sequence that is cut off', '\xe2\x82', '\\xe2\\x82'],
    ['beyond the last code point', '\xf4\x90\x80\x80', '\\xf4\\x90\\x80\\x80'],
  ])('%s is shown byte for byte', (_name, bytes, shown) => {
    expect(visibleBytes(bytes)).toBe(shown);
  });

  test.each([
    ['an escape sequence', '\x1b[2J', '\\x1b[2J'],
    ['a bell and a backspace', '\x07\x08', '\\x07\\x08'],
    ['line breaks', 'a\r\nb', 'a\\x0d\\x0ab'],
    ['DEL', '\x7f', '\\x7f'],
    ['a C1 control in UTF-8', latin1('\u009b31m'), '\\x9b31m'],
    ['a C1 control as a byte', '\x9b31m', '\\x9b31m'],
    ['a right-to-left override', latin1('a\u202egpj.exe'), 'a\\u{202e}gpj.exe'],
    ['an isolate', latin1('\u2066x\u2069'), '\\u{2066}x\\u{2069}'],
    ['a zero-width space', latin1('a\u200bb'), 'a\\u{200b}b'],
    ['a line separator', latin1('a\u2028b'), 'a\\u{2028}b'],
    ['a tag character', latin1('\u{e0041}'), '\\u{e0041}'],
  ])('%s cannot act', (_name, bytes, shown) => {
    expect(visibleBytes(bytes)).toBe(shown);
  });

  test('words in Unicode are escaped without being taken for bytes', () => {
    expect(visibleText('café \u202e\x1b')).toBe('café \\u{202e}\\x1b');
  });
});
