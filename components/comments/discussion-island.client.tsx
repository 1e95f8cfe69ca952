'use client';
// Client: decides when the discussion's code is worth loading. The HTML is there from the start and works as it is.

import { Activity, lazy } from 'react';
import { returningTo } from './drafts.ts';
import type { ThreadsProps } from './threads.client.tsx';

/** How far below the window the discussion may be when its code begins to load. */
const near = '800px 0px';

const Threads = lazy(async () => {
  if (typeof window !== 'undefined') await readerComesNear();
  const { Threads } = await import('./threads.client.tsx');
  return { default: Threads };
});

/**
 * The interactive part of a discussion. In the browser its boundary stays as the server sent it, with working links
 * and forms, until the reader comes near; what they have typed by then stays too. The boundary is an Activity, not a
 * Suspense: React would send a long list in a Suspense out of its place, for a script to put there.
 */
export function DiscussionIsland(props: ThreadsProps) {
  return (
    <Activity>
      <Threads {...props} />
    </Activity>
  );
}

async function readerComesNear(): Promise<void> {
  const section = document.getElementById('discussion');
  // A preview is made anew with every change, and React can't do that around a boundary that waits.
  if (!section || document.querySelector('[data-preview]')) return;
  // Somebody who was sent to sign in comes back to what they wrote, wherever on the page they land.
  if (returningTo(section.dataset['discussion'] ?? '')) {
    section.scrollIntoView();
    return;
  }
  await new Promise<void>((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: near },
    );
    observer.observe(section);
  });
}
