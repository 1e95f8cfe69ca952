import { revalidatePath } from 'next/cache';
import { isOwnProcess } from '#lib/auth/own-process.ts';
import { noteChange } from '#lib/cache/change-log.ts';
import { everythingTag } from '#lib/cache/tags.ts';
import { db } from '#lib/db.ts';
import { catchUpAfterwards } from '#lib/search/site.ts';

/**
 * Makes every cached page look at its content and comments again, and the search index. The supervisor asks for it at each
 * start, because changes may have come while the site was down: what instances keep together counts as changed, too.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnProcess(request)) {
    return Response.json(
      { error: { code: 'forbidden', message: 'Only the supervisor may ask for this.' } },
      { status: 403 },
    );
  }
  revalidatePath('/', 'layout');
  await noteChange(db, [everythingTag]);
  catchUpAfterwards();
  return Response.json({ refreshed: true });
}
