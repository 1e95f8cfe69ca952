import { describe, expect, test } from 'vitest';
import {
  anyArticleTag,
  commentsTag,
  documentTag,
  listTag,
  liveTag,
  placesTag,
  slugTag,
  tagsFor,
  type Change,
} from '#lib/cache/tags.ts';

const change = (parts: Partial<Change>): Change => ({
  id: 'a1',
  type: 'article',
  slug: 'river',
  formerSlug: 'river',
  references: [],
  ...parts,
});

describe('what a change makes out of date', () => {
  test('an article: its page, what shows it, the lists of its section, authors and topics, and the front', () => {
    const tags = tagsFor(change({ references: ['section-city', 'author-ana', 'topic-water'] }));
    expect(new Set(tags)).toEqual(
      new Set([
        documentTag('a1'),
        slugTag('article', 'river'),
        anyArticleTag,
        listTag('section-city'),
        listTag('author-ana'),
        listTag('topic-water'),
      ]),
    );
  });

  test('a rename: the old address as well as the new', () => {
    const tags = tagsFor(change({ slug: 'river-reopens', formerSlug: 'river' }));
    expect(tags).toContain(slugTag('article', 'river'));
    expect(tags).toContain(slugTag('article', 'river-reopens'));
  });

  test('a deletion: its address, although it has none any more', () => {
    expect(tagsFor(change({ slug: null, formerSlug: 'river' }))).toContain(slugTag('article', 'river'));
  });

  test('a place that is new, renamed or gone: the list of all places as well', () => {
    const place = { id: 'topic-water', type: 'topic' };
    expect(tagsFor(change({ ...place, slug: 'water', formerSlug: null }))).toContain(placesTag);
    expect(tagsFor(change({ ...place, slug: 'water', formerSlug: 'rivers' }))).toContain(placesTag);
    expect(tagsFor(change({ ...place, slug: null, formerSlug: 'water' }))).toContain(placesTag);
    expect(tagsFor(change({ ...place, slug: 'water', formerSlug: 'water' }))).not.toContain(placesTag);
  });

  test('an author: what shows the author, and no list of articles', () => {
    const tags = tagsFor(change({ id: 'author-ana', type: 'author', slug: 'ana', formerSlug: 'ana' }));
    expect(tags.toSorted()).toEqual([documentTag('author-ana'), slugTag('author', 'ana')].toSorted());
  });

  test('a series that gets another address: what shows it, lists of all of them, and what was looked up by its address', () => {
    const tags = tagsFor(change({ id: 's1', type: 'series', slug: 'time', formerSlug: 'times' }));
    expect(new Set(tags)).toEqual(
      new Set([documentTag('s1'), slugTag('series', 'time'), slugTag('series', 'times'), placesTag]),
    );
  });

  test('a section and a page share the first part of the address', () => {
    expect(tagsFor(change({ type: 'section', slug: 'city', formerSlug: null }))).toContain(
      slugTag('place', 'city'),
    );
    expect(tagsFor(change({ type: 'page', slug: 'about', formerSlug: null }))).toContain(
      slugTag('place', 'about'),
    );
  });

  test.each([
    ['written', { references: ['a1', 'author-ana'] }],
    ['moved from another live blog', { references: ['a1', 'a2', 'author-ana'] }],
  ])(
    'an entry of a live blog, %s: what shows its blog, and neither lists nor the author’s page',
    (_, parts) => {
      const tags = tagsFor(
        change({ id: 'entry-1', type: 'liveEntry', slug: null, formerSlug: null, ...parts }),
      );
      expect(new Set(tags)).toEqual(new Set([documentTag('entry-1'), ...parts.references.map(liveTag)]));
    },
  );

  test('pictures that an article uses have no lists', () => {
    const tags = tagsFor(change({ references: ['image-abc-10x10-jpg', 'file-abc-pdf'] }));
    expect(tags.filter((tag) => tag.includes('abc'))).toEqual([]);
  });

  test.each(['drafts.a1', 'versions.r1.a1'])('%s: nothing, as readers never see it', (id) => {
    expect(tagsFor(change({ id, references: ['section-city'] }))).toEqual([]);
  });

  test('a type named like a property of every object has no address', () => {
    expect(tagsFor(change({ type: 'constructor' }))).toEqual([documentTag('a1')]);
  });

  test('comments are refreshed on their own', () => {
    expect(tagsFor(change({}))).not.toContain(commentsTag('a1'));
  });
});
