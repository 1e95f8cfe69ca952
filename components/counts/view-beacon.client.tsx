'use client';
// Client: a kept page is served without anybody knowing; only the browser knows that it is looked at.

import { useEffect } from 'react';

/** How long an article has to be before somebody's eyes to have been read, in milliseconds. */
const looked = 4000;

/** Says once that this article is being read: not from a tab in the background, nor from a page made ahead. */
export function ViewBeacon({ articleId }: { articleId: string }) {
  useEffect(() => {
    const left = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watch = () => {
      clearTimeout(timer);
      if (document.visibilityState !== 'visible') return;
      timer = setTimeout(() => {
        left.abort();
        navigator.sendBeacon('/api/views', JSON.stringify({ articleId }));
      }, looked);
    };
    document.addEventListener('visibilitychange', watch, { signal: left.signal });
    watch();
    return () => {
      left.abort();
      clearTimeout(timer);
    };
  }, [articleId]);
  return null;
}
