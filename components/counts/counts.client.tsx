'use client';
// Client: numbers that change by the minute stay out of pages that are kept.

import { wholeNumber } from '#components/ui/numbers.ts';
import { useEffect } from 'react';

/** As many as the API gives at once. */
const most = 60;

/**
 * Fills in the numbers of views and comments on a page, wherever it has left room for them, by one request. Where that
 * fails the room stays empty.
 */
export function Counts() {
  useEffect(() => {
    fill().catch(() => {});
  }, []);
  return null;
}

async function fill(): Promise<void> {
  const places = [...document.querySelectorAll<HTMLElement>('[data-count]')];
  const ids = [...new Set(places.map((place) => place.dataset['of']))].slice(0, most);
  if (ids.length === 0) return;
  const response = await fetch(`/api/counts?ids=${ids.join()}`);
  const { counts } = (await response.json()) as { counts: Record<string, Record<string, number>> };
  for (const place of places) {
    const { count = '', of = '', short } = place.dataset;
    const number = counts[of]?.[count];
    if (!number) continue;
    const word = document.createElement('span');
    word.textContent = ` ${number === 1 ? count.slice(0, -1) : count}`;
    if (short) word.className = 'visually-hidden';
    place.replaceChildren(wholeNumber(number), word);
  }
}
