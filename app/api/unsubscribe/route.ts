import { seeOther } from '#lib/auth/form.ts';
import { checkOrigin } from '#lib/auth/origin.ts';
import { withQuery } from '#lib/auth/own-path.ts';
import { wantsHtml } from '#lib/comments/http/respond.ts';
import { env } from '#lib/env.ts';
import { setReplyMail } from '#lib/mail/reply-setting.ts';
import { readUnsubscribeToken } from '#lib/mail/unsubscribe.ts';

/** Changes nothing, as programs that scan mail follow links: on to the page that asks. */
export function GET(request: Request): Response {
  return seeOther(withQuery('/unsubscribe', { token: tokenOf(request) }));
}

/**
 * `?token=`: turns mails about replies off. For the page's button, and for mail programs by one click (RFC 8058), which
 * have no session. What they send besides doesn't matter.
 */
export async function POST(request: Request): Promise<Response> {
  if (!checkOrigin(request))
    return plain(403, 'This has to be sent from the site’s own pages, or by a mail program.');
  const token = tokenOf(request);
  const readerId = readUnsubscribeToken(token, env.auth.secret);
  if (readerId === null)
    return wantsHtml(request.headers)
      ? seeOther(withQuery('/unsubscribe', { token }))
      : plain(400, 'This link is not complete. Use the whole link of the mail.');
  await setReplyMail(readerId, 'NEVER');
  return wantsHtml(request.headers)
    ? seeOther(withQuery('/unsubscribe', { token, done: 'yes' }))
    : plain(200, 'You get no more mails about replies.');
}

const tokenOf = (request: Request): string => new URL(request.url).searchParams.get('token') ?? '';

function plain(status: number, text: string): Response {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
  return new Response(`${text}\n`, { status, headers });
}
