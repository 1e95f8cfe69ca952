import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '../../../lib/cache/tags.ts';
import type { Db } from '../../../lib/create-db.ts';
import { search, type Outcome, type Search } from '../../../lib/search/find.ts';
import { catchUp, followChange, rebuild, type Content } from '../../../lib/search/keep.ts';
import { findArticles, lookUpWords, putArticles, type Searchable } from '../../../lib/search/store.ts';
import type { SearchableArticle } from '../../../sanity/queries/search.ts';
import { startDatabase, type TestDatabase } from '../comments/support.ts';

/** The index over a real PostgreSQL, and articles that the tests make up. */

let database: TestDatabase;
beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database.close());

const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day).toISOString();

/** A newsroom of made-up articles. */
class Newsroom implements Content {
  articles = new Map<string, SearchableArticle>();
  /** How often words were asked for. */
  asked = 0;

  publish(id: string, parts: Partial<SearchableArticle> = {}): void {
    this.articles.set(id, {
      id,
      rev: `rev-${id}-${Math.random()}`,
      headline: 'A headline',
      standfirst: '',
      body: '',
      labels: '',
      sectionId: 'section-city',
      authorIds: ['author-one'],
      publishedAt: ago(10),
      language: null,
      ...parts,
    });
  }

  async *listSearchable(names: string | null) {
    const all = [...this.articles.values()];
    yield all.filter(
      ({ authorIds, sectionId }) => names === null || authorIds.includes(names) || sectionId === names,
    );
  }

  async getSearchable(ids: readonly string[]) {
    this.asked += 1;
    return ids.flatMap((id) => this.articles.get(id) ?? []);
  }
}

let newsroom: Newsroom;
beforeEach(async () => {
  newsroom = new Newsroom();
  await rebuild(database.db, newsroom);
});

const change = (id: string, parts: Partial<Change> = {}): Change => ({
  id,
  type: 'article',
  slug: id,
  formerSlug: null,
  references: [],
  ...parts,
});
const changed = (id: string, parts: Partial<Change> = {}) =>
  followChange(database.db, newsroom, change(id, parts));

async function look(query: string, parts: Partial<Search> = {}): Promise<Outcome> {
  const asked: Search = {
    query,
    when: null,
    sort: 'relevance',
    page: 1,
    sectionId: null,
    authorId: null,
    ...parts,
  };
  return search(database.db, asked, new Date());
}

async function ids(query: string, parts: Partial<Search> = {}): Promise<string[]> {
  const outcome = await look(query, parts);
  return outcome.is === 'found' ? outcome.hits.map(({ id }) => id) : [];
}

const publishAll = async (articles: Record<string, Partial<SearchableArticle>>) => {
  for (const [id, parts] of Object.entries(articles)) newsroom.publish(id, parts);
  await catchUp(database.db, newsroom);
};

describe('what is found', () => {
  beforeEach(() =>
    publishAll({
      ferries: {
        headline: 'The ferries stop at Saltmarket',
        body: 'Passengers waited on the quay for hours. The harbour master said little.',
        labels: 'City\nOdile Brandt\nTransport',
      },
      cafe: {
        headline: 'A café that opens at dawn',
        body: 'Its owner doesn’t sleep. The harbour is quiet then.',
        sectionId: 'section-culture',
        authorIds: ['author-two'],
      },
      quay: {
        headline: 'On building well',
        standfirst: 'Harbour walls last longer than we do.',
        body: 'Stone by stone.',
      },
      arabic: {
        headline: 'المدينة القديمة',
        body: 'كَتَبَ الصحفي عن المدينة والبحر.',
        language: 'ar',
        labels: 'the world',
      },
      japanese: { headline: '東京の朝', body: '港は静かだ。', language: 'ja' },
    }),
  );

  test.each([
    ['every form of an English word', 'ferry stopping', ['ferries']],
    ['all words must be there', 'passengers quay', ['ferries']],
    ['not those with one of them alone', 'passengers dawn cafe', []],
    ['words in a row', '"harbour master"', ['ferries']],
    ['not words that are apart', '"master harbour"', []],
    ['an open quotation mark', '"harbour master', ['ferries']],
    ['without a word', 'harbour -master', ['quay', 'cafe']],
    ['without words in a row', 'harbour -"harbour master"', ['quay', 'cafe']],
    ['the beginning of a word', 'passen*', ['ferries']],
    ['accents or none', 'cafe', ['cafe']],
    ['accents where there are none', 'hárbour mástér', ['ferries']],
    ['an apostrophe of either kind', "doesn't", ['cafe']],
    ['names', 'brandt ferries', ['ferries']],
    ['another script, without its vowel signs', 'كتب المدينة', ['arabic']],
    ['a script without spaces', '東京', ['japanese']],
    ['not its letters in another order', '京東', []],
  ])('%s', async (_, query, expected) => {
    const outcome = await look(query);
    const found = outcome.is === 'found' && outcome.by === 'asked' ? outcome.hits.map(({ id }) => id) : [];
    expect(found).toEqual(expected);
  });

  test('the headline counts most, then the standfirst, then the text', async () => {
    newsroom.publish('headline', { headline: 'Harbour news' });
    await changed('headline');
    expect((await ids('harbour')).slice(0, 2)).toEqual(['headline', 'quay']);
  });

  test('of equals the newer is first; the newest first if that is asked', async () => {
    newsroom.publish('old', { headline: 'Lighthouse opens', publishedAt: ago(900) });
    newsroom.publish('new', { headline: 'Lighthouse opens', publishedAt: ago(1) });
    newsroom.publish('newest', { body: 'A lighthouse, in passing.', publishedAt: ago(0) });
    await catchUp(database.db, newsroom);
    expect(await ids('lighthouse')).toEqual(['new', 'old', 'newest']);
    expect(await ids('lighthouse', { sort: 'newest' })).toEqual(['newest', 'new', 'old']);
  });

  test('narrowed to a section, an author, a time', async () => {
    newsroom.publish('archive', { body: 'harbour', publishedAt: '2019-12-31T23:59:59.000Z' });
    await changed('archive');
    expect(await ids('harbour', { sectionId: 'section-culture' })).toEqual(['cafe']);
    expect(await ids('harbour', { authorId: 'author-two' })).toEqual(['cafe']);
    expect(await ids('harbour', { when: 2019 })).toEqual(['archive']);
    expect(await ids('harbour', { when: 2020 })).toEqual([]);
    expect(await ids('harbour', { when: 'week' })).toEqual([]);
    expect((await ids('harbour', { when: 'month' })).sort()).toEqual(['cafe', 'ferries', 'quay']);
  });

  test('page by page, each once', async () => {
    await publishAll(
      Object.fromEntries(Array.from({ length: 45 }, (_, n) => [`n${n}`, { body: 'plankton' }])),
    );
    const pages = await Promise.all([1, 2, 3, 4].map((page) => ids('plankton', { page })));
    expect(pages.map((page) => page.length)).toEqual([20, 20, 5, 0]);
    expect(new Set(pages.flat()).size).toBe(45);
    expect(await look('plankton', { page: 4 })).toMatchObject({ total: 45 });
  });

  test('the words that count as found are known, for marking', async () => {
    const outcome = await look('ferry');
    expect(outcome.is === 'found' && [...outcome.marks.words].toSorted()).toEqual(['ferries', 'ferry']);
  });
});

describe('slips', () => {
  beforeEach(() =>
    publishAll({
      tide: { headline: 'The tide machine', body: 'A harbour in the estuary, and infrastructure.' },
      tides: { headline: 'Tides of the estuary' },
      planned: { headline: 'The secret krypton', publishedAt: ago(-3) },
    }),
  );

  test.each([
    ['letters swapped', 'tdie machine', 'tide machine'],
    ['one missing', 'estary', 'estuary'],
    ['one too many', 'harrbour', 'harbour'],
    ['two wrong in a long word', 'infrastrukcture', 'infrastructure'],
    ['the first letter wrong', 'warbour', 'harbour'],
    ['in quotation marks', '"tide mahcine"', '"tide machine"'],
  ])('%s: what was meant is found', async (_, query, meant) => {
    expect(await look(query)).toMatchObject({ is: 'found', by: 'corrected', query: meant });
  });

  test('what was found as it was asked is never put right', async () => {
    expect(await look('tide')).toMatchObject({ by: 'asked' });
  });

  test('no word of a story that readers can’t see is suggested', async () => {
    expect(await look('kripton')).toEqual({ is: 'none', common: [] });
    newsroom.publish('gone', { headline: 'Vermilion' });
    await changed('gone');
    expect(await look('vermillion')).toMatchObject({ by: 'corrected' });
    newsroom.articles.delete('gone');
    await changed('gone');
    expect(await look('vermillion')).toEqual({ is: 'none', common: [] });
  });

  test('where no story has all of the words, those with some are found', async () => {
    newsroom.publish('apart', { headline: 'Oysters' });
    await changed('apart');
    const outcome = await look('oysters machine');
    expect(outcome).toMatchObject({ is: 'found', by: 'any', total: 2 });
  });

  test('words that are everywhere are named', async () => {
    expect(await look('the of')).toEqual({ is: 'none', common: expect.arrayContaining(['the', 'of']) });
  });
});

describe('only what is public now', () => {
  test('a scheduled article is found from its moment on', async () => {
    newsroom.publish('soon', {
      headline: 'Coelacanth',
      publishedAt: new Date(Date.now() + 1500).toISOString(),
    });
    await changed('soon');
    expect(await ids('coelacanth')).toEqual([]);
    await expect.poll(() => ids('coelacanth'), { timeout: 10_000 }).toEqual(['soon']);
  });

  test('an article that is taken down is gone, and back when it is published again', async () => {
    newsroom.publish('a', { headline: 'Nautilus' });
    await changed('a');
    expect(await ids('nautilus')).toEqual(['a']);
    const before = newsroom.articles.get('a');
    newsroom.articles.delete('a');
    await changed('a');
    expect(await ids('nautilus')).toEqual([]);
    if (before) newsroom.articles.set('a', before);
    await changed('a');
    expect(await ids('nautilus')).toEqual(['a']);
  });

  test('an older answer of the CMS never replaces a newer one', async () => {
    newsroom.publish('a', { headline: 'Nautilus' });
    const late = Promise.withResolvers<void>();
    const before = await newsroom.getSearchable(['a']);
    const slow = followChange(
      database.db,
      {
        listSearchable: (names) => newsroom.listSearchable(names),
        getSearchable: async () => {
          await late.promise;
          return before;
        },
      },
      change('a'),
    );
    await new Promise((done) => setTimeout(done, 20));
    newsroom.articles.delete('a');
    await changed('a');
    late.resolve();
    await slow;
    expect(await ids('nautilus')).toEqual([]);
  });

  test('drafts are never indexed', async () => {
    newsroom.publish('drafts.a', { headline: 'Nautilus' });
    newsroom.publish('versions.r1.a', { headline: 'Nautilus' });
    await changed('drafts.a');
    await changed('versions.r1.a');
    expect(await ids('nautilus')).toEqual([]);
  });
});

describe('keeping up', () => {
  test('an edit, and a change of a name, are followed', async () => {
    newsroom.publish('a', { headline: 'Nautilus', labels: 'Mara Quill' });
    await changed('a');
    newsroom.publish('a', { headline: 'Argonaut', labels: 'Mara Quill' });
    await changed('a');
    expect(await ids('nautilus')).toEqual([]);
    expect(await ids('argonaut')).toEqual(['a']);
    const article = newsroom.articles.get('a');
    if (article) newsroom.articles.set('a', { ...article, labels: 'Mara Brandt' });
    await changed('author-one', { type: 'author' });
    expect(await ids('brandt argonaut')).toEqual(['a']);
    expect(await ids('quill argonaut')).toEqual(await ids('argonaut'));
  });

  test('what a live blog says is found in its article, and its writer is none', async () => {
    newsroom.publish('blog', { headline: 'The vote, as it happens' });
    await changed('blog');
    newsroom.publish('blog', { headline: 'The vote, as it happens', body: 'The recount begins.' });
    await changed('entry-1', { type: 'liveEntry', references: ['author-one', 'blog'] });
    expect(await ids('recount')).toEqual(['blog']);
    expect(await database.db.searchArticle.count({ where: { id: 'author-one' } })).toBe(0);
  });

  test('a change of an author that isn’t their name asks for no article', async () => {
    newsroom.publish('a');
    await changed('a');
    newsroom.asked = 0;
    await changed('author-one', { type: 'author' });
    expect(newsroom.asked).toBe(0);
  });

  test('whatever was missed is made up for, and only that', async () => {
    await publishAll({ a: { headline: 'Nautilus' }, b: { headline: 'Argonaut' }, c: { headline: 'Squid' } });
    newsroom.publish('a', { headline: 'Cuttlefish' });
    newsroom.articles.delete('b');
    newsroom.publish('d', { headline: 'Octopus' });
    expect(await catchUp(database.db, newsroom)).toEqual({ indexed: 2, takenOut: 1 });
    expect(await catchUp(database.db, newsroom)).toEqual({ indexed: 0, takenOut: 0 });
    expect(await ids('cuttlefish')).toEqual(['a']);
    expect(await ids('argonaut')).toEqual([]);
  });

  test('several may do it at once', async () => {
    for (let n = 0; n < 120; n += 1)
      newsroom.publish(`a${n}`, { body: `Krill number ${n}, word${n} wordy${n}` });
    await Promise.all([1, 2, 3].map(() => catchUp(database.db, newsroom)));
    expect(await look('krill')).toMatchObject({ total: 120 });
  });

  test('made anew it finds the same', async () => {
    await publishAll({ a: { headline: 'Nautilus' }, b: { headline: 'Argonaut' } });
    expect(await rebuild(database.db, newsroom)).toMatchObject({ indexed: 2 });
    expect(await ids('nautilus')).toEqual(['a']);
  });

  test('a fault of the CMS is told to whoever tells of the change', async () => {
    const down: Content = {
      listSearchable: (names) => newsroom.listSearchable(names),
      getSearchable: async () => {
        throw new Error('no content');
      },
    };
    await expect(followChange(database.db, down, change('a'))).rejects.toThrow('no content');
  });

  test('any text can be indexed', async () => {
    const words = Array.from({ length: 120_000 }, (_, n) => `w${n.toString(36)}`).join(' ');
    newsroom.publish('long', { headline: 'Leviathan', body: words });
    newsroom.publish('nul', { headline: 'Nul\0led', body: '\0\ud800 \u{1f980} half', labels: '\0' });
    newsroom.publish('run', { headline: 'Runon', body: 'x'.repeat(300_000) });
    await catchUp(database.db, newsroom);
    expect(await ids('leviathan')).toEqual(['long']);
    expect(await ids('half')).toEqual(['nul']);
    expect(await ids('runon')).toEqual(['run']);
  });
});

describe('any query has an answer', () => {
  test.each([
    '',
    '   ',
    '-',
    '""',
    '"',
    '-tide',
    '🦀🦀',
    '!&|():*<->',
    "'; DROP TABLE search_articles; --",
    '\0',
    'a\0b',
    '\ud800',
    '\\',
    '%_%',
    'the',
    '"to be or not to be"',
    'a* b* c*',
    '***',
    '- - "- -',
    'ﷺ ½ ﬁ ß',
    '٣ ๑ Ⅷ',
    'ab '.repeat(66),
    'x'.repeat(200),
    `"${'tide '.repeat(39)}`,
    '1e5 -1 +2 3.14 10:30 http://x.org/?a=b a@b.c',
  ])('%j', async (query) => {
    await publishAll({ a: { headline: 'The tide', body: 'to be or not to be' } });
    expect(['found', 'none', 'wordless']).toContain((await look(query)).is);
  });
});

describe('thousands of articles', () => {
  const vocabulary = Array.from(
    { length: 20_000 },
    (_, n) => `wo${(n * 7919).toString(36)}rd${n.toString(36)}`,
  );
  const count = 5000;

  beforeEach(async () => {
    const articles = Array.from({ length: count }, (_, n): Searchable => {
      const body = Array.from({ length: 120 }, (__, w) => vocabulary[(n * 131 + w * w * 17) % 20_000]).join(
        ' ',
      );
      return {
        id: `a${n}`,
        revision: '1',
        publishedAt: ago(n / 5),
        sectionId: `section-${n % 6}`,
        authorIds: [`author-${n % 40}`],
        labels: `Section ${n % 6}`,
        headline: `Story ${vocabulary[n]}`,
        standfirst: '',
        body,
        english: true,
      };
    });
    for (let at = 0; at < count; at += 500)
      await putArticles(database.db, articles.slice(at, at + 500), new Date());
    await database.db.$executeRaw`ANALYZE search_articles`;
    await database.db.$executeRaw`ANALYZE search_words`;
  });

  /** How PostgreSQL goes about each query. */
  async function plansOf(ask: (db: Db) => Promise<unknown>): Promise<string[]> {
    const { db } = database;
    const plans: string[] = [];
    const explaining = new Proxy(db, {
      get: (target, name) =>
        name === '$queryRaw'
          ? async (parts: TemplateStringsArray, ...values: unknown[]) => {
              const asked = Object.assign([`EXPLAIN ${parts[0]}`, ...parts.slice(1)], { raw: parts.raw });
              const rows = await db.$queryRaw<{ 'QUERY PLAN': string }[]>(asked, ...values);
              plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
              return db.$queryRaw(parts, ...values);
            }
          : (Reflect.get(target, name) as unknown),
    });
    await ask(explaining);
    return plans;
  }

  test('are never read one after the other, nor asked about more than three times', async () => {
    const word = vocabulary[17] ?? '';
    const wanted = {
      tsquery: word,
      words: [word],
      sectionId: 'section-1',
      authorId: 'author-1',
      from: new Date(0),
      until: null,
      newestFirst: false,
      offset: 0,
      limit: 20,
    };
    const plans = (
      await plansOf(async (db) => {
        await findArticles(db, wanted);
        await lookUpWords(db, ['wordz', 'wo00rd']);
      })
    ).join('\n');
    expect(plans).toContain('search_articles_lexemes_idx');
    expect(plans).toContain('search_words_keys_idx');
    expect(plans).toContain('search_words_stem_idx');
    expect(plans).not.toMatch(/Seq Scan on search_/);

    for (const query of [word, `${word}x`, `${word} ${vocabulary[4000]}`, 'nothingatall']) {
      const asked = {
        query,
        when: null,
        sort: 'relevance',
        page: 1,
        sectionId: null,
        authorId: null,
      } as const;
      const queries = await plansOf((db) => search(db, asked, new Date()));
      expect(queries.length, query).toBeLessThanOrEqual(3);
    }
  });
});
