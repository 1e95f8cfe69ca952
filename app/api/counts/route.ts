import { z } from 'zod';
import { articleId } from '#lib/comments/http/input.ts';
import { tooManyReads } from '#lib/comments/http/limits.ts';
import { log } from '#lib/log/log.ts';
import { readCounts } from '#lib/stats/counts.ts';

/** As many as the longest list of articles has, and some more. */
const mostIds = 60;

const ids = z
  .string()
  .max(mostIds * 129)
  .transform((text) => [...new Set(text.split(','))])
  .pipe(z.array(articleId).min(1).max(mostIds));

/** The same for everybody, and a little old where many ask. */
const shared = 'public, max-age=15, s-maxage=15, stale-while-revalidate=60';

/** `?ids=a,b`: `{ counts: { a: { views, comments } } }`, without articles that have neither or can't be seen. */
export async function GET(request: Request): Promise<Response> {
  const parsed = ids.safeParse(new URL(request.url).searchParams.get('ids') ?? '');
  if (!parsed.success)
    return refuse(400, 'bad_request', `Name up to ${mostIds} articles: ?ids=first,second.`);
  try {
    const tooMany = await tooManyReads(request);
    if (tooMany) return tooMany;
    return Response.json({ counts: await readCounts(parsed.data) }, { headers: { 'Cache-Control': shared } });
  } catch (error) {
    log.error('Counts could not be read', { error });
    return refuse(503, 'unavailable', 'Counts can’t be read at the moment. Try again in a minute.');
  }
}

function refuse(status: number, code: string, message: string): Response {
  return Response.json(
    { error: { code, message } },
    {
      status,
      headers: { 'Cache-Control': 'no-store', ...(status === 503 && { 'Retry-After': '60' }) },
    },
  );
}
