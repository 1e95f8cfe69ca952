import type { Metadata } from 'next';
import { z } from 'zod';
import { CommentTime } from '#components/comments/comment-time.tsx';
import desk from '#components/moderation/desk.module.css';
import { logSentence } from '#components/moderation/log-words.ts';
import { reasonWords } from '#components/moderation/words.ts';
import { logKinds, type LogEntry } from '#lib/comments/desk-view.ts';
import { commentId, parseInput, placeIn } from '#lib/comments/http/input.ts';
import { site } from '#lib/comments/site.ts';
import { readLog } from '#lib/comments/store/log.ts';
import { theModerator } from '../parts/the-moderator.ts';
import styles from '../parts/log.module.css';

export const metadata: Metadata = { title: 'Log' };

export const instant = false;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const query = z.object({
  kind: z.enum(logKinds).optional().catch(undefined),
  by: commentId.optional().catch(undefined),
  cursor: z.string().optional().catch(undefined),
});

/** `?kind=&by=&cursor=`: who decided what, and when. */
export default async function LogPage({ searchParams }: Props) {
  await theModerator();
  const parsed = parseInput(query, await searchParams);
  const { kind, by, cursor } = parsed.ok ? parsed.value : {};
  const after = placeIn('log', cursor ?? null);
  const page = await readLog(
    site.db,
    { kind: kind ?? null, actorId: by ?? null },
    after.ok ? after.value : null,
  );
  const filter = { ...(kind && { kind }), ...(by && { by }) };

  return (
    <>
      <h1>Log</h1>
      <nav className={desk.tabs} aria-label="Kinds">
        <ul className={desk.tabList}>
          <li>
            <a href="/moderation/log" aria-current={kind === undefined && !by ? 'page' : undefined}>
              All
            </a>
          </li>
          {logKinds.map((each) => (
            <li key={each}>
              <a
                href={`/moderation/log?${new URLSearchParams({ ...filter, kind: each })}`}
                aria-current={each === kind ? 'page' : undefined}
              >
                {kindWords[each]}
              </a>
            </li>
          ))}
          <li>
            <a href="/moderation/rules#changes">Rules</a>
          </li>
        </ul>
      </nav>
      {page.entries.length === 0 && <p className={desk.empty}>Nothing is noted here yet.</p>}
      <ol className={styles.entries}>
        {page.entries.map((entry) => (
          <li key={entry.id}>
            <p className={styles.line}>
              <CommentTime at={entry.at} zone="utc" />{' '}
              {entry.actorId ? (
                <a href={`/moderation/log?${new URLSearchParams({ ...filter, by: entry.actorId })}`}>
                  <bdi>{entry.by ?? 'Somebody'}</bdi>
                </a>
              ) : (
                (entry.by ?? 'Somebody whose account is gone')
              )}{' '}
              {logSentence(entry)}{' '}
              <a href={hrefOf(entry)}>
                <bdi>{entry.about ?? 'a reader whose account is gone'}</bdi>
              </a>
              {entry.reasonCode && ` (${reasonWords(entry.reasonCode)})`}
            </p>
            {entry.text && (
              <blockquote className={desk.quote} dir="auto">
                {entry.text}
              </blockquote>
            )}
          </li>
        ))}
      </ol>
      {page.nextCursor && (
        <p className={desk.next}>
          <a
            className={desk.button}
            href={`/moderation/log?${new URLSearchParams({ ...filter, cursor: page.nextCursor })}`}
          >
            Earlier
          </a>
        </p>
      )}
    </>
  );
}

const kindWords = { comment: 'Comments', account: 'Accounts', discussion: 'Discussions' };

function hrefOf({ kind, aboutId }: LogEntry): string {
  if (kind === 'account') return `/moderation/readers/${aboutId}`;
  return kind === 'comment'
    ? `/moderation/comments/${aboutId}`
    : `/moderation?${new URLSearchParams({ queue: 'all', article: aboutId })}`;
}
