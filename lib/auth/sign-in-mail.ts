import { env } from '#lib/env.ts';
import { sendMailNow } from '#lib/mail/send.ts';
import { confirmUrl } from './one-time-token.ts';
import { ownPath } from './own-path.ts';

/** How long a mailed link works. */
export const linkHours = 24;

/** Mails a sign-in link. `callbackUrl` is where the reader was. */
export async function sendSignInMail(link: { email: string; token: string; callbackUrl: string }) {
  const { host } = new URL(env.siteUrl);
  const url = confirmUrl({ ...link, callbackUrl: ownPath(link.callbackUrl, env.siteUrl) });
  await sendMailNow({
    to: link.email,
    subject: `Your sign-in link for ${host}`,
    text: `Open this link to sign in to ${host}:

${url}

It works once, within ${linkHours} hours, and asks you to press a button first.

If you didn't ask for it, somebody else typed your address. They can't sign in
without this mail: you need not do anything.
`,
  });
}
