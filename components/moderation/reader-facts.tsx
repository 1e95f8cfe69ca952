import type { AccountFile } from '#lib/comments/desk-view.ts';
import { CommentTime, formatTime } from '../comments/comment-time.tsx';
import { Monogram } from '../comments/monogram.tsx';
import desk from './desk.module.css';
import styles from './reader.module.css';
import { accountSentence, roleMarks } from './words.ts';

type Props = {
  account: AccountFile;
  /** Null for whoever may not see it. */
  email: string | null;
};

/** Who somebody is in the discussions, and what moderators did and noted. */
export function ReaderFacts({ account, email }: Props) {
  const { id, name, role, reports, events } = account;
  return (
    <>
      <header className={styles.header}>
        <Monogram id={id} name={name ?? '?'} />
        <h1>
          <bdi>{name ?? 'A reader without a name'}</bdi>
        </h1>
      </header>
      <dl className={styles.facts}>
        {email && <Fact term="E-mail">{email}</Fact>}
        <Fact term="Here since">
          <CommentTime at={account.createdAt} zone="utc" />
        </Fact>
        {roleMarks[role] && <Fact term="Role">{roleMarks[role]}</Fact>}
        {account.expertise && <Fact term="Expert">{account.expertise}</Fact>}
        <Fact term="Standing">{standingOf(account)}</Fact>
        <Fact term="Reports made">
          {reports.upheld} right, {reports.refused} not
        </Fact>
      </dl>
      {events.length > 0 && (
        <section aria-labelledby="file-title">
          <h2 id="file-title">What moderators did and noted</h2>
          <ul className={styles.events}>
            {events.map((event) => (
              <li key={event.id}>
                <p>
                  {accountSentence(event.action, event.by)}
                  {event.until && (
                    <>
                      {' '}
                      until <CommentTime at={event.until} zone="utc" />
                    </>
                  )}
                  , <CommentTime at={event.at} zone="utc" />
                </p>
                {event.text && (
                  <blockquote className={desk.quote} dir="auto">
                    {event.text}
                  </blockquote>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function standingOf({ bannedAt, suspendedUntil, premoderated }: AccountFile): string {
  if (bannedAt) return 'Banned';
  const parts = [
    suspendedUntil ? `Suspended until ${formatTime(suspendedUntil, 'utc')}` : '',
    premoderated ? 'Each comment is read first' : '',
  ].filter(Boolean);
  return parts.join('; ') || 'Takes part freely';
}
