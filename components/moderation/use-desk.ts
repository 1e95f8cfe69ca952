import { useCallback, useEffect, useRef, useState } from 'react';
import type { DeskComment, DeskPage, QueueName } from '#lib/comments/desk-view.ts';
import { decide, decideMany, readComment, readPage, type Decided } from './desk-api.ts';
import { statusWords } from './words.ts';

export type DeskState = {
  comments: DeskComment[];
  nextCursor: string | null;
  /** What went wrong with a decision, by the comment's id. */
  faults: Record<string, string>;
  busy: ReadonlySet<string>;
  /** What to tell somebody who can't see it. */
  said: string;
  /** The last rejection, as long as it can be taken back. */
  undo: Decided | null;
};

/** Which statuses a list holds; a comment that no longer belongs to it leaves it. */
const belongs: Record<QueueName, (comment: DeskComment) => boolean> = {
  held: ({ status }) => status === 'HELD',
  reported: ({ reports }) => reports.length > 0,
  appeals: ({ appeal }) => appeal !== null && appeal.granted === null,
  new: ({ status }) => status === 'PUBLISHED',
  rejected: ({ status }) => status === 'REJECTED',
  all: () => true,
};

/** The desk's list and what can be done to it. Nothing is taken out of the list that the server hasn't confirmed. */
export function useDesk(queue: QueueName, query: string, first: DeskPage) {
  const [state, setState] = useState<DeskState>({
    ...first,
    faults: {},
    busy: new Set(),
    said: '',
    undo: null,
  });
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });

  const change = useCallback((by: (now: DeskState) => Partial<DeskState>) => {
    setState((now) => ({ ...now, ...by(now) }));
  }, []);

  /** Shows a comment as it is now, or takes it out of a list that it has left. */
  const refresh = useCallback(
    async (id: string) => {
      const fresh = await readComment(id);
      change(({ comments }) => ({
        comments: comments.flatMap((comment) => {
          if (comment.id !== id) return [comment];
          if (!fresh.ok) return fresh.code === 'comment_not_found' ? [] : [comment];
          return [fresh.value.comment];
        }),
      }));
      return fresh.ok ? fresh.value.comment : null;
    },
    [change],
  );

  /** Sends one decision. Resolves with whether the comment has left the list. */
  const send = useCallback(
    async (id: string, decision: { action?: unknown }): Promise<boolean> => {
      if (latest.current.busy.has(id)) return false;
      change(({ busy, faults }) => ({ busy: new Set(busy).add(id), faults: without(faults, id), said: '' }));
      const answer = await decide(id, decision);
      const fresh = answer.ok || answer.code === 'version_conflict' ? await refresh(id) : null;
      const leaves = answer.ok && fresh !== null && !belongs[queue](fresh);
      change(({ busy, comments, faults }) => ({
        busy: minus(busy, id),
        comments: leaves ? comments.filter((comment) => comment.id !== id) : comments,
        faults: answer.ok ? faults : { ...faults, [id]: answer.message },
        said: answer.ok ? `${statusWords[answer.value.comment.status]}.` : answer.message,
        undo: answer.ok && decision.action === 'reject' ? answer.value.comment : null,
      }));
      return leaves;
    },
    [change, queue, refresh],
  );

  /** Sends the same decision about several, and says how each ended. */
  const sendMany = useCallback(
    async (ids: string[], decision: object): Promise<void> => {
      const chosen = latest.current.comments.filter(({ id }) => ids.includes(id));
      change(({ busy }) => ({ busy: new Set([...busy, ...ids]), faults: {}, said: '', undo: null }));
      const answer = await decideMany(chosen.map(({ id, version }) => ({ id, version, ...decision })));
      if (!answer.ok) {
        const faults = Object.fromEntries(ids.map((id) => [id, answer.message]));
        change(() => ({ busy: new Set(), faults, said: answer.message }));
        return;
      }
      const failed = answer.value.outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome]));
      const decided = new Set(answer.value.outcomes.flatMap((outcome) => (outcome.ok ? outcome.id : [])));
      const fresh = await Promise.all(ids.map(refresh));
      const stays = new Set(
        fresh.flatMap((comment) => (comment && belongs[queue](comment) ? comment.id : [])),
      );
      change(({ comments }) => ({
        busy: new Set(),
        comments: comments.filter(({ id }) => !decided.has(id) || stays.has(id)),
        faults: Object.fromEntries(
          failed.map(({ id, message }) => [id, message ?? 'This one could not be decided. Try it alone.']),
        ),
        said: `${decided.size} decided${failed.length > 0 ? `, ${failed.length} not: each says why` : ''}.`,
      }));
    },
    [change, queue, refresh],
  );

  /** Takes the last rejection back. */
  const undoLast = useCallback(async (): Promise<void> => {
    const last = latest.current.undo;
    if (!last) return;
    change(() => ({ undo: null }));
    const answer = await decide(last.id, { action: 'restore', version: last.version });
    change(() => ({ said: answer.ok ? 'Taken back: the comment is visible.' : answer.message }));
    if (answer.ok) await refresh(last.id);
  }, [change, refresh]);

  const fetchPage = useCallback(
    async (cursor: string | null): Promise<void> => {
      const params = new URLSearchParams(query);
      if (cursor) params.set('cursor', cursor);
      const page = await readPage(params);
      if (!page.ok) {
        change(() => ({ said: page.message }));
        return;
      }
      change(({ comments, nextCursor }) => {
        const known = new Set(comments.map(({ id }) => id));
        const added = page.value.comments.filter(({ id }) => !known.has(id));
        // What came in since stands where it belongs; what is being read stays where it is, as the page is scrolled to it.
        return {
          comments: cursor ? [...comments, ...added] : mergeFresh(comments, page.value.comments, queue),
          nextCursor: cursor || comments.length === 0 ? page.value.nextCursor : nextCursor,
          said: added.length === 1 ? '1 more comment.' : `${added.length} more comments.`,
        };
      });
    },
    [change, query, queue],
  );

  return { state, send, sendMany, undoLast, fetchPage };
}

/** Lists that begin with the oldest get what is new at their end; the others at their beginning. */
function mergeFresh(shown: DeskComment[], fresh: DeskComment[], queue: QueueName): DeskComment[] {
  const known = new Set(shown.map(({ id }) => id));
  const added = fresh.filter(({ id }) => !known.has(id));
  return queue === 'held' || queue === 'appeals' ? [...shown, ...added] : [...added, ...shown];
}

function without(faults: Record<string, string>, id: string): Record<string, string> {
  return Object.fromEntries(Object.entries(faults).filter(([key]) => key !== id));
}

function minus(busy: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...busy].filter((other) => other !== id));
}
