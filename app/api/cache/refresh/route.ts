import { timingSafeEqual } from 'node:crypto';
import { revalidatePath } from 'next/cache';
import { env } from '#lib/env.ts';
import { catchUpAfterwards } from '#lib/search/site.ts';

/**
 * Makes every cached page look at its content and comments again, and the search index. The supervisor asks for it at each
 * start, because which pages were invalid is not remembered across a restart, and changes may have come while the site
 * was down.
 */
export async function POST(request: Request): Promise<Response> {
  const given = Buffer.from(request.headers.get('authorization') ?? '');
  const wanted = Buffer.from(`Bearer ${env.auth.secret}`);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    return Response.json(
      { error: { code: 'forbidden', message: 'Only the supervisor may ask for this.' } },
      { status: 403 },
    );
  }
  revalidatePath('/', 'layout');
  catchUpAfterwards();
  return Response.json({ refreshed: true });
}
