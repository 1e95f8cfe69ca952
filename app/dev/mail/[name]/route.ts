import { readableMailDir } from '#lib/mail/dev-access.ts';
import { mailPage } from '#lib/mail/dev-pages.ts';
import { readMail } from '#lib/mail/folder.ts';

/** One mail of an instance that sends none. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ name: string }> },
): Promise<Response> {
  const dir = readableMailDir(request.headers);
  const mail = dir && (await readMail(dir, (await params).name));
  return mail ? mailPage(mail) : new Response('There is nothing here.\n', { status: 404 });
}
