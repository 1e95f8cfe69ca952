import { Prisma } from '#prisma/generated/client.ts';
import type { Db } from '#lib/create-db.ts';
import { deletionKeys } from './near-words.ts';
import { foldedText } from './words.ts';

/** The index in the database. What it holds can be made again from the CMS at any time. */

/** An article as the index takes it. */
export type Searchable = {
  id: string;
  revision: string;
  /** ISO 8601. */
  publishedAt: string;
  sectionId: string;
  authorIds: string[];
  /** Names of its section, people and topics. */
  labels: string;
  headline: string;
  standfirst: string;
  body: string;
  /** Whether its words bend as English ones do. */
  english: boolean;
};

/** Longer texts are found by their beginning: PostgreSQL takes a megabyte of words for one text. */
const longestText = 400_000;
/** How much of a text excerpts are taken from. */
const longestKept = 100_000;

/**
 * Puts articles into the index, or in place of what it had of them. `askedAt` is when the CMS was asked: what the index was
 * told later stays.
 */
export async function putArticles(db: Db, articles: readonly Searchable[], askedAt: Date): Promise<void> {
  if (articles.length === 0) return;
  const rows = articles.map((article) => {
    return {
      id: article.id,
      revision: article.revision,
      published_at: article.publishedAt,
      section_id: article.sectionId,
      author_ids: article.authorIds,
      labels: storable(article.labels),
      body: storable(article.body, longestKept),
      config: article.english ? 'english' : 'simple',
      a: foldedText(article.headline),
      b: foldedText(article.standfirst),
      c: foldedText(article.labels),
      d: foldedText(storable(article.body)),
    };
  });
  await putWords(
    db,
    rows.flatMap(({ a, b, c, d }) => [a, b, c, d]),
  );
  // In the order of their ids, so that two who do this at once never wait for each other in a circle.
  rows.sort((one, other) => (one.id < other.id ? -1 : 1));
  await db.$executeRaw`
    INSERT INTO search_articles (id, revision, asked_at, published_at, section_id, author_ids, labels, body, lexemes)
    SELECT id, revision, ${askedAt}, published_at, section_id,
      ARRAY(SELECT jsonb_array_elements_text(author_ids)), labels, body,
      setweight(to_tsvector(config::regconfig, a), 'A') || setweight(to_tsvector(config::regconfig, b), 'B') ||
      setweight(to_tsvector(config::regconfig, c), 'C') || setweight(to_tsvector(config::regconfig, d), 'D')
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row(
      id text, revision text, published_at timestamptz, section_id text, author_ids jsonb, labels text, body text,
      config text, a text, b text, c text, d text)
    ON CONFLICT (id) DO UPDATE SET
      revision = excluded.revision, asked_at = excluded.asked_at, published_at = excluded.published_at,
      section_id = excluded.section_id, author_ids = excluded.author_ids, labels = excluded.labels,
      body = excluded.body, lexemes = excluded.lexemes
    WHERE search_articles.asked_at <= excluded.asked_at`;
}

/** Words worth suggesting: neither the shortest, whose neighbours are countless, nor what only looks like a word. */
const suggestible = /^(?=.*\p{L}).{3,32}$/u;

async function putWords(db: Db, texts: readonly string[]): Promise<void> {
  const words = new Set(texts.flatMap((text) => text.split(' ')).filter((word) => suggestible.test(word)));
  const known = await db.searchWord.findMany({
    where: { word: { in: [...words] } },
    select: { word: true },
  });
  for (const { word } of known) words.delete(word);
  if (words.size === 0) return;
  const rows = Array.from(words, (word) => ({ word, keys: deletionKeys(word) }));
  rows.sort((one, other) => (one.word < other.word ? -1 : 1));
  await db.$executeRaw`
    INSERT INTO search_words (word, stem, keys)
    SELECT word, (ts_lexize('english_stem', word))[1], ARRAY(SELECT jsonb_array_elements_text(keys))
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row(word text, keys jsonb)
    ON CONFLICT (word) DO NOTHING`;
}

/** Takes articles out of the index, unless it was told of them later than `askedAt`. */
export async function takeArticlesOut(db: Db, ids: readonly string[], askedAt: Date): Promise<void> {
  if (ids.length === 0) return;
  // Their rows stay and remember when: else a slower answer from before could bring them back.
  await db.$executeRaw`
    INSERT INTO search_articles (id, revision, asked_at, author_ids, labels, body, lexemes)
    SELECT id, '', ${askedAt}, '{}', '', '', '' FROM unnest(${ids.toSorted()}::text[]) AS id
    WHERE id NOT LIKE 'drafts.%' AND id NOT LIKE 'versions.%'
    ON CONFLICT (id) DO UPDATE SET
      revision = '', asked_at = excluded.asked_at, published_at = NULL, section_id = NULL, author_ids = '{}',
      labels = '', body = '', lexemes = ''
    WHERE search_articles.asked_at <= excluded.asked_at`;
}

export type Indexed = { id: string; revision: string; labels: string };

/** What the index holds, without what was taken out. */
export async function readIndexed(db: Db): Promise<Indexed[]> {
  return db.searchArticle.findMany({
    where: { publishedAt: { not: null } },
    select: { id: true, revision: true, labels: true },
  });
}

/** Takes everything for out of date, so that all is made anew; until then readers find it as it was. */
export async function outdateIndex(db: Db): Promise<void> {
  await db.$transaction([
    db.$executeRaw`DELETE FROM search_articles WHERE published_at IS NULL`,
    db.$executeRaw`UPDATE search_articles SET revision = ''`,
    db.$executeRaw`DELETE FROM search_words`,
  ]);
}

/** What to find, as the index knows it. */
export type Wanted = {
  /** For `to_tsquery`, from `toTsquery`. */
  tsquery: string;
  /** Words whose other forms are to be marked too. */
  words: string[];
  sectionId: string | null;
  authorId: string | null;
  from: Date | null;
  until: Date | null;
  newestFirst: boolean;
  offset: number;
  limit: number;
};

export type Found = {
  /** How many there are in all. */
  total: number;
  hits: { id: string; body: string }[];
  /** Folded words that count as the wanted ones: `tides` for `tide`. */
  forms: string[];
};

/** A word in the headline counts ten times one in the text; in the standfirst five times, as a name three times. */
const weights = '{0.1, 0.3, 0.5, 1.0}';

/** Finds what is public at this moment, the best first. One query. */
export async function findArticles(db: Db, wanted: Wanted): Promise<Found> {
  const { words, newestFirst, offset, limit } = wanted;
  const query = bothWays(wanted.tsquery);
  // Today's story may stand above one of last year that says a little more; never above one that says much more.
  const rank = Prisma.sql`ts_rank(${weights}::real[], lexemes, ${query}, 1)
    * (1 + 0.3 / (1 + extract(epoch FROM now() - published_at)::real / 7776000))`;
  const order = newestFirst
    ? Prisma.sql`published_at DESC, id`
    : Prisma.sql`rank DESC, published_at DESC, id`;
  const [row] = await db.$queryRaw<[Found]>`
    WITH found AS (
      SELECT id, published_at, ${newestFirst ? Prisma.sql`0` : rank} AS rank FROM search_articles
      WHERE lexemes @@ ${query} AND ${isWanted(wanted)}
    ), page AS (
      SELECT id, row_number() OVER (ORDER BY ${order}) AS place FROM found ORDER BY place LIMIT ${limit} OFFSET ${offset}
    )
    SELECT (SELECT count(*) FROM found)::int AS total,
      coalesce((SELECT json_agg(json_build_object('id', id, 'body', body) ORDER BY place)
        FROM page JOIN search_articles USING (id)), '[]') AS hits,
      ARRAY(SELECT word FROM search_words WHERE stem IN (
        SELECT (ts_lexize('english_stem', asked))[1] FROM unnest(${words}::text[]) AS asked)) AS forms`;
  return row;
}

/** As English, and as it is written, for stories in other languages. */
function bothWays(tsquery: string): Prisma.Sql {
  return Prisma.sql`(to_tsquery('english', ${tsquery}) || to_tsquery('simple', ${tsquery}))`;
}

function isWanted({ sectionId, authorId, from, until }: Omit<Wanted, 'tsquery' | 'words'>): Prisma.Sql {
  const conditions = [Prisma.sql`published_at <= now()`];
  if (sectionId !== null) conditions.push(Prisma.sql`section_id = ${sectionId}`);
  if (authorId !== null) conditions.push(Prisma.sql`${authorId} = ANY(author_ids)`);
  if (from !== null) conditions.push(Prisma.sql`published_at >= ${from}`);
  if (until !== null) conditions.push(Prisma.sql`published_at < ${until}`);
  return Prisma.join(conditions, ' AND ');
}

export type AskedWord = {
  word: string;
  /** So common that stories in English aren't found by it. */
  common: boolean;
  /** Whether any public story has it. */
  known: boolean;
  /** Words of public stories that are near to it; none for one that is known. */
  near: { word: string; stories: number }[];
};

/** A word's neighbours that are looked at, and the stories that each is counted in. */
const mostNeighbours = 200;
const mostCounted = 100;

/** What the index knows of words that were asked for in vain. One query. */
export async function lookUpWords(db: Db, words: readonly string[]): Promise<AskedWord[]> {
  const asked = words.map((word) => ({ word, keys: deletionKeys(word) }));
  const stories = (word: Prisma.Sql, limit: number) => Prisma.sql`
    SELECT 1 FROM search_articles
    WHERE lexemes @@ (plainto_tsquery('english', ${word}) || plainto_tsquery('simple', ${word}))
      AND published_at <= now() LIMIT ${limit}`;
  return db.$queryRaw<AskedWord[]>`
    WITH asked AS (
      SELECT word, ARRAY(SELECT jsonb_array_elements_text(keys)) AS keys,
        ts_lexize('english_stem', word) = '{}' AS common,
        EXISTS (${stories(Prisma.sql`word`, 1)}) AS known
      FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS row(word text, keys jsonb)
    )
    SELECT word, common, known, coalesce((
      SELECT json_agg(json_build_object('word', neighbour.word, 'stories', stories)) FROM (
        SELECT other.word FROM search_words other
        WHERE NOT common AND NOT known AND other.keys && asked.keys AND abs(length(other.word) - length(asked.word)) <= 2
        LIMIT ${mostNeighbours}
      ) neighbour, LATERAL (
        SELECT count(*) AS stories FROM (${stories(Prisma.sql`neighbour.word`, mostCounted)}) counted
      ) counted WHERE stories > 0), '[]') AS near
    FROM asked`;
}

/** PostgreSQL's texts hold neither NUL nor half a character. */
function storable(text: string, longest = longestText): string {
  return text.slice(0, longest).replaceAll('\0', '').toWellFormed();
}
