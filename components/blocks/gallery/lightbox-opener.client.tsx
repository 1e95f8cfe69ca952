'use client';
// Client: brings the code that shows pictures large to the pages that have a gallery, once they are there.

import { useEffect } from 'react';

/** Makes every gallery of the page open at a click, those that are inserted later too. Shows nothing itself. */
export function LightboxOpener() {
  useEffect(() => {
    const listen = async () => {
      const { openLightbox } = await import('./open-lightbox.ts');
      // The same listener is only ever added once.
      document.addEventListener('click', openLightbox);
    };
    void listen();
  }, []);
  return null;
}
