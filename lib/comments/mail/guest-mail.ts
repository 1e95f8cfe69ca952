import type { Mail } from '#lib/mail/eml.ts';
import { oneLine, quoted, type Sender } from './words.ts';

type Told = Sender & {
  to: string;
  id: string;
  headline: string;
  source: string;
  confirmUrl: string;
  hours: number;
};

/** Asks somebody without an account to confirm a comment. */
export function guestMail({ to, id, headline, source, confirmUrl, hours, siteName, siteUrl }: Told): Mail {
  const site = oneLine(siteName);
  return {
    to,
    id,
    subject: `Confirm your comment: ${oneLine(headline)}`,
    text: `Hello,

somebody, you we hope, wrote a comment under “${oneLine(headline)}” on ${site} and
gave this address:

${quoted(source)}

Open this link to post it:

${confirmUrl}

It works within ${hours} hours, and asks you to press a button first. Others see the name
that you gave, never your address.

If it wasn't you, you need not do anything: nothing appears without you.

--
${site}
${siteUrl}
`,
  };
}
