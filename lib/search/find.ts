import type { Db } from '#lib/create-db.ts';
import type { Marks } from './excerpt.ts';
import { likeliest } from './near-words.ts';
import {
  askedPrefixes,
  askedWords,
  asksForSomething,
  corrected,
  parseQuery,
  toTsquery,
  type Term,
} from './query.ts';
import { periodOf, type SearchRequest } from './request.ts';
import { findArticles, lookUpWords, type AskedWord, type Found, type Wanted } from './store.ts';

export const resultsAPage = 20;

/** A search whose filters are the documents that their slugs stand for. */
export type Search = Pick<SearchRequest, 'query' | 'when' | 'sort' | 'page'> & {
  sectionId: string | null;
  authorId: string | null;
};

/** What a search came to. */
export type Outcome =
  | {
      is: 'found';
      /** How it was found: as it was asked; with words put right; or by some of the words, as no story has all. */
      by: 'asked' | 'corrected' | 'any';
      /** The query that found it. */
      query: string;
      total: number;
      hits: Found['hits'];
      marks: Marks;
    }
  /** `common` are the words of it that are in almost every story. */
  | { is: 'none'; common: string[] }
  /** The query has no word that could be looked for. */
  | { is: 'wordless' };

/** Finds stories that are public now. At most three queries. Throws where the database can't be reached. */
export async function search(db: Db, asked: Search, now: Date): Promise<Outcome> {
  const terms = parseQuery(asked.query);
  if (!asksForSomething(terms)) return { is: 'wordless' };

  const find = (wanted: readonly Term[], match: 'all' | 'any') =>
    findArticles(db, wantedOf(asked, wanted, match, now));
  const found = (
    by: 'asked' | 'corrected' | 'any',
    query: string,
    wanted: readonly Term[],
    what: Found,
  ): Outcome => ({
    is: 'found',
    by,
    query,
    total: what.total,
    hits: what.hits,
    marks: {
      words: new Set([...askedWords(wanted), ...what.forms]),
      prefixes: askedPrefixes(wanted),
    },
  });

  const exact = await find(terms, 'all');
  if (exact.total > 0) return found('asked', asked.query, terms, exact);

  const words = await lookUpWords(db, askedWords(terms));
  const common = words.filter((word) => word.common).map(({ word }) => word);
  const better = corrected(asked.query, correctionsOf(words));
  if (better !== asked.query) {
    const betterTerms = parseQuery(better);
    const again = await find(betterTerms, 'all');
    return again.total > 0 ? found('corrected', better, betterTerms, again) : { is: 'none', common };
  }
  if (terms.filter(({ excluded }) => !excluded).length > 1 && words.some(({ known }) => known)) {
    const some = await find(terms, 'any');
    if (some.total > 0) return found('any', asked.query, terms, some);
  }
  return { is: 'none', common };
}

function wantedOf(asked: Search, terms: readonly Term[], match: 'all' | 'any', now: Date): Wanted {
  return {
    tsquery: toTsquery(terms, match),
    words: askedWords(terms),
    sectionId: asked.sectionId,
    authorId: asked.authorId,
    ...periodOf(asked.when, now),
    newestFirst: asked.sort === 'newest',
    offset: (asked.page - 1) * resultsAPage,
    limit: resultsAPage,
  };
}

function correctionsOf(words: readonly AskedWord[]): Map<string, string> {
  return new Map(
    words.flatMap(({ word, near }) => {
      const meant = likeliest(word, near);
      return meant === null ? [] : [[word, meant] as const];
    }),
  );
}
