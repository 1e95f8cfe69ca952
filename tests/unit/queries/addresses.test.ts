import { describe, expect, test } from 'vitest';
import { firstOf, pageCount, parsePageNumber, rangeOf } from '#sanity/queries/list-page.ts';
import { decodeSlug, isSlug, nowhere } from '#sanity/queries/slug.ts';

describe('the last part of an address', () => {
  test.each(['sugar-salt-water', '2026', 'São-Paulo', 'привет', 'v1.2_final'])('may be %s', (slug) => {
    expect(isSlug(slug)).toBe(true);
  });

  test.each([nowhere, '', '.', '..', '-a', 'a b', 'a/b', 'a"b', '<script>', 'a'.repeat(201)])(
    'may not be %o',
    (slug) => {
      expect(isSlug(slug)).toBe(false);
    },
  );

  test('is decoded, and broken encoding is no address rather than an error', () => {
    expect(decodeSlug('S%C3%A3o')).toBe('São');
    expect(isSlug(decodeSlug('%E0%A4%A'))).toBe(false);
  });
});

describe('pages of a long list', () => {
  test('are counted from 1', () => {
    expect(parsePageNumber('2')).toBe(2);
    expect(parsePageNumber('1')).toBe(1);
    expect(firstOf(1)).toBe(1);
    expect(firstOf(2)).toBe(rangeOf(1).to + 1);
  });

  test.each(['0', '02', '-1', '2.0', '1e3', 'two', '', '999999'])('%o is none', (text) => {
    expect(parsePageNumber(text)).toBeNull();
  });

  test('follow each other without a gap', () => {
    expect(rangeOf(1).from).toBe(0);
    expect(rangeOf(2).from).toBe(rangeOf(1).to);
    expect(pageCount(0)).toBe(1);
    expect(pageCount(rangeOf(1).to)).toBe(1);
    expect(pageCount(rangeOf(1).to + 1)).toBe(2);
  });
});
