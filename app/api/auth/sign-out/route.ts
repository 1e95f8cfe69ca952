import { z } from 'zod';
import { clearedSessionCookies } from '#lib/auth/cookies.ts';
import { readForm, seeOther } from '#lib/auth/form.ts';
import { ownPath } from '#lib/auth/own-path.ts';
import { getSession } from '#lib/auth/reader.ts';
import { endAllSessions, endSession } from '#lib/auth/session.ts';
import { closeStudioSessions } from '#lib/auth/studio-session.ts';
import { env } from '#lib/env.ts';

const form = z.object({ everywhere: z.literal('yes').optional(), callbackUrl: z.string().default('/') });

/** Signs out in this browser, or with `everywhere=yes` on every device, the Studio too. Nothing to do is no error. */
export async function POST(request: Request): Promise<Response> {
  const read = await readForm(request, form);
  if (!read.ok) return read.response;
  const session = await getSession();
  if (session && read.value.everywhere) {
    const { id, role } = session.reader;
    await endAllSessions(id);
    // The embedded content store signs editors in by tokens of its own, which would outlive the site's sessions.
    if (role !== 'READER' && env.content.mode === 'embedded') await closeStudioSessions(env.content, id);
  } else if (session) await endSession(session.token);
  return seeOther(ownPath(read.value.callbackUrl, env.siteUrl), clearedSessionCookies());
}
