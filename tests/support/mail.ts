import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The newest mail to `address` that arrived after `since` (ms since 1970); waits up to 15 s for one. */
export async function waitForMail(mailDir: string, address: string, since = 0): Promise<string> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const mail = newest(mailDir, address, since);
    if (mail) return mail;
    await sleep(100);
  }
  throw new Error(`no mail to ${address} arrived in ${mailDir}`);
}

function newest(mailDir: string, address: string, since: number): string | null {
  if (!existsSync(mailDir)) return null;
  const mails = readdirSync(mailDir)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => ({ name, text: decode(readFileSync(join(mailDir, name), 'utf8')) }))
    .filter(({ text }) => text.toLowerCase().includes(address.toLowerCase()))
    .filter(({ text }) => {
      const date = /^Date: (.*)$/m.exec(text)?.[1];
      // Mail dates have whole seconds.
      return !date || Date.parse(date) >= since - 1000;
    })
    .toSorted((a, b) => (a.name < b.name ? 1 : -1));
  return mails[0]?.text ?? null;
}

/** Undoes quoted-printable, so that links are whole. */
function decode(text: string): string {
  if (!/^Content-Transfer-Encoding: quoted-printable/im.test(text)) return text;
  return text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The first link of a mail that leads to `site`. */
export function linkIn(mail: string, site: string): string {
  const link = mail.match(/https?:\/\/[^\s<>"]+/g)?.find((url) => url.startsWith(site));
  if (!link) throw new Error(`no link to ${site} in the mail:\n${mail}`);
  return link;
}
