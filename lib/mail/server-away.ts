import { z } from 'zod';

const smtpError = z.object({
  code: z.string(),
  command: z.string().optional(),
  responseCode: z.number().optional(),
});

/** What is said before there is a mail. */
const introduction = /^(CONN|EHLO|HELO|LHLO|STARTTLS|AUTH.*)$/;

/**
 * Whether a mail failed as the server isn't there, is silent, or takes none from us: others would fail alike. False where it
 * answered about the mail itself, its sender or its recipient.
 */
export function mailServerIsAway(error: unknown): boolean {
  const { code, command, responseCode } = smtpError.safeParse(error).data ?? {};
  if (code === undefined) return false;
  // 421: it is about to end, whatever it was asked.
  if (responseCode !== undefined) return responseCode === 421 || introduction.test(command ?? '');
  return /^(ECONNECTION|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ESOCKET|EDNS|ETLS|EAUTH|EPROTOCOL)$/.test(code);
}
