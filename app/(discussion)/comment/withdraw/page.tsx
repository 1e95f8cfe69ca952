import type { Metadata } from 'next';
import { Onward } from '#app/(account)/parts/onward.tsx';
import { signIn, withdrawPage } from '#components/comments/addresses.ts';
import { Comment } from '#components/comments/comment.tsx';
import { getReader } from '#lib/auth/reader.ts';
import { sentenceOf } from '#lib/comments/errors.ts';
import { readOwnComment } from '#lib/comments/store/read.ts';
import { db } from '#lib/db.ts';
import { ArticleHeading } from '../parts/article-heading.tsx';
import { NothingHere } from '../parts/nothing-here.tsx';
import { findArticle, queryComment, queryValue, type QueryProps } from '../parts/page-query.ts';
import styles from '../parts/page.module.css';

export const metadata: Metadata = { title: 'Withdraw a comment' };

export const instant = false;

/**
 * `?id=<comment>`: asks before a reader's own comment is withdrawn. Nobody else's can be seen here. `?refused=<code>`:
 * says why one was not.
 */
export default async function WithdrawPage(props: QueryProps) {
  const refused = sentenceOf(await queryValue(props, 'refused'));
  if (refused)
    return (
      <>
        <h1>The comment was not withdrawn</h1>
        <p className={styles.notice}>{refused}</p>
        <p>
          <a href="/">Go to the front page</a>
        </p>
      </>
    );
  const id = await queryComment(props, 'id');
  if (id === null) return <NothingHere />;
  const reader = await getReader();
  if (!reader) return <Onward path={signIn(withdrawPage(id))} />;
  const comment = await readOwnComment(db, id);
  // One that is withdrawn already has no author any more.
  const article = comment?.author?.id === reader.id ? await findArticle(comment.articleId) : null;
  if (!comment || !article) return <NothingHere />;
  const { facts } = article;

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
