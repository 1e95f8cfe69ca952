import { z } from 'zod';
import { keepTyped, readForm, seeOther } from '#lib/auth/form.ts';
import { withQuery } from '#lib/auth/own-path.ts';
import { afterChange } from '#lib/comments/site.ts';
import { getAdministrator } from '#lib/people/administrator.ts';
import { invite } from '#lib/people/invite.ts';
import { staffRoles } from '#lib/people/roles.ts';

const form = z.object({ email: z.string(), role: z.enum(staffRoles) });

/** Adds somebody to the newsroom, and mails them an invitation. */
export async function POST(request: Request): Promise<Response> {
  if (!(await getAdministrator())) return new Response('There is nothing here.\n', { status: 404 });
  const read = await readForm(request, form);
  if (!read.ok) return read.response;
  const { email, role } = read.value;
  const result = await invite(email, role);
  await afterChange();
  return result.ok
    ? seeOther('/newsroom/people?saved=added#saved', [keepTyped(result.value)])
    : seeOther(withQuery('/newsroom/people#problem', { error: result.error, role }), [keepTyped(email)]);
}
