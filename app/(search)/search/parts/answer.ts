import { cache } from 'react';
import type { Result } from '#components/search/search-results.tsx';
import { db } from '#lib/db.ts';
import { log } from '#lib/log/log.ts';
import type { Marks } from '#lib/search/excerpt.ts';
import { resultsAPage, search } from '#lib/search/find.ts';
import { parseSearch, type SearchRequest } from '#lib/search/request.ts';
import { getFound } from '#sanity/queries/search.ts';
import { getSearchOptions, type SearchOption, type SearchOptions } from '#sanity/queries/search-options.ts';

/** What the search page has to say. */
export type Answer =
  | { is: 'start' }
  | { is: 'tooLong' }
  | { is: 'wordless' }
  | { is: 'unavailable' }
  | { is: 'none'; query: string; common: string[] }
  | {
      is: 'found';
      by: 'asked' | 'corrected' | 'any';
      query: string;
      total: number;
      results: Result[];
      marks: Marks;
      pages: number;
    };

type Params = Record<string, string | string[] | undefined>;
type Read = { request: SearchRequest; options: SearchOptions; answer: Answer };

/** Reads the address of a search, and what there is to say to it; once for a request. */
export const readSearch = (params: Params): Promise<Read> => read(JSON.stringify(params));

const read = cache(async (params: string): Promise<Read> => {
  const options = await getSearchOptions();
  const parsed = parseSearch(JSON.parse(params) as Params);
  if (!parsed.ok) {
    const bare = parseSearch({});
    if (!bare.ok) throw new Error('nothing is never too long');
    return { request: bare.value, options, answer: { is: 'tooLong' } };
  }
  const request = {
    ...parsed.value,
    section: known(options.sections, parsed.value.section),
    author: known(options.authors, parsed.value.author),
  };
  return { request, options, answer: await answerTo(request, options) };
});

async function answerTo(request: SearchRequest, options: SearchOptions): Promise<Answer> {
  const { query } = request;
  if (query === '') return { is: 'start' };
  try {
    const outcome = await search(
      db,
      {
        ...request,
        sectionId: idOf(options.sections, request.section),
        authorId: idOf(options.authors, request.author),
      },
      new Date(),
    );
    if (outcome.is === 'none') return { ...outcome, query };
    if (outcome.is === 'wordless') return outcome;
    const { hits, total, ...rest } = outcome;
    const texts = new Map(hits.map(({ id, body }) => [id, body]));
    const teasers = await getFound(hits.map(({ id }) => id));
    return {
      ...rest,
      total,
      pages: Math.ceil(total / resultsAPage),
      results: teasers.map((teaser) => ({ teaser, body: texts.get(teaser.id) ?? '' })),
    };
  } catch (error) {
    log.error('A search could not be answered', { error });
    return { is: 'unavailable' };
  }
}

/** A slug that stands for something; a made-up one is no reason to turn a reader away. */
function known(options: readonly SearchOption[], slug: string | null): string | null {
  return options.some((option) => option.slug === slug) ? slug : null;
}

function idOf(options: readonly SearchOption[], slug: string | null): string | null {
  return options.find((option) => option.slug === slug)?.id ?? null;
}
