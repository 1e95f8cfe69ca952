import type { Levels } from '../discussion.ts';

/** What discussions need to know of an article. The content side provides it. */
export type ArticleFacts = Levels & {
  articleId: string;
  headline: string;
  path: string;
  /** Who wrote it: author documents in the CMS. */
  authorIds?: readonly string[];
};

/** An article as it is published this moment; null where readers can't see it. */
export type FindArticle = (articleId: string) => Promise<ArticleFacts | null>;
