import { z } from 'zod';
import { readForm, seeOther } from '#lib/auth/form.ts';
import { withQuery } from '#lib/auth/own-path.ts';
import { getReader } from '#lib/auth/reader.ts';
import { setReplyMail } from '#lib/mail/reply-setting.ts';

const form = z.object({ replyMail: z.enum(['EACH', 'DAILY', 'NEVER']) });

/** Sets how the reader is told of replies. */
export async function POST(request: Request): Promise<Response> {
  const read = await readForm(request, form);
  if (!read.ok) return read.response;
  const reader = await getReader();
  if (!reader) return seeOther(withQuery('/sign-in', { callbackUrl: '/account' }));
  await setReplyMail(reader.id, read.value.replyMail);
  return seeOther('/account?saved=reply-mail#reply-mail');
}
