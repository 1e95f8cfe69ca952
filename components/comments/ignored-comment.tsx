import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { anchorOf } from './addresses.ts';
import styles from './comment.module.css';
import { focusOn } from './focus-on.ts';
import type { Shown } from './shape.ts';
import type { Discussion } from './use-discussion.ts';

type Props = { comment: Shown; discussion: Discussion; onShow: () => void };

/** In place of a comment by somebody whom the reader ignores. */
export function IgnoredComment({ comment, discussion, onShow }: Props) {
  const { panel, act } = discussion;
  const element = useRef<HTMLElement>(null);
  const takesFocus = panel?.of === comment.id && panel.is === 'ignored';
  useEffect(() => {
    if (takesFocus) element.current?.focus();
  }, [takesFocus]);
  const anchor = anchorOf(comment.id);
  const name = comment.author?.name ?? '';
  return (
    <article
      ref={element}
      id={anchor}
      className={styles.comment}
      tabIndex={-1}
      aria-label={`Hidden comment by ${name}`}
    >
      <div className={styles.actions}>
        <p className={styles.ignored}>
          Hidden: you ignore <bdi>{name}</bdi>.
        </p>
        <button
          type="button"
          onClick={() => {
            flushSync(onShow);
            focusOn(anchor);
          }}
        >
          Show<span className="visually-hidden"> {name}’s comment</span>
        </button>
        <button
          type="button"
          onClick={() => act(comment.id, (actions) => actions.ignore(discussion, comment, false))}
        >
          Stop ignoring<span className="visually-hidden"> {name}</span>
        </button>
      </div>
    </article>
  );
}
