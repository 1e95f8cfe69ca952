import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSearch, periodOf, searchPath, type SearchRequest } from '#lib/search/request.ts';

const bare: SearchRequest = {
  query: '',
  section: null,
  author: null,
  when: null,
  sort: 'relevance',
  page: 1,
};

describe('the address of a search', () => {
  test('says all of it', () => {
    const params = {
      q: ' tide ',
      section: 'city',
      author: 'mara-quill',
      when: '2025',
      sort: 'newest',
      page: '3',
    };
    expect(parseSearch(params)).toEqual({
      ok: true,
      value: { query: 'tide', section: 'city', author: 'mara-quill', when: 2025, sort: 'newest', page: 3 },
    });
  });

  test.each([
    ['nothing', {}],
    ['what an untouched form sends', { q: '', section: '', author: '', when: '', sort: '' }],
    ['nonsense', { when: 'yesterday', sort: '1; DROP', page: '-1', section: ['', 'x'], author: ' ' }],
    ['a year that is none', { when: '0000', page: '1e3' }],
    ['a page that is too far', { page: '51' }],
    ['names of an object', { __proto__: 'x', constructor: 'y' }],
  ])('%s is a bare search', (_, params) => {
    expect(parseSearch(params)).toEqual({ ok: true, value: bare });
  });

  test('of several, the first counts', () => {
    expect(parseSearch({ q: ['tide', 'wave'] })).toMatchObject({ value: { query: 'tide' } });
  });

  test('is text that a page can show', () => {
    expect(parseSearch({ q: '\0ti\0de\u001b \ud800' })).toMatchObject({ value: { query: 'ti de \ufffd' } });
  });

  test('a query may be 200 characters long, and is not cut', () => {
    expect(parseSearch({ q: 'x'.repeat(200) })).toMatchObject({ ok: true });
    expect(parseSearch({ q: 'x'.repeat(201) })).toEqual({ ok: false, error: 'queryTooLong' });
  });

  test('is read as it is written, and leaves out what goes without saying', () => {
    expect(searchPath(bare)).toBe('/search');
    const request = fc.record({
      query: fc
        .string({ unit: 'grapheme', maxLength: 40 })
        .map((text) => text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim()),
      section: fc.constantFrom(null, 'city'),
      author: fc.constantFrom(null, 'ö-x'),
      when: fc.constantFrom(null, 'week' as const, 'year' as const, 2019),
      sort: fc.constantFrom('relevance' as const, 'newest' as const),
      page: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(request, (value) => {
        const { searchParams } = new URL(searchPath(value), 'http://localhost');
        expect(parseSearch(Object.fromEntries(searchParams))).toEqual({ ok: true, value });
      }),
    );
  });
});

test('a calendar year is that year', () => {
  expect(periodOf(2025, new Date())).toEqual({
    from: new Date('2025-01-01T00:00:00Z'),
    until: new Date('2026-01-01T00:00:00Z'),
  });
});
