import { articleId, commentId, parseInput } from '#lib/comments/http/input.ts';
import { tooManyReads } from '#lib/comments/http/limits.ts';
import { answering, errorJson, sharedJson } from '#lib/comments/http/respond.ts';
import { findReadable, site } from '#lib/comments/site.ts';
import { readNews } from '#lib/comments/store/news.ts';

/** `?article=<id>&after=<comment>`: which comments readers see that came after one; without it, all. At most 100. */
export const GET = answering(async (request: Request) => {
  const tooMany = await tooManyReads(request);
  if (tooMany) return tooMany;
  const query = new URL(request.url).searchParams;
  const article = parseInput(articleId, query.get('article'));
  if (!article.ok) return errorJson({ code: 'article_not_found' });
  const after = parseInput(commentId.nullable(), query.get('after') || null);
  if (!after.ok) return errorJson(after.error);
  const readable = await findReadable(article.value);
  if (!readable.ok) return errorJson(readable.error);
  return sharedJson(request, {
    news: readable.value === 'shown' ? await readNews(site.db, article.value, after.value) : [],
  });
});
