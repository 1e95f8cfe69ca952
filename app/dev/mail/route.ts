import { readableMailDir } from '#lib/mail/dev-access.ts';
import { mailListPage } from '#lib/mail/dev-pages.ts';
import { listMails, readMail } from '#lib/mail/folder.ts';

const SHOWN = 50;

/** The mails of an instance that sends none. */
export async function GET(request: Request): Promise<Response> {
  const dir = readableMailDir(request.headers);
  if (!dir) return new Response('There is nothing here.\n', { status: 404 });
  const names = await listMails(dir, SHOWN);
  const mails = await Promise.all(names.map(async (name) => ({ name, mail: await readMail(dir, name) })));
  return mailListPage(
    mails.flatMap(({ name, mail }) => (mail ? [{ name, mail }] : [])),
    dir,
  );
}
