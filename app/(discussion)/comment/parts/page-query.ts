import type { DiscussedArticle } from '#components/comments/shape.ts';
import { effectiveDiscussion, type EffectiveDiscussion } from '#lib/comments/discussion.ts';
import { articleId, commentId, parseInput } from '#lib/comments/http/input.ts';
import type { ArticleFacts } from '#lib/comments/ports/article.ts';
import { site } from '#lib/comments/site.ts';

/** Props of a page that reads its query. */
export type QueryProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What a page's query says under a name; undefined where it says nothing, or several things. */
export async function queryValue({ searchParams }: QueryProps, name: string): Promise<string | undefined> {
  const value = (await searchParams)[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The id of a comment in a page's query; null where it is none. */
export async function queryComment(props: QueryProps, name: string): Promise<string | null> {
  const id = parseInput(commentId, await queryValue(props, name));
  return id.ok ? id.value : null;
}

export type ArticleWithDiscussion = { facts: ArticleFacts; discussion: EffectiveDiscussion };

/** A published article and its discussion as it is now; null for every other id. */
export async function findArticle(id: string | undefined): Promise<ArticleWithDiscussion | null> {
  const parsed = parseInput(articleId, id);
  const facts = parsed.ok ? await site.findArticle(parsed.value) : null;
  return facts && { facts, discussion: effectiveDiscussion(facts, new Date()) };
}

/** An article as its discussion's section takes it. */
export function articleOf({ articleId, path, authorIds = [] }: ArticleFacts): DiscussedArticle {
  return { id: articleId, path, authorIds };
}
