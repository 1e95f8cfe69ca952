import { describe, expect, test } from 'vitest';
import { bannerAt } from '#sanity/queries/banner.ts';

type Raw = NonNullable<Parameters<typeof bannerAt>[0]>;

const now = Date.parse('2030-05-17T09:30:00Z');
const [before, soon, later] = ['2030-05-17T09:00:00Z', '2030-05-17T10:00:00Z', '2030-05-18T09:00:00Z'];

const raw = (parts: Partial<Raw> = {}): Raw => ({
  shown: true,
  kind: 'breaking',
  text: 'The gates are open.',
  url: null,
  since: null,
  until: null,
  article: null,
  ...parts,
});
const article = (publishedAt: string): NonNullable<Raw['article']> => ({
  id: 'a1',
  slug: 'gates-open',
  publishedAt,
  section: { id: 's1', title: 'City', slug: 'city', colour: 'red' },
});

describe('the banner', () => {
  test('is there at once and stays, where no time is set', () => {
    expect(bannerAt(raw(), now)).toEqual({
      banner: { kind: 'breaking', text: 'The gates are open.', href: null, articleId: null },
      changes: null,
    });
  });

  test.each([
    ['nobody made one', null],
    ['it is switched off', raw({ shown: false })],
    ['it says nothing', raw({ text: '  ' })],
    ['its time is over', raw({ until: before })],
    ['its time ends this moment', raw({ until: '2030-05-17T09:30:00Z' })],
  ])('is not there where %s', (_, none) => {
    expect(bannerAt(none, now)).toEqual({ banner: null, changes: null });
  });

  test('comes at its time, and is asked about again then', () => {
    const planned = raw({ since: soon, until: later });
    expect(bannerAt(planned, now)).toEqual({ banner: null, changes: new Date(soon).toISOString() });
    const there = bannerAt(planned, Date.parse(soon));
    expect(there.banner?.text).toBe('The gates are open.');
    expect(there.changes).toBe(new Date(later).toISOString());
  });

  test('leads to its article, and names it so that its own page can do without', () => {
    const { banner } = bannerAt(raw({ article: article(before), url: 'https://example.org' }), now);
    expect(banner).toMatchObject({ href: '/city/gates-open', articleId: 'a1' });
  });

  test('does not lead to an article before its time, and is asked about again then', () => {
    expect(bannerAt(raw({ article: article(soon), until: later }), now)).toMatchObject({
      banner: { href: null, articleId: null },
      changes: new Date(soon).toISOString(),
    });
  });

  test('leads to an address where no article is named', () => {
    expect(bannerAt(raw({ url: '/latest' }), now).banner?.href).toBe('/latest');
  });
});
