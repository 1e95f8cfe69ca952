import { z } from 'zod';

/** The longest query that is looked for, in characters. */
export const longestQuery = 200;
/** Nobody leafs further; whoever needs to can narrow the search. */
export const lastPage = 50;

export type When = 'week' | 'month' | 'year' | number;
type Sort = 'relevance' | 'newest';

/** A search as its address says it. */
export type SearchRequest = {
  /** What is asked, as typed; empty where nothing is. */
  query: string;
  /** Slugs; null for any. */
  section: string | null;
  author: string | null;
  /** Within the past week, month or year, or in a calendar year. */
  when: When | null;
  sort: Sort;
  /** Counts from 1. */
  page: number;
};

const value = z.preprocess((given) => (Array.isArray(given) ? given[0] : given), z.string());
const slug = value.pipe(z.string().trim().min(1).max(longestQuery)).nullable().catch(null);
const year = z
  .string()
  .regex(/^[1-9]\d{3}$/)
  .transform(Number);

const schema = z.object({
  // What isn't a character at all can't be shown in a page either.
  q: value
    .transform((text) =>
      text
        .toWellFormed()
        .replaceAll(/[\p{Cc}\s]+/gu, ' ')
        .trim(),
    )
    .catch(''),
  section: slug,
  author: slug,
  when: value
    .pipe(z.union([z.enum(['week', 'month', 'year']), year]))
    .nullable()
    .catch(null),
  sort: value.pipe(z.enum(['relevance', 'newest'])).catch('relevance'),
  page: value
    .pipe(
      z
        .string()
        .regex(/^[1-9]\d{0,3}$/)
        .transform(Number),
    )
    .pipe(z.number().max(lastPage))
    .catch(1),
});

/**
 * Reads a search from an address's query. Filters that make no sense are as if they weren't there; a query that is too long
 * is refused, as cutting it would look for something else.
 */
export function parseSearch(
  params: Record<string, string | string[] | undefined>,
): { ok: true; value: SearchRequest } | { ok: false; error: 'queryTooLong' } {
  const { q, ...rest } = schema.parse(params);
  if (q.length > longestQuery) return { ok: false, error: 'queryTooLong' };
  return { ok: true, value: { query: q, ...rest } };
}

/** The address of a search. */
export function searchPath(request: Partial<SearchRequest>): string {
  const { query, section, author, when, sort, page } = request;
  const params = new URLSearchParams();
  if (query) params.set('q', query);
  if (section) params.set('section', section);
  if (author) params.set('author', author);
  if (when) params.set('when', String(when));
  if (sort && sort !== 'relevance') params.set('sort', sort);
  if (page && page > 1) params.set('page', String(page));
  return params.size > 0 ? `/search?${params}` : '/search';
}

/** Whether a search is narrowed beyond its words. */
export const isFiltered = ({ section, author, when }: SearchRequest): boolean =>
  section !== null || author !== null || when !== null;

const days = { week: 7, month: 31, year: 366 };

/** The time that a search is narrowed to: from the first moment up to but without the second. */
export function periodOf(when: When | null, now: Date): { from: Date | null; until: Date | null } {
  if (when === null) return { from: null, until: null };
  if (typeof when === 'number')
    return { from: new Date(Date.UTC(when, 0, 1)), until: new Date(Date.UTC(when + 1, 0, 1)) };
  return { from: new Date(now.getTime() - days[when] * 86_400_000), until: null };
}
