import { describe, expect, test } from 'vitest';
import { layerOf, parsePerspective, publishedIdOf, showsUnpublished } from '#sanity/lake/perspectives.ts';
import { isDocumentId } from '#sanity/lake/limits.ts';
import { completeId, withKeys } from '#sanity/lake/mutations.ts';
import { compileRoutes, matchPath } from '#sanity/lake/routing.ts';

describe('ids', () => {
  test.each([
    ['a', 'a', 'published'],
    ['drafts.a', 'a', 'drafts'],
    ['versions.summer.a', 'a', 'summer'],
    ['drafts.a.b', 'a.b', 'drafts'],
    ['versions.summer.a.b', 'a.b', 'summer'],
  ])('%s belongs to %s and lies in %s', (id, published, layer) => {
    expect(publishedIdOf(id)).toBe(published);
    expect(layerOf(id)).toBe(layer);
  });

  test.each(['', '.a', 'a.', 'a..b', 'a b', 'a/b', 'ä', 'x'.repeat(201)])('"%s" is none', (id) => {
    expect(isDocumentId(id)).toBe(false);
  });

  test('an id that is only begun is completed', () => {
    expect(completeId('a.b')).toBe('a.b');
    expect(completeId('drafts.')).toMatch(/^drafts\.[\da-f-]{36}$/);
    expect(isDocumentId(completeId(undefined))).toBe(true);
  });
});

describe('perspectives', () => {
  test('the API version decides where none is given', () => {
    expect(parsePerspective(null, '2025-02-18')).toBe('raw');
    expect(parsePerspective(null, '1')).toBe('raw');
    expect(parsePerspective(null, '2025-02-19')).toEqual(['published']);
    expect(parsePerspective(null, 'X')).toEqual(['published']);
  });

  test('releases stack over drafts, which stack over what is published', () => {
    expect(parsePerspective('previewDrafts', '1')).toEqual(['drafts', 'published']);
    expect(parsePerspective('autumn,summer', '1')).toEqual(['autumn', 'summer', 'drafts', 'published']);
    expect(parsePerspective('summer,drafts', '1')).toEqual(['summer', 'drafts', 'published']);
  });

  test('raw goes with nothing, and names are names', () => {
    expect(() => parsePerspective('raw,drafts', '1')).toThrow(/goes with no other/);
    expect(() => parsePerspective('a b', '1')).toThrow(/Invalid perspective/);
  });

  test('only the published one is for everybody', () => {
    expect(showsUnpublished(['published'])).toBe(false);
    expect(showsUnpublished(['drafts', 'published'])).toBe(true);
    expect(showsUnpublished('raw')).toBe(true);
  });
});

test('keys are added in lists only, and kept where there are some', () => {
  expect(withKeys({ a: [{ b: [1, { c: 1 }] }, { _key: 'k' }], d: { e: 1 } })).toEqual({
    a: [{ _key: expect.any(String), b: [1, { _key: expect.any(String), c: 1 }] }, { _key: 'k' }],
    d: { e: 1 },
  });
});

test('routes match whole paths, take names, and the first one wins', () => {
  const table = compileRoutes([
    { method: 'GET', pattern: '/data/doc/:ds/:ids' },
    { method: 'GET', pattern: '/images/:project/*' },
    { method: 'POST', pattern: '/data/doc/:ds/:ids' },
  ]);
  expect(matchPath(table, '/data/doc/production/a%2Cb', 'GET')?.params).toEqual({
    ds: 'production',
    ids: 'a,b',
  });
  expect(matchPath(table, '/data/doc/production', 'GET')).toBeNull();
  expect(matchPath(table, '/images/gazette/production/a.png', 'GET')?.params).toMatchObject({
    rest: 'production/a.png',
  });
  expect(matchPath(table, '/data/doc/production/a', 'PUT')).toBeNull();
  expect(matchPath(table, '/data/doc/production/%E0%A4%A', 'POST')?.params['ids']).toBe('%E0%A4%A');
});
