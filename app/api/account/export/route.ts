import { cookies } from 'next/headers';
import { withQuery } from '#lib/auth/own-path.ts';
import { countAttempt } from '#lib/auth/rate-limit.ts';
import { getReader } from '#lib/auth/reader.ts';
import { draftCookie, readDraft } from '#lib/comments/drafts.ts';
import { answering, errorJson, seeOther, wantsHtml } from '#lib/comments/http/respond.ts';
import { exportReader } from '#lib/comments/service/export.ts';
import { db } from '#lib/db.ts';

const limit = { scope: 'export of', max: 10, seconds: 24 * 3600 };

/** Everything that is kept of whoever is signed in, as one JSON file. Changes nothing. */
export const GET = answering(async (request: Request) => {
  const reader = await getReader();
  if (!reader)
    return wantsHtml(request.headers)
      ? seeOther(withQuery('/sign-in', { callbackUrl: '/account' }))
      : errorJson({ code: 'sign_in_required' });
  const attempt = await countAttempt(limit, reader.id);
  if (!attempt.ok)
    return errorJson({
      code: 'rate_limited',
      message: 'You got your data several times today. Try again tomorrow.',
      retryAfter: Math.ceil((attempt.retryAt.getTime() - Date.now()) / 1000),
    });
  const token = (await cookies()).get(draftCookie)?.value;
  const pieces = await exportReader(db, reader.id, token ? await readDraft(db, token) : null);
  if (!pieces) return errorJson({ code: 'sign_in_required' });
  const day = new Date().toISOString().slice(0, 10);
  return new Response(streamOf(pieces), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="my-data-${day}.json"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
});

/** Pieces are made as they are sent, and no more of them once nobody listens. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
