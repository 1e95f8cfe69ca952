'use client';
// Client: only a reader's click may bring another company's frame into the page.

import { useEffect } from 'react';
import { clickedLink } from '../clicked-link.ts';

/** Makes every embed of the page load at a click, those that are inserted later too. Shows nothing itself. */
export function EmbedLoader() {
  useEffect(() => {
    // The same listener is only ever added once.
    document.addEventListener('click', loadEmbed);
  }, []);
  return null;
}

function loadEmbed(event: MouseEvent): void {
  const cover = clickedLink(event, 'a[data-embed]');
  if (!cover) return;
  event.preventDefault();
  const frame = document.createElement('iframe');
  frame.title = cover.dataset['embedTitle'] ?? '';
  // On an origin of its own, so that its scripts can’t reach this page; it may not lead this page elsewhere either.
  frame.setAttribute(
    'sandbox',
    'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms allow-presentation',
  );
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.src = cover.dataset['embed'] ?? '';
  // Kept, as React may yet look for it.
  cover.hidden = true;
  cover.after(frame);
  frame.focus();
}
