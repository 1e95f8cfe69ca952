import { getReader } from '#lib/auth/reader.ts';
import { articleId, parseInput } from '#lib/comments/http/input.ts';
import { answering, errorJson, personalJson } from '#lib/comments/http/respond.ts';
import { site } from '#lib/comments/site.ts';
import { readOwn } from '#lib/comments/store/read.ts';

/** `?article=<id>`: the reader's own comments that wait for a moderator, and which of the visible ones are theirs. */
export const GET = answering(async (request: Request) => {
  const reader = await getReader();
  if (!reader) return errorJson({ code: 'sign_in_required' });
  const article = parseInput(articleId, new URL(request.url).searchParams.get('article'));
  if (!article.ok) return errorJson({ code: 'article_not_found' });
  return personalJson(await readOwn(site.db, article.value, reader.id));
});
