import type { ReactNode } from 'react';
import { anchorOf } from './addresses.ts';
import { Badges } from './badges.tsx';
import { CommentBody } from './comment-body.tsx';
import { CommentTime, type Zone } from './comment-time.tsx';
import styles from './comment.module.css';
import { Monogram } from './monogram.tsx';
import type { Shown } from './shape.ts';

type Props = {
  comment: Shown;
  /** The authors in the bylines of the article that is discussed. */
  articleAuthors?: readonly string[];
  zone: Zone;
  /** The level of the name as a heading. */
  heading?: 'h2' | 'h4';
  /** What can be done with it: links, or buttons where JavaScript runs. */
  actions?: ReactNode;
  /** Said between the name and the text. */
  note?: ReactNode;
};

const nobody: readonly string[] = [];

/** One comment: who, when, to whom, and what. A tombstone where it is gone and its replies stay. */
export function Comment({
  comment,
  articleAuthors = nobody,
  zone,
  heading: Heading = 'h4',
  actions,
  note,
}: Props) {
  const { author, content, inReplyTo } = comment;
  return (
    <article
      id={anchorOf(comment.id)}
      className={styles.comment}
      tabIndex={-1}
      aria-label={author ? `${comment.parentId === null ? 'Comment' : 'Reply'} by ${author.name}` : undefined}
    >
      {author && content ? (
        <>
          <header className={styles.header}>
            <Monogram id={author.id ?? author.name} name={author.name} />
            <div className={styles.who}>
              <div className={styles.whoLine}>
                <Heading className={styles.name}>
                  <bdi>{author.name}</bdi>
                </Heading>
                <Badges author={author} articleAuthors={articleAuthors} />
              </div>
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
          {comment.pick && <p className={styles.pick}>Editors’ pick</p>}
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
