import { z } from 'zod';
import { keepTyped, readForm, seeOther } from '#lib/auth/form.ts';
import { withQuery } from '#lib/auth/own-path.ts';
import { afterChange } from '#lib/comments/site.ts';
import { getAdministrator } from '#lib/people/administrator.ts';
import { changeByline } from '#lib/people/change-byline.ts';
import { getSearchOptions } from '#sanity/queries/search-options.ts';

const form = z.object({ person: z.uuid(), byline: z.string().regex(/^[\w.-]{0,128}$/) });

/** Says which author of the CMS an account writes as; an empty byline says that it is none. */
export async function POST(request: Request): Promise<Response> {
  const administrator = await getAdministrator();
  if (!administrator) return new Response('There is nothing here.\n', { status: 404 });
  const read = await readForm(request, form);
  if (!read.ok) return read.response;
  const { person, byline } = read.value;
  const { authors } = await getSearchOptions();
  const known = byline === '' || authors.some(({ id }) => id === byline);
  const result = known
    ? await changeByline(person, byline || null)
    : { ok: false as const, error: 'BylineUnknown' as const };
  if (!result.ok) return seeOther(withQuery('/newsroom/people#problem', { error: result.error }));
  await afterChange();
  const { displayName, email } = result.value;
  return seeOther('/newsroom/people?saved=byline#saved', [keepTyped(displayName ?? email)]);
}
