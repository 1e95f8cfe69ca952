import { describe, expect, it } from 'vitest';
import {
  closedAlready,
  comesLater,
  correctionOutOfPlace,
  correctionSettled,
  namedTwice,
  needsHelpLine,
  opinionWithoutAuthor,
  pointsTwice,
  relatedTwice,
  sponsorUnnamed,
  updateOutOfPlace,
} from '#sanity/schema/checks/article.ts';
import { poorDescription } from '#sanity/schema/checks/picture.ts';

const now = new Date('2030-05-17T09:30:00Z');
const [before, published, later] = ['2030-05-10T09:00:00Z', '2030-05-15T09:00:00Z', '2030-05-20T09:00:00Z'];

describe('times', () => {
  it('says when a scheduled article goes out', () => {
    expect(comesLater(later, now)).toMatch(/^Scheduled\..*Monday at/u);
    expect([comesLater(published, now), comesLater(undefined, now)]).toEqual([true, true]);
  });

  it('wants updates and corrections after the publication and before now', () => {
    for (const check of [updateOutOfPlace, correctionOutOfPlace]) {
      expect(check(before, published, now)).toMatch(/before the article was published/u);
      expect(check(later, published, now)).toMatch(/still to come/u);
      expect(check('2030-05-16T09:00:00Z', published, now)).toBe(true);
      expect(check(undefined, published, now)).toBe(true);
    }
  });

  it('says that a discussion has closed', () => {
    expect(closedAlready(before, now)).toMatch(/nobody can comment any more/u);
    expect(closedAlready(later, now)).toBe(true);
  });

  it('takes a correction as settled only by one that came after it was due', () => {
    expect(correctionSettled(published, undefined)).toBe(false);
    expect(correctionSettled(published, [{ correctedAt: before }])).toBe(false);
    expect(correctionSettled(published, [{ correctedAt: before }, { correctedAt: later }])).toBe(true);
    expect(correctionSettled(published, [{}])).toBe(false);
  });
});

describe('people', () => {
  const byline = (_key: string, author: string, role: string) => ({ _key, role, author: { _ref: author } });

  it('wants an author for opinion, and for nothing else', () => {
    expect(opinionWithoutAuthor('opinion', [byline('a', 'ana', 'photographer')])).toMatch(/whose opinion/u);
    expect(opinionWithoutAuthor('opinion', undefined)).toMatch(/whose opinion/u);
    expect(opinionWithoutAuthor('opinion', [byline('a', 'ana', 'author')])).toBe(true);
    expect(opinionWithoutAuthor('news', [])).toBe(true);
  });

  it('finds who is named twice in one role', () => {
    const bylines = [
      byline('a', 'ana', 'author'),
      byline('b', 'ana', 'photographer'),
      byline('c', 'ana', 'author'),
    ];
    expect(namedTwice(bylines).map(({ path }) => path)).toEqual([[{ _key: 'c' }]]);
  });
});

describe('key points', () => {
  it('say something, once', () => {
    expect(pointsTwice(['It rained.', ' ', ' it rained. ']).map(({ path }) => path)).toEqual([[1], [2]]);
    expect(pointsTwice(['One.', 'Two.'])).toEqual([]);
  });
});

describe('help lines', () => {
  const quiet = { sensitivity: undefined, sensitiveTopics: [], helpLines: undefined };

  it('are wanted where the discussion or a topic is sensitive', () => {
    expect(needsHelpLine(quiet)).toBe(true);
    expect(needsHelpLine({ ...quiet, sensitivity: 'sensitive' })).toMatch(/discussion is marked/u);
    expect(needsHelpLine({ ...quiet, sensitiveTopics: ['Mental health'] })).toMatch(/“Mental health”/u);
    expect(needsHelpLine({ ...quiet, sensitivity: 'sensitive', helpLines: [{}] })).toBe(true);
  });
});

describe('the description of a picture', () => {
  it.each(['IMG_2041', 'dsc0042', 'bridge.JPG', 'Picture of a bridge', 'A photo showing a bridge'])(
    'is no help: %s',
    (alt) => {
      expect(poorDescription(alt, undefined)).not.toBe(true);
    },
  );

  it('says something else than the caption', () => {
    expect(poorDescription('The bridge at dusk', 'the bridge at dusk ')).toMatch(/caption says the same/u);
    expect(poorDescription('A footbridge over grey water', 'The bridge at dusk')).toBe(true);
    // That it is missing is said by another rule.
    expect(poorDescription(undefined, undefined)).toBe(true);
  });
});

describe('what to read next', () => {
  const related = [
    { _key: 'a', _ref: 'article-1' },
    { _key: 'b', _ref: 'article-2' },
    { _key: 'c', _ref: 'article-1' },
    { _key: 'd' },
  ];

  it('names no article twice, and never the one that it follows', () => {
    expect(relatedTwice(related, 'article-3')).toEqual([
      { message: 'This article is here twice.', path: [{ _key: 'c' }] },
    ]);
    for (const own of ['article-2', 'drafts.article-2', 'versions.spring.article-2']) {
      expect(relatedTwice(related.slice(0, 2), own)).toEqual([
        { message: 'This is the article itself.', path: [{ _key: 'b' }] },
      ]);
    }
    expect(relatedTwice(undefined, 'article-1')).toEqual([]);
  });
});

describe('what somebody pays for', () => {
  it('says who', () => {
    expect(sponsorUnnamed('sponsored', ' ')).toMatch(/who pays/u);
    expect(sponsorUnnamed('sponsored', undefined)).toMatch(/who pays/u);
    expect([sponsorUnnamed('sponsored', 'Ell Ferries'), sponsorUnnamed('news', undefined)]).toEqual([
      true,
      true,
    ]);
  });
});
