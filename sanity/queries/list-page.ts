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

/** The number of a page from its URL: 2 or more, as the first page has the list's own address. Null for anything else. */
export function parsePageNumber(text: string): number | null {
  if (!/^[1-9]\d{0,4}$/.test(text)) return null;
  const page = Number(text);
  return page >= 2 ? page : null;
}
