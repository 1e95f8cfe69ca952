import { perspectiveCookieName } from '@sanity/preview-url-secret/constants';
import type { SanityClient } from '@sanity/client';
import { cookies, draftMode } from 'next/headers';
import { cache } from 'react';
import { count } from '#lib/metrics/counts.ts';
import { preview, published } from '../client.ts';
import { isValidPass, passCookie } from '../preview-access.ts';

/**
 * What a page is made from: what is published, or in a preview the perspective that the editor chose, as the API takes it
 * (`drafts`, or names of releases by comma).
 */
export type View = 'published' | (string & {});

type Read<Args extends unknown[], Result> = (...args: Args) => Promise<Result>;

/**
 * Gives a cached getter the view of the request that it is called in. Next keeps nothing of what is made in draft mode, and
 * a page that is made ahead is always of what is published. `published` is for what machines read, which has no previews:
 * it would be kept by caches that know nothing of them.
 */
export function inView<Args extends unknown[], Result>(
  read: (view: View, ...args: Args) => Promise<Result>,
): Read<Args, Result> & { published: Read<Args, Result> } {
  const counted: typeof read = (view, ...args) => {
    count('content_reads', 'all');
    return read(view, ...args);
  };
  return Object.assign(async (...args: Args) => counted(await currentView(), ...args), {
    published: async (...args: Args) => counted('published', ...args),
  });
}

/** Whether the request at hand is a preview. Such pages are never kept and never anybody else's. */
export const isPreview = cache(async (): Promise<boolean> => {
  // Asked first: where this is false, a page is made for everybody, and must not look at anybody's cookies.
  if (preview === null || !(await draftMode()).isEnabled) return false;
  const pass = (await cookies()).get(passCookie)?.value;
  return pass !== undefined && isValidPass(pass);
});

/** What a view is read with: by getters, each time that what they want isn’t kept. */
export function clientFor(view: View): SanityClient {
  count('content_queries', 'all');
  if (view === 'published' || preview === null) return published;
  return view === 'drafts' ? preview : preview.withConfig({ perspective: view.split(',') });
}

async function currentView(): Promise<View> {
  if (!(await isPreview())) return 'published';
  const chosen = (await cookies()).get(perspectiveCookieName)?.value ?? '';
  return /^[\w-]{1,64}(,[\w-]{1,64}){0,20}$/.test(chosen) && chosen !== 'raw' ? chosen : 'drafts';
}
