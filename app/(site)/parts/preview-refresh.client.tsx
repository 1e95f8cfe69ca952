// A client component because it keeps a connection open.
'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';

/** Makes the page anew when content changes; while one is being made, the changes that come wait and go together. */
export function PreviewRefresh() {
  const router = useRouter();
  const [refreshing, startRefresh] = useTransition();
  const [changes, setChanges] = useState(0);
  const [shown, setShown] = useState(0);

  useEffect(() => {
    const events = new EventSource('/api/draft-mode/live');
    events.addEventListener('message', () => setChanges((count) => count + 1));
    return () => events.close();
  }, []);

  useEffect(() => {
    if (refreshing || changes === shown) return;
    setShown(changes);
    startRefresh(() => router.refresh());
  }, [refreshing, changes, shown, router]);

  return null;
}
