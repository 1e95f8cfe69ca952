import type { Teaser } from './teaser.ts';

/** One page of a long list of articles. */
export type ListPage = { teasers: Teaser[]; page: number; pages: number };

const PAGE_SIZE = 24;

export function rangeOf(page: number): { from: number; to: number } {
  return { from: (page - 1) * PAGE_SIZE, to: page * PAGE_SIZE };
}

export function pageCount(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE_SIZE));
}

/** The number that a page's first entry has in the whole list, from 1. */
export function firstOf(page: number): number {
  return rangeOf(page).from + 1;
}

/** The number of a page from its URL, from 1 (though the first page has the list's own address). Null for anything else. */
export function parsePageNumber(text: string): number | null {
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null;
}
