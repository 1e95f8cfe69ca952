import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef, useTransition } from 'react';

/** Makes the page anew when content changes; while one is being made, the changes that come wait and go together. */
export function PreviewRefresh() {
  const router = useRouter();
  const [refreshing, startRefresh] = useTransition();
  const missed = useRef(false);
  const refresh = useEffectEvent(() => {
    missed.current = refreshing;
    if (!refreshing) startRefresh(() => router.refresh());
  });

  useEffect(() => {
    const changes = new EventSource('/api/draft-mode/live');
    changes.addEventListener('message', () => refresh());
    return () => changes.close();
  }, []);

  useEffect(() => {
    if (!refreshing && missed.current) refresh();
  }, [refreshing]);

  return null;
}
