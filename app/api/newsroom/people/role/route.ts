import { z } from 'zod';
import { keepTyped, readForm, seeOther } from '#lib/auth/form.ts';
import { withQuery } from '#lib/auth/own-path.ts';
import { afterChange } from '#lib/comments/site.ts';
import { getAdministrator } from '#lib/people/administrator.ts';
import { changeRole } from '#lib/people/change-role.ts';
import { staffRoles } from '#lib/people/roles.ts';

const form = z.object({ person: z.uuid(), role: z.enum([...staffRoles, 'READER']) });

/** Gives somebody another role, or with READER takes it away. */
export async function POST(request: Request): Promise<Response> {
  const administrator = await getAdministrator();
  if (!administrator) return new Response('There is nothing here.\n', { status: 404 });
  const read = await readForm(request, form);
  if (!read.ok) return read.response;
  const { person, role } = read.value;
  const result = await changeRole(person, role);
  if (!result.ok) return seeOther(withQuery('/newsroom/people#problem', { error: result.error }));
  await afterChange();
  // Who gave their own role away is no longer shown the list.
  if (person === administrator.id && role !== 'ADMIN') return seeOther('/account');
  const { displayName, email } = result.value;
  const saved = role === 'READER' ? 'removed' : 'changed';
  return seeOther(`/newsroom/people?saved=${saved}#saved`, [keepTyped(displayName ?? email)]);
}
