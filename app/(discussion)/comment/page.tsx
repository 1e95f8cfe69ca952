import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { Comment } from '#components/comments/comment.tsx';
import { ComposerPage } from '#components/comments/composer-page.client.tsx';
import { DiscussionTerms } from '#components/comments/discussion-terms.tsx';
import { getReader } from '#lib/auth/reader.ts';
import { draftCookie, readDraft, type CommentDraft } from '#lib/comments/drafts.ts';
import { answerTo } from '#lib/comments/errors.ts';
import { guestCookie, guestOf } from '#lib/comments/http/guest-typed.ts';
import { messageOf } from '#lib/comments/policy/refusal.ts';
import { readThreadAround } from '#lib/comments/store/read.ts';
import type { Config } from '#lib/comments/policy/types.ts';
import { site } from '#lib/comments/site.ts';
import type { CommentView } from '#lib/comments/view.ts';
import { db } from '#lib/db.ts';
import { ArticleHeading } from './parts/article-heading.tsx';
import { NothingHere } from './parts/nothing-here.tsx';
import { findArticle, queryComment, queryValue, type QueryProps } from './parts/page-query.ts';
import styles from './parts/page.module.css';

export const metadata: Metadata = { title: 'Write a comment' };

// The whole page waits for the request: what arrives in parts can't be seen without JavaScript.
export const instant = false;

/**
 * `?article=<id>&parent=<comment>`: the composer on a page of its own, for replies without JavaScript and for what
 * could not be posted: with the text that was written, and what is wrong with it.
 */
export default async function ComposePage(props: QueryProps) {
  const article = await findArticle(await queryValue(props, 'article'));
  if (!article) return <NothingHere />;
  const { facts, discussion } = article;
  const parentId = await queryComment(props, 'parent');
  // A discussion that is off is hidden, each comment of it too.
  const parent =
    parentId === null || discussion.state === 'off' ? null : await findParent(facts.articleId, parentId);
  const reader = await getReader();
  const rules = await site.rules();
  const draft = await findDraft(facts.articleId, parentId);
  const open = discussion.state === 'open' || discussion.state === 'premoderated';
  const answers = parent?.author?.name;

  return (
    <>
      <ArticleHeading article={facts}>
        {parentId === null ? 'Write a comment' : answers ? `Reply to ${answers}` : 'Write a reply'}
      </ArticleHeading>
      {parent && (
        <div className={styles.quoted}>
          <Comment comment={parent} articleAuthors={facts.authorIds ?? []} zone="utc" heading="h2" />
        </div>
      )}
      {parentId !== null && !parent && (
        <p className={styles.notice}>
          The comment that you are answering is no longer here. You can post yours as a new comment on the
          article’s page.
        </p>
      )}
      {open ? (
        <ComposerPage
          article={{ id: facts.articleId, path: facts.path }}
          parentId={parentId}
          label={parentId === null ? 'Your comment' : 'Your reply'}
          submitLabel={parentId === null ? 'Post comment' : 'Post reply'}
          guests={discussion.audience === 'anyone'}
          typed={draft && guestOf((await cookies()).get(guestCookie)?.value)}
          maxLength={rules.maxLength}
          reader={reader && { id: reader.id, displayName: reader.displayName }}
          attempt={
            draft && { body: draft.body, clientKey: draft.clientKey, failure: failureOf(draft, rules) }
          }
        />
      ) : (
        <Unposted draft={draft} />
      )}
      <DiscussionTerms discussion={discussion} />
    </>
  );
}

/** What was written before the discussion closed, for the reader to take along. */
function Unposted({ draft }: { draft: CommentDraft | null }) {
  return (
    <>
      <p className={styles.notice}>{answerTo('discussion_closed').message}</p>
      {draft && (
        <blockquote className={styles.quoted}>
          <p className={styles.source}>{draft.body}</p>
        </blockquote>
      )}
    </>
  );
}

/** The comment to be answered, if readers see it under this article. */
async function findParent(articleId: string, id: string): Promise<CommentView | null> {
  const around = await readThreadAround(db, id);
  if (around?.thread.articleId !== articleId) return null;
  const { thread } = around;
  const parent = thread.id === id ? thread : thread.replies.find((reply) => reply.id === id);
  return parent?.state === 'visible' ? parent : null;
}

/** What the reader wrote here and could not post. */
async function findDraft(articleId: string, parentId: string | null): Promise<CommentDraft | null> {
  const token = (await cookies()).get(draftCookie)?.value;
  const draft = token ? await readDraft(db, token) : null;
  return draft?.articleId === articleId && draft.parentId === parentId ? draft : null;
}

function failureOf({ errorCode }: CommentDraft, rules: Config) {
  return errorCode && { ok: false as const, code: errorCode, message: messageOf(errorCode, rules) };
}
