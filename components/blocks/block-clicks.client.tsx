'use client';
// Client: brings the code for galleries and embeds to the pages that have one, once they are there.

import { useEffect } from 'react';

/** Makes galleries and embeds answer clicks, those that come into the page later too. Shows nothing itself. */
export function BlockClicks() {
  useEffect(() => {
    const listen = async () => {
      const { followBlockClick } = await import('./follow-block-click.ts');
      // The same listener is only ever added once, however many blocks ask for it.
      document.addEventListener('click', followBlockClick);
    };
    void listen();
  }, []);
  return null;
}
