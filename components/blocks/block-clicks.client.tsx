'use client';
// Client: galleries and embeds answer clicks; the code that opens them comes with the first one.

import { useEffect } from 'react';

/** Makes galleries and embeds answer clicks, those that come into the page later too. Shows nothing itself. */
export function BlockClicks() {
  // The same listener is only ever added once, however many blocks ask for it.
  useEffect(() => document.addEventListener('click', follow), []);
  return null;
}

/** Where the reader asks for a new tab or a download, or the code doesn’t come, the link is theirs to have. */
function follow(event: MouseEvent): void {
  const { target } = event;
  if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (!(target instanceof Element)) return;
  const link = target.closest<HTMLAnchorElement>('a[data-embed], a[data-lightbox]');
  if (!link) return;
  event.preventDefault();
  import('./open-block.ts').then(
    ({ openBlock }) => openBlock(link),
    () => location.assign(link.href),
  );
}
