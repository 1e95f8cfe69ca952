import { cacheTag } from 'next/cache';
import { keepUntil } from './keep-until.ts';
import { labelTags, toTeasers, type RawTeaser, type Teaser } from './teaser.ts';

/** One page of a long list of articles. */
export type ListPage = { teasers: Teaser[]; page: number; pages: number };

const PAGE_SIZE = 24;

/** Where a page begins and ends in its list, as GROQ's slices take it; `page` counts from 1. */
export function rangeOf(page: number, size = PAGE_SIZE): { from: number; to: number } {
  return { from: (page - 1) * size, to: page * size };
}

/** How many pages a list fills; at least one. */
export function pageCount(total: number, size = PAGE_SIZE): number {
  return Math.max(1, Math.ceil(total / size));
}

type Answer = { articles: readonly RawTeaser[]; total: number; next: string | null };

/** Called by a cached getter alone, with what the content said of one page of a list: says what it must be kept under. */
export function toListPage({ articles, total, next }: Answer, page: number, list: string): ListPage {
  const teasers = toTeasers(articles);
  cacheTag(list, ...labelTags(teasers));
  keepUntil(next);
  return { teasers, page, pages: pageCount(total) };
}

/** The number that a page's first entry has in the whole list, from 1. */
export function firstOf(page: number): number {
  return rangeOf(page).from + 1;
}

/** The number of a page from its URL, from 1 (though the first page has the list's own address). Null for anything else. */
export function parsePageNumber(text: string): number | null {
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null;
}
