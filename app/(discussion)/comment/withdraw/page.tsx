import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { signIn, withdrawPage } from '#components/comments/addresses.ts';
import { Comment } from '#components/comments/comment.tsx';
import { getReader } from '#lib/auth/reader.ts';
import { readOwnComment } from '#lib/comments/store/read.ts';
import { db } from '#lib/db.ts';
import { ArticleHeading } from '../parts/article-heading.tsx';
import { findArticle, queryComment, type QueryProps } from '../parts/page-query.ts';
import styles from '../parts/page.module.css';

export const metadata: Metadata = { title: 'Withdraw a comment' };

export const instant = false;

/** `?id=<comment>`: asks before a reader's own comment is withdrawn. Nobody else's can be seen here. */
export default async function WithdrawPage(props: QueryProps) {
  const id = await queryComment(props, 'id');
  const reader = await getReader();
  if (!reader) redirect(signIn(withdrawPage(id)));
  const comment = await readOwnComment(db, id);
  // A comment that is withdrawn already has no author any more.
  if (comment?.author?.id !== reader.id) return notFound();
  const { facts } = await findArticle(comment.articleId);

  return (
    <>
      <ArticleHeading article={facts}>Withdraw your comment?</ArticleHeading>
      <div className={styles.quoted}>
        <Comment comment={comment} zone="utc" heading="h2" />
      </div>
      <form className={styles.buttons} method="post" action={`/api/comments/${id}/withdraw`}>
        <button className={styles.withdraw} type="submit">
          Withdraw it
        </button>
        <a href={`${facts.path}#discussion`}>Keep it</a>
      </form>
    </>
  );
}
