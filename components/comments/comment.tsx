import type { ReactNode } from 'react';
import { anchorOf } from './addresses.ts';
import { CommentBody } from './comment-body.tsx';
import { CommentTime, type Zone } from './comment-time.tsx';
import styles from './comment.module.css';
import { Monogram } from './monogram.tsx';
import type { Shown } from './shape.ts';

type Props = {
  comment: Shown;
  zone: Zone;
  /** The level of the name as a heading. */
  heading?: 'h2' | 'h4';
  /** What can be done with it: links, or buttons where JavaScript runs. */
  actions?: ReactNode;
  /** Said between the name and the text. */
  note?: ReactNode;
};

/** One comment: who, when, to whom, and what. A tombstone where it is gone and its replies stay. */
export function Comment({ comment, zone, heading: Heading = 'h4', actions, note }: Props) {
  const { author, content, inReplyTo } = comment;
  return (
    <article id={anchorOf(comment.id)} className={styles.comment} tabIndex={-1}>
      {author && content ? (
        <>
          <header className={styles.header}>
            <Monogram id={author.id} name={author.name} />
            <div className={styles.who}>
              <Heading className={styles.name}>
                <bdi>{author.name}</bdi>
                {author.staff && <span className={styles.staff}>Staff</span>}
              </Heading>
              <p className={styles.facts}>
                <a className={styles.permalink} href={`#${anchorOf(comment.id)}`}>
                  <CommentTime at={comment.createdAt} zone={zone} />
                </a>
                {comment.editedAt && <span>edited</span>}
                {inReplyTo && (
                  <span>
                    in reply to{' '}
                    {inReplyTo.name === null ? (
                      'a comment that is gone'
                    ) : (
                      <a href={`#${anchorOf(inReplyTo.id)}`}>
                        <bdi>{inReplyTo.name}</bdi>
                      </a>
                    )}
                  </span>
                )}
              </p>
            </div>
          </header>
          {note}
          <CommentBody tree={content} />
          {actions && <div className={styles.actions}>{actions}</div>}
        </>
      ) : (
        <p className={styles.tombstone}>{tombstones[comment.state]}</p>
      )}
    </article>
  );
}

const tombstones: Record<Shown['state'], string> = {
  visible: 'This comment can’t be shown.',
  held: 'This comment awaits review.',
  withdrawn: 'This comment was withdrawn by its author.',
  removed: 'This comment was removed by a moderator.',
  erased: 'This comment was deleted.',
};
