import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, fold, isVisible, isWellFormed, skeleton } from '../../../lib/comments/content/normalize.ts';

test('what is kept has no characters that disturb the page around it', () => {
  expect(clean('a\u202eb\u2066c\u0000d\u0007e\r\nf  \n\n')).toBe('abcde\nf');
});

test('emoji and scripts that need joiners keep them', () => {
  for (const text of ['👩‍🚀', 'می‌خواهم', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'é']) expect(clean(text)).toBe(text);
});

test('cleaning again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(clean(clean(text))).toBe(clean(text));
    }),
  );
});

test('cleaning is linear', () => {
  const begun = performance.now();
  clean(`${' '.repeat(200_000)}x${'\n \n'.repeat(50_000)}`);
  expect(performance.now() - begun).toBeLessThan(2000);
});

describe('for comparing', () => {
  test.each([
    ['Ｈｅｌｌｏ', 'hello'],
    ['he\u200bllo', 'hello'],
    ['h\u0301ello', 'hello'],
    ['HELLO\n\n hello', 'hello hello'],
  ])('%j is %j', (text, expected) => expect(fold(text)).toBe(expected));

  test.each([
    ['vіagra', 'viagra'],
    ['v1agra', 'viagra'],
    ['v!agra', 'viagra'],
    ['viagra!', 'viagra!'],
    ['νιаɡга', 'viagra'],
    ['𝓿𝓲𝓪𝓰𝓻𝓪', 'viagra'],
  ])('%j looks like %j', (text, expected) => expect(skeleton(text)).toBe(skeleton(expected)));
});

test.each(['', ' ', '\n\t', '\u200b\u200d\ufeff', '\u3164', '\u2800\u00a0', '\u0301', '\ufe0f'])(
  '%j shows nothing',
  (text) => expect(isVisible(text)).toBe(false),
);
test.each(['a', '.', '👍', '字'])('%j shows something', (text) => expect(isVisible(text)).toBe(true));

test('half characters and NUL can’t be kept', () => {
  expect(isWellFormed('\ud800')).toBe(false);
  expect(isWellFormed('a\0b')).toBe(false);
  expect(isWellFormed('a😀')).toBe(true);
});
