import { isOwnProcess } from '#lib/auth/own-process.ts';
import { refreshChanged } from '#lib/comments/site.ts';
import { env } from '#lib/env.ts';
import { doBackgroundWork } from '#lib/jobs/background.ts';
import { processEnding } from '#lib/jobs/ending.ts';

/** Does what is due. The app asks itself every few seconds, unless a worker does this. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnProcess(request)) {
    return Response.json(
      { error: { code: 'forbidden', message: 'Only this site’s own processes may ask for this.' } },
      { status: 403 },
    );
  }
  await refreshChanged();
  if (env.outbox === 'app') await doBackgroundWork(processEnding());
  return new Response(null, { status: 204 });
}
