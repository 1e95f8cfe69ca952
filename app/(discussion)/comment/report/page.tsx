import type { Metadata } from 'next';
import { anchorOf, communityGuidelines } from '#components/comments/addresses.ts';
import { Comment } from '#components/comments/comment.tsx';
import composer from '#components/comments/composer.module.css';
import { sentenceOf } from '#lib/comments/errors.ts';
import { reportReasons, type ReportReason } from '#lib/comments/moderation/reasons.ts';
import { readThreadAround } from '#lib/comments/store/read.ts';
import { db } from '#lib/db.ts';
import { ArticleHeading } from '../parts/article-heading.tsx';
import { NothingHere } from '../parts/nothing-here.tsx';
import { findArticle, queryComment, queryValue, type QueryProps } from '../parts/page-query.ts';
import styles from '../parts/page.module.css';

export const metadata: Metadata = { title: 'Report a comment' };

export const instant = false;

const words: Record<ReportReason, string> = {
  abuse: 'It insults or attacks somebody',
  hate: 'It attacks people for what they are',
  harassment: 'It threatens or harasses somebody',
  private_data: 'It gives away something private, such as an address',
  misinformation: 'It spreads something false that could do harm',
  spam: 'It’s advertising, or repeated again and again',
  off_topic: 'It has nothing to do with the article',
  other: 'Something else',
};

/**
 * `?id=<comment>`: asks what is wrong with a comment, of anybody, signed in or not. `&sent=yes`: thanks;
 * `&refused=<code>`: says why the report wasn't taken.
 */
export default async function ReportPage(props: QueryProps) {
  const id = await queryComment(props, 'id');
  const refused = sentenceOf(await queryValue(props, 'refused'));
  const around = id === null ? null : await readThreadAround(db, id);
  const article = around && (await findArticle(around.thread.articleId));
  if ((await queryValue(props, 'sent')) !== undefined)
    return <Thanks back={article && article.discussion.state !== 'off' ? article.facts : null} />;
  const comment = around && [around.thread, ...around.thread.replies].find((each) => each.id === id);
  if (!article || article.discussion.state === 'off' || comment?.state !== 'visible') return <NothingHere />;
  const { facts } = article;

  return (
    <>
      <ArticleHeading article={facts}>Report this comment</ArticleHeading>
      {refused && (
        <p className={styles.notice} role="alert">
          {refused}
        </p>
      )}
      <div className={styles.quoted}>
        <Comment comment={comment} zone="utc" heading="h2" />
      </div>
      <form className={composer.composer} method="post" action={`/api/comments/${comment.id}/reports`}>
        <input className={composer.trap} name="website" tabIndex={-1} autoComplete="off" aria-hidden="true" />
        <fieldset className={styles.reasons}>
          <legend className={composer.label}>What is wrong with it?</legend>
          {reportReasons.map((reason) => (
            <label key={reason}>
              <input type="radio" name="reason" value={reason} required /> {words[reason]}
            </label>
          ))}
        </fieldset>
        <label className={composer.label} htmlFor="note">
          Anything that helps the moderators (not needed)
        </label>
        <textarea className={composer.field} id="note" name="note" rows={3} maxLength={1000} />
        <p className={composer.hint}>
          A moderator reads it beside the <a href={communityGuidelines}>community guidelines</a>. The author
          isn’t told who reported.
        </p>
        <div className={styles.buttons}>
          <button className={composer.submit} type="submit">
            Send the report
          </button>
          <a href={`${facts.path}#${anchorOf(comment.id)}`}>Cancel</a>
        </div>
      </form>
    </>
  );
}

/** The comment may be gone by now, so nothing is said of it; `back` is the article, where its discussion is shown. */
function Thanks({ back }: { back: { headline: string; path: string } | null }) {
  const thanks = 'Thank you for telling us';
  return (
    <>
      {back ? <ArticleHeading article={back}>{thanks}</ArticleHeading> : <h1>{thanks}</h1>}
      <p>A moderator will read the comment and decide. You don’t have to do anything more.</p>
    </>
  );
}
