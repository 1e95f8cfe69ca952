import { createClient, type ClientConfig, type SanityClient } from '@sanity/client';
import { env } from '#lib/env.ts';
import { isReadAsText } from './preview-marks.ts';

const { content } = env;

const config: ClientConfig = {
  projectId: content.projectId,
  dataset: content.dataset,
  apiVersion: content.apiVersion,
  // Pages are cached here and refreshed the moment something is published: a second cache between would serve the old.
  useCdn: false,
  // Nor may Next keep single answers: it would build the next version of the site from them.
  fetch: { cache: 'no-store' },
  // A page that waits for content fails with an honest notice sooner than a reader gives up.
  timeout: 10_000,
  maxRetries: 2,
  ...(content.mode === 'embedded' && { apiHost: content.apiHost, useProjectHostname: false }),
};

/** Reads what the public may read, as it is published. For `sanity/queries` alone: pages never see a client. */
export const published: SanityClient = createClient({ ...config, perspective: 'published' });

/**
 * Reads what editors see in a preview: drafts over what is published, each text marked with where it comes from, so that a
 * click on it leads to its field in the Studio. Null where no read token is set. Server-only, as `writer` is.
 */
export const preview: SanityClient | null = content.readToken
  ? createClient({
      ...config,
      perspective: 'drafts',
      token: content.readToken,
      stega: { enabled: true, studioUrl: '/studio', filter: ({ sourcePath }) => isReadAsText(sourcePath) },
    })
  : null;

/**
 * Reads and writes every document, drafts too, with the app's own token; null where no write token is set.
 * Server-only: the token must never reach a page.
 */
export const writer: SanityClient | null = content.writeToken
  ? createClient({ ...config, perspective: 'raw', token: content.writeToken })
  : null;
