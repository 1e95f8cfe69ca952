import { getReader } from '#lib/auth/reader.ts';
import { articleId, parseInput } from '#lib/comments/http/input.ts';
import { answering, errorJson, personalJson } from '#lib/comments/http/respond.ts';
import { site } from '#lib/comments/site.ts';
import { readIgnored } from '#lib/comments/store/ignores.ts';
import { readLiked } from '#lib/comments/store/reactions.ts';
import { readOwn } from '#lib/comments/store/read.ts';

/** `?article=<id>`: the reader's own comments that wait for a moderator, which of the visible ones are theirs, which can still be changed, which they like, and whom they ignore. */
export const GET = answering(async (request: Request) => {
  const reader = await getReader();
  if (!reader) return errorJson({ code: 'sign_in_required' });
  const article = parseInput(articleId, new URL(request.url).searchParams.get('article'));
  if (!article.ok) return errorJson({ code: 'article_not_found' });
  const { editMinutes } = await site.rules();
  const [own, liked, ignored] = await Promise.all([
    readOwn(site.db, article.value, reader.id, editMinutes),
    readLiked(site.db, article.value, reader.id),
    readIgnored(site.db, reader.id),
  ]);
  return personalJson({ ...own, liked, ignored: ignored.map(({ id }) => id) });
});
