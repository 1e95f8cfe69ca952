import { describe, expect, test } from 'vitest';
import { lengthNotice, lengthOf } from '#components/comments/length.ts';
import { asQuote } from '#components/comments/quote.ts';
import { startTyping } from '#components/comments/typing.ts';

describe('a text’s length', () => {
  test('counts characters as readers do, without the space around them', () => {
    expect(lengthOf('  né 👍 \n')).toBe(4);
  });

  test('is told a few times near the limit, not with each letter', () => {
    const told = new Set<string>();
    for (let length = 0; length <= 5000; length += 1) told.add(lengthNotice(length, 5000));
    expect([...told]).toEqual([
      '',
      '200 characters left, or fewer.',
      '100 characters left, or fewer.',
      '50 characters left, or fewer.',
      '20 characters left, or fewer.',
    ]);
    expect(lengthNotice(5001, 5000)).toBe(lengthNotice(9000, 5000));
    expect(lengthNotice(5001, 5000)).toMatch(/^Too long/);
  });
});

describe('a quote', () => {
  test('has every line marked, and no empty ones', () => {
    expect(asQuote(' One.\n\nTwo. ')).toBe('> One.\n> Two.');
  });

  test('of much says where it ends, between words and never within a character', () => {
    const quoted = asQuote('🌊 tide '.repeat(100));
    expect(Array.from(quoted).length).toBeLessThan(410);
    expect(quoted).toMatch(/(🌊|tide) …$/u);
  });
});

test('only keys count as typing; what is pasted or filled in doesn’t', () => {
  const typing = startTyping();
  const put = (inputType: string | undefined, length: number, data: string | null = null) =>
    typing.note(Object.assign(new Event('input'), { inputType, data }), length);
  put('insertText', 1, 'a');
  put('insertText', 2, 'b');
  put('insertFromPaste', 102);
  put('deleteContentBackward', 100);
  put(undefined, 110);
  put('insertText', 124, 'dictated words');
  expect(typing.sum()).toMatchObject({ typed: 2, pasted: 100 });
  expect(typing.sum().seconds).toBeGreaterThanOrEqual(0);
});
