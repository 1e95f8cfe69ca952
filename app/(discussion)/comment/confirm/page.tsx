import type { Metadata } from 'next';
import account from '#app/(account)/parts/account.module.css';
import { typedText } from '#app/(account)/parts/page-query.ts';
import { anchorOf, threadPage } from '#components/comments/addresses.ts';
import { CommentBody } from '#components/comments/comment-body.tsx';
import composer from '#components/comments/composer.module.css';
import { answerTo, isErrorCode, type ErrorCode } from '#lib/comments/errors.ts';
import { parse } from '#lib/comments/content/parse.ts';
import { findConfirmable } from '#lib/comments/service/guest.ts';
import type { CommentView } from '#lib/comments/view.ts';
import { db } from '#lib/db.ts';
import { ArticleHeading } from '../parts/article-heading.tsx';
import { findArticle, queryValue, type QueryProps } from '../parts/page-query.ts';
import styles from '../parts/page.module.css';

// The link is as good as the comment; it must not travel to other sites. Forms still say their origin.
export const metadata: Metadata = { title: 'Confirm your comment', referrer: 'same-origin' };

export const instant = false;

/**
 * `?token=`: where the mail's link leads. Programs that scan mail open links too, so this shows the comment and a
 * button; then where the comment stands. `&refused=<code>`: why it could not be posted.
 */
export default async function ConfirmPage(props: QueryProps) {
  const token = (await queryValue(props, 'token')) ?? '';
  const refused = await queryValue(props, 'refused');
  const found = await findConfirmable({ db }, token);
  const article = found && (await findArticle(found.pending.articleId));
  if (!found || !article || (found.posted === null && found.pending.body === '')) return <LinkOver />;
  const { pending, posted } = found;
  if (posted) return <Standing comment={posted} article={article.facts} />;
  const code = refused !== undefined && isErrorCode(refused) ? refused : null;

  return (
    <>
      <ArticleHeading article={article.facts}>Post your comment?</ArticleHeading>
      {code && (
        <p className={styles.notice} role="alert" id="problem">
          {answerTo(code).message}
        </p>
      )}
      <div className={styles.quoted}>
        <CommentBody tree={parse(pending.body).tree} />
      </div>
      <form className={composer.composer} method="post" action="/api/comments/guest/confirm">
        <input type="hidden" name="token" value={token} />
        <Name name={pending.name} code={code} typed={await typedText()} />
        <p className={composer.hint}>
          Others see that name beside it, never your address. With the same address you can{' '}
          <a href="/sign-in">sign in</a> later, and change or withdraw what you wrote.
        </p>
        <div className={styles.buttons}>
          <button className={composer.submit} type="submit">
            Post comment
          </button>
        </div>
      </form>
      <p className={styles.closing}>You didn’t write this? Close the page: nothing has happened.</p>
    </>
  );
}

const aboutNames: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['name_taken', 'name_invalid']);

/** The name that was given; a field for another where that one can't be had. */
function Name({ name, code, typed }: { name: string; code: ErrorCode | null; typed: string }) {
  if (code === null || !aboutNames.has(code))
    return (
      <p>
        It is posted as <strong>{name}</strong>.
      </p>
    );
  return (
    <>
      <label className={composer.label} htmlFor="name">
        Another name
      </label>
      <input
        className={account.input}
        id="name"
        name="name"
        autoComplete="name"
        spellCheck={false}
        maxLength={40}
        required
        defaultValue={typed || name}
        aria-invalid
        aria-describedby="problem"
      />
    </>
  );
}

function Standing({
  comment,
  article,
}: {
  comment: CommentView;
  article: { headline: string; path: string };
}) {
  if (comment.state === 'visible')
    return (
      <>
        <ArticleHeading article={article}>Your comment is posted</ArticleHeading>
        <p>
          Everybody can read it now.{' '}
          <a href={`${threadPage(comment.id)}#${anchorOf(comment.id)}`}>Look at it</a>
        </p>
      </>
    );
  if (comment.state === 'held')
    return (
      <>
        <ArticleHeading article={article}>Your comment awaits review</ArticleHeading>
        <p>Thank you: your address is confirmed. A moderator reads your comment first; then it appears.</p>
      </>
    );
  return (
    <>
      <ArticleHeading article={article}>Your comment is no longer here</ArticleHeading>
      <p>
        It was posted, and taken down since. <a href="/sign-in?callbackUrl=/account/comments">Sign in</a> to
        see why.
      </p>
    </>
  );
}

function LinkOver() {
  return (
    <>
      <h1>This link no longer works</h1>
      <p>
        A link that confirms a comment works for a day. Write your comment again, and you get another one.{' '}
        <a href="/">Go to the front page</a>
      </p>
    </>
  );
}
