import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hear, known } from '../../../lib/cache/known-changes.ts';
import { documentTag } from '../../../lib/cache/tags.ts';
import { keepArticles } from '../../../lib/comments/kept-articles.ts';
import type { DiscussionFacts } from '../../../sanity/queries/discussion.ts';

const facts = (articleId: string): DiscussionFacts => ({
  articleId,
  headline: 'The tram comes back',
  path: '/city/the-tram-comes-back',
  sectionId: 'section-city',
  authorIds: [],
  publishedAt: '2026-01-01T00:00:00.000Z',
  article: null,
  section: null,
  site: null,
});

let now = 0;
let position = 100;
const told = (tag: string) => {
  position += 1;
  hear({ now: position, changes: [{ tag, position }] });
};

beforeEach(() => {
  now = 1_000_000;
  known.position = position;
});
afterEach(() => {
  known.position = null;
});

describe('what the CMS says of an article', () => {
  test('is asked for once in a second, and says when', async () => {
    const ask = vi.fn(async (id: string) => facts(id));
    const askFor = keepArticles(ask, () => now);
    const first = askFor('tram');
    expect(await first.facts).toMatchObject({ articleId: 'tram' });
    now += 999;
    expect(askFor('tram')).toBe(first);
    expect(first.at.getTime()).toBe(1_000_000);
    askFor('bridge');
    expect(ask.mock.calls).toEqual([['tram'], ['bridge']]);
    now += 1;
    expect(askFor('tram').at.getTime()).toBe(1_001_000);
    expect(ask).toHaveBeenCalledTimes(3);
  });

  test.each([
    ['the article', documentTag('tram')],
    ['its section', documentTag('section-city')],
    ['the settings of the site', documentTag('siteSettings')],
  ])('is asked for again at once where %s changed', async (_what, tag) => {
    const ask = vi.fn(async (id: string) => facts(id));
    const askFor = keepArticles(ask, () => now);
    await askFor('tram').facts;
    told(documentTag('another-article'));
    await askFor('tram').facts;
    expect(ask).toHaveBeenCalledTimes(1);
    told(tag);
    await askFor('tram').facts;
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('is not kept where nothing can be heard of changes', async () => {
    known.position = null;
    const ask = vi.fn(async (id: string) => facts(id));
    const askFor = keepArticles(ask, () => now);
    await askFor('tram').facts;
    await askFor('tram').facts;
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('is not kept where it failed, or there is no such article', async () => {
    const ask = vi
      .fn<(id: string) => Promise<DiscussionFacts | null>>()
      .mockRejectedValueOnce(new Error('The content store is away'))
      .mockResolvedValueOnce(null)
      .mockResolvedValueOnce(facts('tram'));
    const askFor = keepArticles(ask, () => now);
    await expect(askFor('tram').facts).rejects.toThrow('away');
    expect(await askFor('tram').facts).toBeNull();
    expect(await askFor('tram').facts).toMatchObject({ articleId: 'tram' });
  });
});
