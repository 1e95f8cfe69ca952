import { createTransport, type Transporter } from 'nodemailer';
import { env } from '#lib/env.ts';
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
  smtp ??= createTransport(env.mail.url, {
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
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
