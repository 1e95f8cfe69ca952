'use client';
// Posts that come while the page is open can only be looked for in the browser.

import { useEffect } from 'react';
import { follow } from './follow.ts';

/** Keeps the live blog on this page up to date. It shows nothing of its own, so that the page's entries are made by the server alone. */
export function LiveUpdates() {
  useEffect(follow, []);
  return null;
}
