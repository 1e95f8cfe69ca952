import { describe, expect, test } from 'vitest';
import { withdrawalOf } from '#sanity/studio/actions/withdrawal-of.ts';

const now = new Date('2030-05-17T09:30:00Z');
const article = {
  _id: 'a1',
  _type: 'article',
  headline: 'What must not stay',
  body: [{ _type: 'block', children: [{ text: 'What must not stay' }] }],
  slug: { _type: 'slug', current: 'gates-open' },
  formerSlugs: ['gates'],
  publishedAt: '2030-05-15T09:00:00Z',
};

describe('what is left of an article that is taken down', () => {
  test('is its addresses, the time and the newsroom’s words, and nothing that it said', () => {
    expect(withdrawalOf(article, ' It named the wrong company. ', now)).toEqual({
      _id: 'withdrawal-a1',
      _type: 'withdrawal',
      slug: { _type: 'slug', current: 'gates-open' },
      formerSlugs: ['gates'],
      withdrawnAt: now.toISOString(),
      note: 'It named the wrong company.',
    });
  });

  test('needs no words', () => {
    expect(withdrawalOf(article, ' ', now)).not.toHaveProperty('note');
  });

  test.each([
    ['of what is no article', { ...article, _type: 'author' }],
    ['of one whose time is still to come', { ...article, publishedAt: '2030-05-18T09:00:00Z' }],
    ['of one that had no address', { _id: 'a1', _type: 'article', publishedAt: article.publishedAt }],
  ])('is nothing %s: readers never saw it', (_, document) => {
    expect(withdrawalOf(document, '', now)).toBeNull();
  });
});
