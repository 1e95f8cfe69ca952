import type { Metadata } from 'next';
import { Onward } from '#app/(account)/parts/onward.tsx';
import { OwnEntryItem } from '#app/(account)/parts/own-entry-item.tsx';
import { ownComments, signIn, withdrawPage } from '#components/comments/addresses.ts';
import { Comment } from '#components/comments/comment.tsx';
import { getReader } from '#lib/auth/reader.ts';
import { readRejected } from '#lib/comments/store/history.ts';
import { readOwnInFull } from '#lib/comments/store/read.ts';
import type { CommentView } from '#lib/comments/view.ts';
import { db } from '#lib/db.ts';
import { ArticleHeading } from '../parts/article-heading.tsx';
import { NothingHere } from '../parts/nothing-here.tsx';
import { findArticle, queryValue, type QueryProps } from '../parts/page-query.ts';
import styles from '../parts/page.module.css';

export const metadata: Metadata = { title: 'Your comments' };

export const instant = false;

/** `?article=<id>`: what a reader wrote under an article: what waits for a moderator, what others see, what was taken down. */
export default async function OwnCommentsPage(props: QueryProps) {
  const article = await findArticle(await queryValue(props, 'article'));
  if (!article) return <NothingHere />;
  const { facts } = article;
  const reader = await getReader();
  if (!reader) return <Onward path={signIn(ownComments(facts.articleId))} />;
  const [comments, rejected] = await Promise.all([
    readOwnInFull(db, facts.articleId, reader.id),
    readRejected(db, reader.id, facts.articleId, new Date()),
  ]);

  return (
    <>
      <ArticleHeading article={facts}>Your comments</ArticleHeading>
      {comments.length + rejected.length === 0 ? (
        <p>You have written nothing under this article yet.</p>
      ) : (
        <p className={styles.back}>
          <a href="/account/comments">All that you wrote, under every article</a>
        </p>
      )}
      {rejected.length > 0 && (
        <ul className={`${styles.list} ${styles.taken}`}>
          {rejected.map((entry) => (
            <OwnEntryItem key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      {comments.length > 0 && (
        <ol className={styles.list}>
          {comments.map((comment) => (
            <li key={comment.id}>
              <OwnComment comment={comment} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function OwnComment({ comment }: { comment: CommentView }) {
  return (
    <Comment
      comment={comment}
      zone="utc"
      heading="h2"
      note={
        comment.state === 'held' && <p className={styles.held}>Awaiting review: only you can see this.</p>
      }
      actions={
        <a href={withdrawPage(comment.id)} rel="nofollow">
          Withdraw
        </a>
      }
    />
  );
}
