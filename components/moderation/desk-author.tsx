import type { DeskAuthor } from '#lib/comments/desk-view.ts';
import { CommentTime, type Zone } from '../comments/comment-time.tsx';
import styles from './desk-item.module.css';
import { roleMarks } from './words.ts';

/** In one line, what is known of an author: how long, how it went so far, what moderators decided. */
export function DeskAuthorFacts({ author, zone }: { author: DeskAuthor; zone: Zone }) {
  const { role, visible, held, rejected, warnings, expertise } = author;
  const mark = roleMarks[role];
  return (
    <p className={styles.facts}>
      {mark && <strong>{mark}</strong>}
      {expertise && <span>Expert: {expertise}</span>}
      {author.bannedAt && <strong className={styles.barred}>Banned</strong>}
      {author.suspendedUntil && (
        <strong className={styles.barred}>
          Suspended until <CommentTime at={author.suspendedUntil} zone={zone} />
        </strong>
      )}
      {author.premoderated && <span>Read first</span>}
      <span>
        Here since <CommentTime at={author.since} zone={zone} />
      </span>
      <span>
        {visible} visible, {held} held, {rejected} rejected
      </span>
      {warnings > 0 && <span>{warnings === 1 ? '1 warning' : `${warnings} warnings`}</span>}
    </p>
  );
}
