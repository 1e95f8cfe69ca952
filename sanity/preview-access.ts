import { createHmac, timingSafeEqual } from 'node:crypto';
import { validatePreviewUrl, urlSearchParamPreviewSecret } from '@sanity/preview-url-secret';
import { fetchSharedAccessSecretQuery } from '@sanity/preview-url-secret/constants';
import { getReader } from '#lib/auth/reader.ts';
import { env } from '#lib/env.ts';
import { log } from '#lib/log/log.ts';
import { preview } from './client.ts';

/** Names the cookie that lets a browser see previews: draft mode alone, whose cookie is the same for everybody, does not. */
export const passCookie = 'gazette.preview';

/** How long the Studio's own preview lasts, in ms; opening it again begins anew. */
const STUDIO_LASTS = 12 * 60 * 60 * 1000;

/** Where a preview link leads, with which perspective, and what lets the browser stay; or why it leads nowhere. */
export type PreviewLink =
  | { ok: true; path: string | null; perspective: string | null; pass: string }
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
    const secret = new URL(url).searchParams.get(urlSearchParamPreviewSecret) ?? '';
    return {
      ok: true,
      path: link.redirectTo ?? null,
      perspective: link.studioPreviewPerspective ?? null,
      pass: (await isShared(secret)) ? `shared.${secret}` : studioPass(Date.now() + STUDIO_LASTS),
    };
  } catch (error) {
    log.error('A preview link could not be checked', { error });
    return { ok: false, error: 'unreachable' };
  }
}

/**
 * Whether a pass still lets the reader of this request see previews. A shared one ends the moment that sharing does, one
 * from the Studio with the time, and with the reader's role where roles are given here: hosted Sanity has accounts of its
 * own.
 */
export async function isValidPass(pass: string): Promise<boolean> {
  const [kind, detail = ''] = pass.split('.');
  if (kind === 'shared') return isShared(detail);
  const expires = Number(detail);
  if (!(expires > Date.now()) || !equal(pass, studioPass(expires))) return false;
  if (env.content.mode === 'hosted') return true;
  const reader = await getReader();
  return reader !== null && reader.role !== 'READER';
}

/** Calls `onChange` with each change of content, drafts too, until the signal is aborted. Connects again by itself. */
export function watchDrafts(onChange: () => void, signal: AbortSignal): void {
  if (!preview || signal.aborted) return;
  const subscription = preview.live.events({ includeDrafts: true }).subscribe({
    next: ({ type }) => {
      if (type === 'message' || type === 'restart') onChange();
    },
    error: (error: unknown) => log.error('A preview is no longer told of changes', { error }),
  });
  signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
}

async function isShared(secret: string): Promise<boolean> {
  const options = { perspective: 'raw', stega: false } as const;
  const found: unknown = await preview?.fetch(fetchSharedAccessSecretQuery, { secret }, options);
  return found !== null && found !== undefined;
}

function studioPass(expires: number): string {
  const signature = createHmac('sha256', env.auth.secret)
    .update(`preview until ${expires}`)
    .digest('base64url');
  return `studio.${expires}.${signature}`;
}

function equal(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
