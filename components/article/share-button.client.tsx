'use client';
// Only the browser knows how its reader shares things.

import { useState } from 'react';
import { useReady } from '../ui/use-ready.ts';

/**
 * Opens the device’s own sharing sheet, or copies the link and says so. Shown only where scripts run, and pressed only
 * once this one does.
 */
export function ShareButton({ className }: { className: string | undefined }) {
  const [said, say] = useState('');
  const ready = useReady();
  const share = async () => {
    const title = document.querySelector('h1')?.innerText ?? '';
    const url = location.origin + location.pathname;
    try {
      if (navigator.share) return await navigator.share({ title, url });
      await navigator.clipboard.writeText(url);
      say('Link copied');
    } catch (error) {
      // Somebody who closes the sheet has changed their mind.
      if ((error as Error).name !== 'AbortError') say(`Copy this link: ${url}`);
    }
  };
  return (
    <>
      <button type="button" className={className} disabled={!ready} onClick={() => void share()}>
        Share
      </button>
      <output>{said}</output>
    </>
  );
}
