import { after } from 'next/server';
import { z } from 'zod';
import { checkOrigin } from '#lib/auth/origin.ts';
import { boundedText } from '#lib/cache/bounded-text.ts';
import { articleId } from '#lib/comments/http/input.ts';
import { parseJson } from '#lib/http/parse-json.ts';
import { recordView } from '#lib/stats/record-view.ts';

const beacon = z.strictObject({ articleId });

/** Ids have 128 characters at most. */
const largestBody = 512;

/**
 * A reader's browser says that an article was read: `{ articleId }`, of whatever type, as a beacon's is plain text. The
 * answer is the same whether it counts or not.
 */
export async function POST(request: Request): Promise<Response> {
  if (!checkOrigin(request))
    return refuse(403, 'foreign_origin', 'Only pages of this site can count a view.');
  const text = await boundedText(request, largestBody);
  const parsed = beacon.safeParse(parseJson(text ?? ''));
  if (!parsed.success) return refuse(400, 'bad_request', 'A view names one article: { "articleId": "…" }.');
  // Waiting for the batch keeps a server that is told to end until the view is written.
  after(recordView(parsed.data.articleId, request.headers));
  return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } });
}

function refuse(status: number, code: string, message: string): Response {
  return Response.json({ error: { code, message } }, { status, headers: { 'Cache-Control': 'no-store' } });
}
