'use client';
// Posts that come while the page is open can only be looked for in the browser.

import { useEffect } from 'react';

/**
 * Keeps the live blog on this page up to date. It shows nothing of its own, so that the page's entries are made by the server
 * alone. What it does is fetched when it is needed: every article would carry it otherwise.
 */
export function LiveUpdates() {
  useEffect(() => {
    const left = new AbortController();
    void import('./follow.ts').then(({ follow }) => follow(left.signal));
    return () => left.abort();
  }, []);
  return null;
}
