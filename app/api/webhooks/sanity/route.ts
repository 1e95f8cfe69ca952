import { SIGNATURE_HEADER_NAME } from '@sanity/webhook';
import { after } from 'next/server';
import { boundedText } from '#lib/cache/bounded-text.ts';
import { followChange } from '#lib/cache/follow-change.ts';
import { makeFresh } from '#lib/cache/make-fresh.ts';
import { tagsFor } from '#lib/cache/tags.ts';
import { LARGEST_BODY, readChange, slugLost } from '#lib/cache/webhook.ts';
import { env } from '#lib/env.ts';
import { announceChange } from '#lib/index-now/announce-change.ts';
import { log } from '#lib/log/log.ts';
import { count } from '#lib/metrics/counts.ts';
import { keepFormerSlug } from '#sanity/former-slugs.ts';

const refusals = {
  noSecret: [401, 'SANITY_WEBHOOK_SECRET is not set here, so no webhook is believed.'],
  badSignature: [401, 'The signature does not match.'],
  badBody: [400, 'The body is not a change of a document.'],
} as const;

/** Told by the CMS of each change of a published document: what shows it is fresh from the next request on. */
export async function POST(request: Request): Promise<Response> {
  const body = await boundedText(request, LARGEST_BODY);
  if (body === null) return refuse(413, `The body is larger than ${LARGEST_BODY} bytes.`);

  const read = await readChange(body, request.headers.get(SIGNATURE_HEADER_NAME), env.content.webhookSecret);
  if (!read.ok) {
    const [status, message] = refusals[read.error];
    return refuse(status, message);
  }
  const change = read.value;

  // Kept before the old address is looked up again; refreshed even if that failed, and then asked to be told again.
  const lost = slugLost(change);
  const kept = lost === null ? null : await keepFormerSlug(change.id, lost).catch(toError);

  const tags = tagsFor(change);
  const told = await makeFresh(tags).catch(toError);

  if (kept) {
    log.error('A former address could not be kept', { document: change.id, error: kept });
    return refuse(503, 'The former address could not be kept; send this again.');
  }
  if (told) {
    log.error('Other instances could not be told of a change', { document: change.id, error: told });
    return refuse(503, 'Other instances of the site could not be told; send this again.');
  }
  const missed = await followChange(change);
  if (missed.length > 0) return refuse(503, `This did not reach ${missed.join(' and ')}; send it again.`);
  count('content_changes', 'applied');
  after(() => announceChange(change));
  return Response.json({ refreshed: tags });
}

function toError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause));
}

function refuse(status: number, message: string): Response {
  count('content_changes', status === 503 ? 'failed' : 'refused');
  return Response.json({ error: { message } }, { status });
}
