import type { Metadata } from 'next';
import { DiscussionSection } from '#components/comments/discussion-section.tsx';
import { slim, slimThread, type Thread } from '#components/comments/shape.ts';
import { placeIn } from '#lib/comments/http/input.ts';
import { site } from '#lib/comments/site.ts';
import type { Place } from '#lib/comments/store/cursor.ts';
import { readReplies, readThreadAround, readTotal } from '#lib/comments/store/read.ts';
import { db } from '#lib/db.ts';
import { ArticleHeading } from '../parts/article-heading.tsx';
import { NothingHere } from '../parts/nothing-here.tsx';
import { articleOf, findArticle, queryComment, queryValue, type QueryProps } from '../parts/page-query.ts';

export const metadata: Metadata = { title: 'A thread' };

export const instant = false;

/**
 * `?id=<comment>&cursor=`: the thread of a comment, with the replies around it, or those after the cursor. Where links
 * to a comment lead without JavaScript, and the rest of a long thread.
 */
export default async function ThreadPage(props: QueryProps) {
  const id = await queryComment(props, 'id');
  const around = id === null ? null : await readThreadAround(db, id);
  const article = around && (await findArticle(around.thread.articleId));
  if (!article || article.discussion.state === 'off') return <NothingHere />;
  const { facts, discussion } = article;
  const after = placeIn('replies', (await queryValue(props, 'cursor')) ?? null);
  const thread: Thread =
    after.ok && after.value !== null
      ? await laterReplies(slimThread(around.thread), after.value)
      : { ...slimThread(around.thread), earlier: around.earlier };
  return (
    <>
      <ArticleHeading article={facts}>{`Comments on “${facts.headline}”`}</ArticleHeading>
      <DiscussionSection
        article={articleOf(facts)}
        discussion={discussion}
        sort="newest"
        page={{
          comments: [thread],
          nextCursor: null,
          total: await readTotal(db, facts.articleId),
          hasPicks: false,
        }}
        part="thread"
        maxLength={(await site.rules()).maxLength}
      />
    </>
  );
}

async function laterReplies(thread: Thread, after: Place): Promise<Thread> {
  const { comments, nextCursor } = await readReplies(db, thread.rootId, after);
  return {
    ...thread,
    replies: comments.map((reply) => slim(reply)),
    repliesCursor: nextCursor,
    earlier: true,
  };
}
