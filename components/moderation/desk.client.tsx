'use client';
// Client: decisions without leaving the list, by key or by hand, and counts that keep up. The lists and forms work without it.

import { useCallback, useEffect, useRef, useState, type MouseEvent, type SubmitEvent } from 'react';
import { useReady } from '../ui/use-ready.ts';
import type { DeskPage, QueueCounts, QueueName } from '#lib/comments/desk-view.ts';
import { BulkBar } from './bulk-bar.tsx';
import { readCounts } from './desk-api.ts';
import { DeskItem } from './desk-item.tsx';
import styles from './desk.module.css';
import { HelpSheet } from './help-sheet.tsx';
import { QueueTabs } from './queue-tabs.tsx';
import { useDesk } from './use-desk.ts';
import { currentItem, useDeskKeys } from './use-desk-keys.ts';
import { useKeysSetting } from './use-keys-setting.ts';
import { queueWords } from './words.ts';

type Props = {
  queue: QueueName;
  /** What the list is asked by, as the page's own address has it, without a cursor. */
  query: string;
  page: DeskPage;
  counts: QueueCounts;
  /** What went wrong with a form that was sent without JavaScript. */
  refused: string | null;
};

/** In milliseconds: how often it is asked what waits. */
const askEvery = 15_000;

/** One of the desk's lists. */
export function Desk({ queue, query, page, counts: firstCounts, refused }: Props) {
  const { state, send, sendMany, undoLast, fetchPage } = useDesk(queue, query, page);
  const { comments, nextCursor, faults, busy, said, undo } = state;
  const counts = useCounts(firstCounts);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const lastSelected = useRef<string | null>(null);
  const ready = useReady();
  const { keys, setKeys } = useKeysSetting();
  const sheet = useRef<HTMLDialogElement>(null);

  const focusOn = useCallback((id: string | undefined) => {
    // After React has drawn what changed.
    requestAnimationFrame(() => {
      const item = id === undefined ? null : document.getElementById(`desk-${id}`);
      (item ?? document.getElementById('desk-list'))?.focus();
      item?.scrollIntoView({ block: 'nearest' });
    });
  }, []);

  const move = useCallback(
    (by: 1 | -1) => {
      const at = comments.findIndex(({ id }) => `desk-${id}` === currentItem()?.id);
      const next = at === -1 ? 0 : Math.min(Math.max(at + by, 0), comments.length - 1);
      focusOn(comments[next]?.id);
    },
    [comments, focusOn],
  );
  const takeBack = useCallback(() => void undoLast(), [undoLast]);
  const help = useCallback(() => sheet.current?.showModal(), []);
  useDeskKeys({ enabled: ready && keys, move, undo: takeBack, help });

  const onSubmit = async (event: SubmitEvent<HTMLElement>) => {
    const form = event.target;
    const id = form instanceof HTMLFormElement ? form.dataset['decides'] : undefined;
    if (!(form instanceof HTMLFormElement) || id === undefined) return;
    event.preventDefault();
    const { back: _back, ...decision } = Object.fromEntries(
      Array.from(new FormData(form)).filter(([, value]) => value !== ''),
    );
    const at = comments.findIndex((comment) => comment.id === id);
    const next = comments[at + 1] ?? comments[at - 1];
    const left = await send(id, decision);
    setSelected((now) => new Set([...now].filter((other) => other !== id)));
    focusOn(left ? next?.id : id);
  };

  const decideSelected = async (decision: object) => {
    await sendMany([...selected], decision);
    setSelected(new Set());
    focusOn(undefined);
  };

  const select = (id: string, event: MouseEvent<HTMLInputElement>) => {
    const ids = comments.map((comment) => comment.id);
    const from = event.shiftKey && lastSelected.current ? ids.indexOf(lastSelected.current) : ids.indexOf(id);
    const to = ids.indexOf(id);
    const range = ids.slice(Math.min(from, to), Math.max(from, to) + 1);
    const on = event.currentTarget.checked;
    lastSelected.current = id;
    setSelected(
      (now) => new Set(on ? [...now, ...range] : [...now].filter((other) => !range.includes(other))),
    );
  };

  const waiting = queue in counts ? counts[queue as keyof QueueCounts] : 0;
  const more = nextCursor === null && query === `queue=${queue}` ? waiting - comments.length : 0;
  const back = `/moderation?${query}`;
  return (
    <>
      <QueueTabs
        current={queue}
        counts={counts}
        hrefOf={(name) => {
          const params = new URLSearchParams(query);
          params.set('queue', name);
          return `/moderation?${params}`;
        }}
      />
      <div className={styles.bar}>
        <output className={styles.said}>{said}</output>
        {ready && (
          <p className={styles.tools}>
            {undo && (
              <button className={styles.plain} type="button" onClick={takeBack}>
                Take the rejection back
              </button>
            )}
            {more > 0 && (
              <button className={styles.plain} type="button" onClick={() => void fetchPage(null)}>
                {more === 1 ? 'Show 1 more that waits' : `Show ${more} more that wait`}
              </button>
            )}
            <button className={styles.plain} type="button" onClick={help}>
              Keys
            </button>
          </p>
        )}
      </div>
      {refused !== null && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
      <BulkBar
        count={selected.size}
        onDecide={(decision) => void decideSelected(decision)}
        onAll={() => setSelected(new Set(comments.map(({ id }) => id)))}
        onClear={() => setSelected(new Set())}
      />
      <section
        id="desk-list"
        className={styles.list}
        aria-label={queueWords[queue].title}
        tabIndex={-1}
        onSubmit={(event) => void onSubmit(event)}
      >
        {comments.length === 0 && <p className={styles.empty}>{queueWords[queue].empty}</p>}
        {comments.map((comment) => (
          <DeskItem
            key={comment.id}
            comment={comment}
            zone={ready ? 'local' : 'utc'}
            back={back}
            fault={faults[comment.id] ?? null}
            busy={busy.has(comment.id)}
            selection={
              ready && (
                <label className={styles.select}>
                  <input
                    type="checkbox"
                    checked={selected.has(comment.id)}
                    onChange={() => undefined}
                    onClick={(event) => select(comment.id, event)}
                  />
                  <span className="visually-hidden">Select</span>
                </label>
              )
            }
          />
        ))}
      </section>
      {nextCursor !== null && (
        <p className={styles.next}>
          <a
            className={styles.button}
            href={`${back}&cursor=${nextCursor}`}
            onClick={(event) => {
              event.preventDefault();
              void fetchPage(nextCursor);
            }}
          >
            More
          </a>
        </p>
      )}
      <HelpSheet sheet={sheet} enabled={keys} onToggle={setKeys} />
    </>
  );
}

/** What waits, asked again and again while somebody can see it. */
function useCounts(first: QueueCounts): QueueCounts {
  const [counts, setCounts] = useState(first);
  useEffect(() => {
    const ask = async () => {
      if (document.hidden) return;
      const answer = await readCounts();
      if (answer.ok) setCounts(answer.value.counts);
    };
    const timer = setInterval(() => void ask(), askEvery);
    return () => clearInterval(timer);
  }, []);
  return counts;
}
