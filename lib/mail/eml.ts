import { randomUUID } from 'node:crypto';
import { z } from 'zod';

/** A mail of one plain text. `to` is one bare address; no field can break out of its header. */
export const mailSchema = z.object({
  to: z.email().max(254),
  subject: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, 'is one line of text'),
  text: z.string().min(1).max(100_000),
  /** Where a notification can be turned off by one POST (RFC 8058). */
  unsubscribeUrl: z
    .string()
    .regex(/^https?:\/\/[\x21-\x3b\x3d\x3f-\x7e]+$/, 'is a web address')
    .optional(),
  /** The same each time that one mail is tried again, so that servers that got it before can tell. */
  id: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional(),
});

export type Mail = z.infer<typeof mailSchema>;

/** What a mail that can be turned off says about how. */
export function unsubscribeHeaders({ unsubscribeUrl }: Pick<Mail, 'unsubscribeUrl'>): Record<string, string> {
  return unsubscribeUrl === undefined
    ? {}
    : {
        'List-Unsubscribe': `<${unsubscribeUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      };
}

/** A mail's Message-ID, in the sender's domain. */
export function messageId({ id }: Pick<Mail, 'id'>, from: string): string {
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';
  return `<${id ?? randomUUID()}@${domain}>`;
}

export type StoredMail = { from: string; to: string; subject: string; date: string; text: string };

/**
 * A mail as it lies in a folder (RFC 5322, UTF-8 as it is): a person can read it with any editor and copy a link from
 * it, which the encodings that mail servers prefer would break.
 */
export function formatEml(mail: Mail, from: string, date: Date): string {
  const headers = [
    `From: ${oneLine(from)}`,
    `To: ${mail.to}`,
    `Subject: ${encodeWord(mail.subject)}`,
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${messageId(mail, from)}`,
    ...Object.entries(unsubscribeHeaders(mail)).map(([name, value]) => `${name}: ${value}`),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ];
  return `${headers.join('\r\n')}\r\n\r\n${mail.text.replaceAll(/\r\n|\r|\n/g, '\r\n')}\r\n`;
}

/** Reads what formatEml wrote; null for anything else. */
export function parseEml(eml: string): StoredMail | null {
  const end = eml.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const headers = new Map(
    eml
      .slice(0, end)
      .split('\r\n')
      .map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
      }),
  );
  const [from, to, subject, date] = ['from', 'to', 'subject', 'date'].map((name) => headers.get(name));
  if (!from || !to || !subject || !date) return null;
  return { from, to, subject: decodeWord(subject), date, text: eml.slice(end + 4).replaceAll('\r\n', '\n') };
}

function oneLine(value: string): string {
  return value.replaceAll(/\p{Cc}+/gu, ' ').trim();
}

function encodeWord(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) && !text.includes('=?')
    ? text
    : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
}

function decodeWord(text: string): string {
  const encoded = /^=\?utf-8\?B\?([\w+/=]*)\?=$/.exec(text)?.[1];
  return encoded === undefined ? text : Buffer.from(encoded, 'base64').toString('utf8');
}
