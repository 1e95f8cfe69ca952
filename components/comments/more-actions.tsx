import { useState } from 'react';
import type { Shown } from './shape.ts';
import type { Discussion } from './use-discussion.ts';

type Props = { comment: Shown; own: boolean; discussion: Discussion };

/** What is done with a comment now and then. */
export function MoreActions({ comment, own, discussion }: Props) {
  const { mine, open, act } = discussion;
  const [copied, setCopied] = useState(false);
  const { author } = comment;
  const name = author?.name ?? '';
  const ignored = Boolean(author?.id && mine.ignored.has(author.id));
  return (
    <>
      {open && (
        <button
          type="button"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => act(comment.id, (actions) => actions.quote(discussion, comment))}
        >
          Quote<span className="visually-hidden"> {name}</span>
        </button>
      )}
      <button
        type="button"
        onClick={() =>
          act(comment.id, async (actions) => {
            const problem = await actions.copyLink(discussion, comment.id);
            setCopied(problem === null);
            return problem;
          })
        }
      >
        {copied ? 'Link copied' : 'Copy link'}
        <span className="visually-hidden"> to {name}’s comment</span>
      </button>
      {!own && author?.id && !author.staff && (
        <button
          type="button"
          onClick={() => act(comment.id, (actions) => actions.ignore(discussion, comment, !ignored))}
        >
          {`${ignored ? 'Stop ignoring' : 'Ignore'} ${name}`}
        </button>
      )}
    </>
  );
}
