import type { ReactNode } from 'react';
import type { DeskComment } from '#lib/comments/desk-view.ts';
import { CommentBody } from '../comments/comment-body.tsx';
import { CommentTime, type Zone } from '../comments/comment-time.tsx';
import { Monogram } from '../comments/monogram.tsx';
import { DeskActions } from './desk-actions.tsx';
import { DeskAuthorFacts } from './desk-author.tsx';
import styles from './desk-item.module.css';
import { findingWords } from '#lib/comments/policy/finding-words.ts';
import { eventSentence, reasonWords, statusWords } from './words.ts';

type Props = {
  comment: DeskComment;
  zone: Zone;
  /** The page of the desk to come back to, for browsers without JavaScript. */
  back: string;
  /** What went wrong with the last decision; null where nothing did. */
  fault: string | null;
  busy: boolean;
  /** Chooses it for a decision about several; left out where that can't be. */
  selection?: ReactNode;
};

/** A comment with everything that a moderator has to know to decide about it, and the decisions. */
export function DeskItem({ comment, zone, back, fault, busy, selection }: Props) {
  const { id, author, article, status, findings, reports, parent, appeal, content, events } = comment;
  const nameId = `name-${id}`;
  return (
    <article
      className={styles.item}
      id={`desk-${id}`}
      aria-labelledby={nameId}
      aria-busy={busy}
      tabIndex={-1}
    >
      <header className={styles.header}>
        {selection}
        {author && <Monogram id={author.id} name={author.name} />}
        <div>
          <h2 className={styles.name} id={nameId}>
            {author ? (
              <a href={`/moderation/readers/${author.id}`}>
                <bdi>{author.name}</bdi>
              </a>
            ) : (
              'Somebody whose account is gone'
            )}
          </h2>
          <p className={styles.facts}>
            <CommentTime at={comment.createdAt} zone={zone} />
            <span>{statusWords[status]}</span>
            {comment.featured && <span>Pick</span>}
            {comment.editedAt && <span>edited</span>}
          </p>
        </div>
      </header>
      {fault && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      <p className={styles.article}>
        Under{' '}
        <a href={`/moderation?${new URLSearchParams({ queue: 'all', article: article.id })}`}>
          <bdi>{article.headline}</bdi>
        </a>{' '}
        <a
          className={styles.open}
          href={`/comment/thread?id=${id}`}
          target="_blank"
          rel="noreferrer"
          data-open
        >
          Open the thread<span className="visually-hidden"> in a new tab</span>
        </a>
      </p>
      {(findings.length > 0 || reports.length > 0) && (
        <ul className={styles.why} aria-label="Why it is here">
          {findings.map((finding) => (
            <li key={finding.check + (finding.detail ?? '')}>{findingWords(finding)}</li>
          ))}
          {reports.map((report) => (
            <li key={report.at + (report.by ?? '')} className={styles.report}>
              Reported by {report.by ? <bdi>{report.by}</bdi> : 'a reader without an account'}:{' '}
              {reasonWords(report.reason)}
              {report.note && <q dir="auto">{report.note}</q>}
            </li>
          ))}
        </ul>
      )}
      {appeal && (
        <section className={styles.appeal} aria-label="Appeal">
          <h3 className={styles.small}>
            {appeal.granted === null
              ? 'The author asks for a second look'
              : 'The author asked for a second look'}
          </h3>
          <p dir="auto">{appeal.text}</p>
        </section>
      )}
      {parent && (
        <details className={styles.more}>
          <summary>In reply to {parent.name ? <bdi>{parent.name}</bdi> : 'a comment that is gone'}</summary>
          {parent.content ? <CommentBody tree={parent.content} /> : <p>Its text is gone.</p>}
        </details>
      )}
      {content ? (
        <div className={styles.text} dir="auto">
          <CommentBody tree={content} />
        </div>
      ) : (
        <p className={styles.gone}>Its text is gone.</p>
      )}
      {comment.earlier.length > 0 && (
        <details className={styles.more}>
          <summary>{comment.earlier.length === 1 ? 'The earlier text' : 'Earlier texts'}</summary>
          {comment.earlier.map((earlier) => (
            <CommentBody key={earlier.at} tree={earlier.content} />
          ))}
        </details>
      )}
      {events.length > 0 && (
        <details className={styles.more}>
          <summary>What happened to it</summary>
          <ul>
            {events.map((event) => (
              <li key={event.at + event.action}>
                {eventSentence(event.action, event.by)}
                {event.reasonCode && ` (${reasonWords(event.reasonCode)})`},{' '}
                <CommentTime at={event.at} zone={zone} />
                {event.note && <q dir="auto">{event.note}</q>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {author && <DeskAuthorFacts author={author} zone={zone} />}
      <DeskActions comment={comment} back={back} busy={busy} />
    </article>
  );
}
