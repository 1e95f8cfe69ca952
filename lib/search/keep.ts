import type { Change } from '#lib/cache/tags.ts';
import type { Db } from '#lib/create-db.ts';
import type { SearchableArticle, SearchableLabel } from '#sanity/queries/search.ts';
import { outdateIndex, putArticles, readIndexed, takeArticlesOut, type Searchable } from './store.ts';

/** Keeps the index in step with what is published. Everything here may be done twice, and by several processes at once. */

/** To be raised whenever an article's words are made or weighed otherwise, so that every index is made again. */
const rules = 1;

/** Where articles come from: `sanity/queries/search.ts`, or a test's own. */
export type Content = {
  listSearchable(names: string | null): AsyncIterable<SearchableLabel[]>;
  getSearchable(ids: readonly string[]): Promise<SearchableArticle[]>;
};

const atOnce = 50;

/** The kinds of documents whose names articles are found by. */
const named = new Set(['author', 'section', 'series', 'topic']);

/** Has the index follow a change of a published document. Throws where it can't: it must then be told again. */
export async function followChange(db: Db, content: Content, change: Change): Promise<void> {
  if (/^(drafts|versions)\./.test(change.id)) return;
  if (change.type === 'article') await indexArticles(db, content, [change.id]);
  // Those among its references that are articles: what a live blog says is looked for in its article.
  else if (change.type === 'liveEntry') await indexArticles(db, content, change.references, []);
  else if (named.has(change.type)) await catchUp(db, content, change.id);
}

/**
 * Indexes every article that is new or not as the index has it, and takes out what is no longer published. With `names` only
 * articles that refer to that document are looked at. Resolves with how many were indexed anew and taken out.
 */
export async function catchUp(
  db: Db,
  content: Content,
  names: string | null = null,
): Promise<{ indexed: number; takenOut: number }> {
  const askedAt = new Date();
  const indexed = new Map((await readIndexed(db)).map((article) => [article.id, article]));
  const behind: string[] = [];
  for await (const page of content.listSearchable(names)) {
    for (const { id, rev, labels } of page) {
      const known = indexed.get(id);
      if (known?.revision !== revisionOf(rev) || known.labels !== labels) behind.push(id);
      indexed.delete(id);
    }
  }
  const gone = names === null ? [...indexed.keys()] : [];
  await takeArticlesOut(db, gone, askedAt);
  for (let at = 0; at < behind.length; at += atOnce)
    await indexArticles(db, content, behind.slice(at, at + atOnce));
  return { indexed: behind.length, takenOut: gone.length };
}

/** Makes the whole index anew, while readers go on finding what it had. */
export async function rebuild(db: Db, content: Content): Promise<{ indexed: number; takenOut: number }> {
  await outdateIndex(db);
  return catchUp(db, content);
}

/** Makes the index say of these articles what is published now; `mayBeGone` are known to have been articles. */
async function indexArticles(
  db: Db,
  content: Content,
  ids: readonly string[],
  mayBeGone: readonly string[] = ids,
): Promise<void> {
  const askedAt = new Date();
  const articles = await content.getSearchable(ids);
  const published = new Set(articles.map(({ id }) => id));
  await putArticles(db, articles.map(toSearchable), askedAt);
  await takeArticlesOut(
    db,
    mayBeGone.filter((id) => !published.has(id)),
    askedAt,
  );
}

function toSearchable({ rev, language, ...article }: SearchableArticle): Searchable {
  return {
    ...article,
    revision: revisionOf(rev),
    english: language === null || /^en\b/.test(language),
  };
}

const revisionOf = (rev: string): string => `${rules}:${rev}`;
