import { revalidatePath } from 'next/cache';
import { isOwnProcess } from '#lib/auth/own-process.ts';
import { catchUpAfterwards } from '#lib/search/site.ts';

/**
 * Makes every cached page look at its content and comments again, and the search index. The supervisor asks for it at each
 * start, because which pages were invalid is not remembered across a restart, and changes may have come while the site
 * was down.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnProcess(request)) {
    return Response.json(
      { error: { code: 'forbidden', message: 'Only the supervisor may ask for this.' } },
      { status: 403 },
    );
  }
  revalidatePath('/', 'layout');
  catchUpAfterwards();
  return Response.json({ refreshed: true });
}
