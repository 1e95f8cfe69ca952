import { createTransport, type Transporter } from 'nodemailer';
import { env } from '#lib/env.ts';
import { within } from '#lib/within.ts';
import { withTimeouts } from './connection.ts';
import { mailSchema, messageId, unsubscribeHeaders, type Mail } from './eml.ts';
import { writeMail } from './folder.ts';

let smtp: Transporter | undefined;

/**
 * Sends a mail by SMTP, or writes it into the mail folder where no server is set. Resolves once the server or the disk
 * has taken it. Throws for a mail that can't be one (a line break in the subject, two addresses) and when it can't be
 * handed over.
 */
export async function sendMail(mail: Mail): Promise<void> {
  const parsed = mailSchema.parse(mail);
  const { to, subject, text } = parsed;
  if (env.mail.mode === 'folder') {
    await writeMail(env.mail.dir, parsed, env.mail.from);
    return;
  }
  smtp ??= createTransport(withTimeouts(env.mail.url, 10_000, 20_000), {
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const { from } = env.mail;
  await smtp.sendMail({
    from,
    to: { name: '', address: to },
    subject,
    text,
    messageId: messageId(parsed, from),
    headers: unsubscribeHeaders(parsed),
  });
}

/** How long somebody waits for a mail to be handed over, in milliseconds. */
const patience = 8000;

/** Sends a mail that somebody waits for: throws after some seconds, too. It may then be sent all the same. */
export function sendMailNow(mail: Mail): Promise<void> {
  return within(patience, sendMail(mail), () => new Error(`The mail server took longer than ${patience} ms`));
}
