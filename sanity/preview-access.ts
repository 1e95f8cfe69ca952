import { validatePreviewUrl } from '@sanity/preview-url-secret';
import { preview } from './client.ts';

/** Where a preview link leads, and with which perspective; or why it leads nowhere. */
export type PreviewLink =
  | { ok: true; path: string | null; perspective: string | null }
  | { ok: false; error: 'noToken' | 'invalid' | 'unreachable' };

/**
 * Checks the secret in the address of a preview. The Studio keeps it as a document that only the newsroom can read: one for
 * its own preview, good for an hour, and one for shared links, good until sharing is switched off.
 */
export async function readPreviewLink(url: string): Promise<PreviewLink> {
  if (!preview) return { ok: false, error: 'noToken' };
  try {
    const link = await validatePreviewUrl(preview, url);
    if (!link.isValid) return { ok: false, error: 'invalid' };
    return { ok: true, path: link.redirectTo ?? null, perspective: link.studioPreviewPerspective ?? null };
  } catch (error) {
    console.error('A preview link could not be checked:', error);
    return { ok: false, error: 'unreachable' };
  }
}

/** Calls `onChange` with each change of content, drafts too, until the signal is aborted. Connects again by itself. */
export function watchDrafts(onChange: () => void, signal: AbortSignal): void {
  if (!preview || signal.aborted) return;
  const subscription = preview.live.events({ includeDrafts: true }).subscribe({
    next: ({ type }) => {
      if (type === 'message' || type === 'restart') onChange();
    },
    error: (error: unknown) => console.error('A preview is no longer told of changes:', error),
  });
  signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
}
