import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { anchorOf } from './addresses.ts';
import type { Zone } from './comment-time.tsx';
import { readLikes, unreachable } from './ask.ts';
import type { SignedIn } from './comments-api.ts';
import type { Fresh } from './discussion-changes.ts';
import { firstState, withLikes, type DiscussionState } from './discussion-state.ts';
import { hintsAtSession } from '#components/page/session-hint.ts';
import type { DiscussedArticle, ThreadPage } from './shape.ts';
import type { Sort } from '#lib/comments/view.ts';

export type ThreadsProps = {
  article: DiscussedArticle;
  sort: Sort;
  page: ThreadPage;
  /** `thread`: one thread of the discussion, without the composer and what leads through the whole. */
  part: 'whole' | 'thread';
  /** New comments and replies are taken, until `closesAt` (ISO 8601) if that is set. */
  open: boolean;
  closesAt: string | null;
  maxLength: number;
  /** Also for somebody without an account. */
  guests: boolean;
};

/** What only this reader sees. */
type Mine = {
  /** Undefined until it is known. */
  reader: SignedIn | null | undefined;
  /** Of the reader's own comments the texts that can still be changed, by id. */
  editable: ReadonlyMap<string, string>;
  liked: ReadonlySet<string>;
  /** Readers whose comments are folded away. */
  ignored: ReadonlySet<string>;
};

/** What is open at a comment; `ignored`: its place, just after its author was ignored there. */
type Panel = { of: string; is: 'reply' | 'edit' | 'withdraw' | 'ignored' };

/** A discussion in a reader's browser: what it shows, and what can be done with it. */
export type Discussion = Pick<ThreadsProps, 'article' | 'part' | 'maxLength' | 'guests'> & {
  state: DiscussionState;
  mine: Mine;
  panel: Panel | null;
  /** What could not be done, and where to say so. */
  trouble: { at: string; message: string } | null;
  said: string;
  zone: Zone;
  open: boolean;
  /** The reader comes back from sign-in to the composer. */
  returned: boolean;
  /** What others wrote since, not shown yet. */
  fresh: Fresh;
  /** These change what is shown at once, so that what comes next finds it. */
  update: (changed: (before: DiscussionState) => DiscussionState) => void;
  setMine: (more: (before: Mine) => Partial<Mine>) => void;
  show: (panel: Panel | null) => void;
  setFresh: (fresh: Fresh) => void;
  setReturned: (returned: boolean) => void;
  /** Has a screen reader say something. */
  say: (text: string) => void;
  /** Does what a reader asked for, with code that is loaded for it, and says at a place what went wrong. */
  act: (at: string, work: (actions: Actions) => Promise<string | null>) => void;
};

type Actions = typeof import('./actions.ts');

/** How long after a page was opened, and how often then, news are asked for, in milliseconds. */
const newsEvery = 60_000;

const nothingFresh: Fresh = { threads: [], replies: new Map() };
const nothing: Mine = { reader: undefined, editable: new Map(), liked: new Set(), ignored: new Set() };

/** Keeps a discussion: what the page came with, what only this reader sees, and what happens. */
export function useDiscussion(props: ThreadsProps): Discussion {
  const { article, sort, page, part, closesAt, maxLength, guests } = props;
  const [state, setState] = useState(() => firstState(sort, page));
  const [mine, setMine] = useState(nothing);
  const [panel, setPanel] = useState<Panel | null>(null);
  const [returned, setReturned] = useState(false);
  const [said, setSaid] = useState('');
  const [trouble, setTrouble] = useState<Discussion['trouble']>(null);
  const [fresh, setFresh] = useState(nothingFresh);
  const zone: Zone = useSyncExternalStore(
    never,
    () => 'local',
    () => 'utc',
  );
  // A page may be older than the moment at which the discussion closed.
  const closedSince = useSyncExternalStore(
    never,
    () => closesAt !== null && Date.parse(closesAt) <= Date.now(),
    () => false,
  );

  const discussion: Discussion = {
    article,
    part,
    maxLength,
    guests,
    state,
    mine,
    panel,
    trouble,
    said,
    zone,
    open: props.open && !closedSince,
    returned,
    fresh,
    update: (changed) => flushSync(() => setState(changed)),
    setMine: (more) => flushSync(() => setMine((before) => ({ ...before, ...more(before) }))),
    show: (next) => flushSync(() => setPanel(next)),
    setFresh,
    setReturned,
    // The same words again are said again.
    say: (text) => setSaid((before) => (before === text ? `${text}\u00a0` : text)),
    act: (at, work) => {
      const doIt = async () => {
        setTrouble(null);
        const actions = await import('./actions.ts').catch(() => null);
        const message = actions ? await work(actions) : unreachable.message;
        if (message !== null) setTrouble({ at, message });
      };
      void doIt();
    },
  };

  // Who reads, and what only they see. Asked again when they come back from another tab, where they may have signed in.
  const recognise = useEffectEvent(async () => {
    const actions = hintsAtSession() ? await import('./actions.ts').catch(() => null) : null;
    if (actions) await actions.recognise(discussion);
    else setMine({ ...nothing, reader: null });
  });
  useEffect(() => {
    let asked: boolean | null = null;
    const onVisible = () => {
      if (document.hidden || hintsAtSession() === asked) return;
      asked = hintsAtSession();
      void recognise();
    };
    onVisible();
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, []);

  // The code for what a reader does comes ahead of the first click.
  useEffect(() => {
    const section = document.getElementById('discussion');
    const warm = () => void import('./actions.ts').catch(() => null);
    for (const type of ['pointerover', 'focusin']) section?.addEventListener(type, warm, { once: true });
    return () => {
      for (const type of ['pointerover', 'focusin']) section?.removeEventListener(type, warm);
    };
  }, []);

  // The page may be older than the latest likes.
  useEffect(() => {
    const ids = page.comments.flatMap((thread) => [thread.id, ...thread.replies.map(({ id }) => id)]);
    const freshen = async () => {
      const answer = await readLikes(ids);
      if (answer.ok) setState((before) => withLikes(before, answer.value.likes));
    };
    if (ids.length > 0) void freshen();
  }, [page]);

  // A link to a comment leads to it, also where its thread has to be fetched first.
  const follow = useEffectEvent(() => {
    const id = /^#comment-([\da-f-]{36})$/.exec(location.hash)?.[1];
    if (!id) return;
    const element = document.getElementById(anchorOf(id));
    if (element) element.focus({ preventScroll: true });
    else discussion.act('more', (actions) => actions.follow(discussion, id));
  });
  useEffect(() => {
    const onHash = () => follow();
    onHash();
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);

  // What others write meanwhile is told, and shown when the reader asks. Only where the page begins with the latest.
  const current = useEffectEvent(() => discussion);
  const watches = part === 'whole' && sort === 'newest';
  useEffect(() => {
    if (!watches) return undefined;
    const ended = new AbortController();
    const begin = async () => {
      const actions = await import('./actions.ts').catch(() => null);
      actions?.watchNews({ current, page, every: newsEvery, signal: ended.signal });
    };
    const timer = setTimeout(() => void begin(), newsEvery);
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [page, watches]);

  return discussion;
}

/** Nothing to watch: whether this is a browser doesn't change. */
const never = () => () => undefined;
