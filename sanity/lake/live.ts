import { randomBytes } from 'node:crypto';
import { checkTag } from './request-tag.ts';
import type { Store } from './store.ts';
import { tagsOfChanges, type SyncTag } from './sync-tags.ts';
import {
  LakeError,
  type EventChannel,
  type Lake,
  type LakeRequest,
  type Route,
  type Service,
} from './types.ts';

/** What a transaction may have changed the answers of: of everybody, and of those who see drafts. */
type LiveEvent = { seq: number; everybody: SyncTag[]; all: SyncTag[] };

/** How many events are kept for those who come back. */
const kept = 1000;

/** The live events of a dataset, since this process has it. */
class Feed {
  readonly #store: Store;
  /** Positions of another process, or of a dataset that had this name before, mean nothing here. */
  readonly #name = randomBytes(6).toString('base64url');
  readonly #listeners = new Set<(event: LiveEvent) => void>();
  #events: LiveEvent[] = [];
  /** Nothing after this one is missing. */
  #since: number;

  constructor(store: Store) {
    this.#store = store;
    this.#since = store.version;
    store.onTransaction(({ seq, changes }) => {
      const visible = changes.filter(({ id }) => !id.includes('.'));
      const all = tagsOfChanges(store, changes);
      const everybody =
        visible.length === changes.length ? all : visible.length === 0 ? [] : tagsOfChanges(store, visible);
      const event = { seq, everybody, all };
      this.#events.push(event);
      if (this.#events.length > 2 * kept) {
        this.#events = this.#events.slice(-kept);
        this.#since = (this.#events[0]?.seq ?? seq) - 1;
      }
      for (const listener of this.#listeners) listener(event);
    });
  }

  /** The id of a live event: where a listener is. */
  position(seq = this.#store.version): string {
    return `${this.#name}.${seq}`;
  }

  listen(listener: (event: LiveEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What happened after a position that was given out; null where that is not known any more. */
  after(position: string): LiveEvent[] | null {
    const [name, digits = ''] = position.split('.');
    const seq = name === this.#name && /^\d{1,15}$/.test(digits) ? Number(digits) : -1;
    if (seq < this.#since || seq > this.#store.version) return null;
    return this.#events.filter((event) => event.seq > seq);
  }
}

const feeds = new WeakMap<Store, Feed>();

function feedOf(store: Store): Feed {
  const known = feeds.get(store) ?? new Feed(store);
  feeds.set(store, known);
  return known;
}

/** How to send away each open stream of a lake. */
const channels = new WeakMap<Lake, Set<(reason: string) => void>>();

/** Streams that are open at once: enough for any newsroom's drafts and readers, and no more than memory takes. */
const maxChannels = 5000;

/**
 * Tells listeners which answers may have changed: the tags are those that came with the answers. Without
 * `includeDrafts` only changes that readers can see are told.
 */
function open({ store, query, identity, headers }: LakeRequest, lake: Lake, channel: EventChannel): void {
  const drafts = identity !== null && wantsDrafts(query);
  const feed = feedOf(store);
  const others = channels.get(lake) ?? new Set<(reason: string) => void>();
  channels.set(lake, others);
  const leave = (reason: string) => {
    channel.send({ event: 'goaway', id: feed.position(), data: { reason } });
    channel.close();
  };
  if (others.size >= maxChannels) return leave('Too many connections are open');
  others.add(leave);
  channel.onClose(() => others.delete(leave));

  const tell = (tags: SyncTag[], id: string) => {
    if (tags.length > 0) channel.send({ event: 'message', id, data: { tags } });
  };
  const tagsOf = (event: LiveEvent) => (drafts ? event.all : event.everybody);
  const lastId = headers['last-event-id']?.toString();
  const missed = lastId === undefined ? [] : feed.after(lastId);
  if (!missed) channel.send({ event: 'restart', id: feed.position(), data: {} });
  // Who is cut off between this and what was missed must come back to where they were.
  channel.send({ event: 'welcome', id: (missed && lastId) ?? feed.position(), data: {} });
  tell([...new Set(missed?.flatMap(tagsOf))], feed.position());
  channel.onClose(feed.listen((event) => tell(tagsOf(event), feed.position(event.seq))));
}

function wantsDrafts(query: URLSearchParams): boolean {
  return query.get('includeDrafts') === 'true' || query.get('includeAllDocuments') === 'true';
}

export const routes: Route[] = [
  {
    method: 'GET',
    pattern: '/data/live/events/:ds',
    access: 'anyone',
    pooled: true,
    handler(request, lake) {
      checkTag(request.query);
      if (wantsDrafts(request.query) && !request.identity)
        throw new LakeError(401, 'unauthorized', 'Live events of drafts need a token');
      return { events: (channel) => open(request, lake, channel) };
    },
  },
];

/** Keeps events from the start on, and tells listeners when the lake ends. */
export const service: Service = (lake) => {
  for (const store of lake.stores.values()) feedOf(store);
  return () => {
    for (const leave of channels.get(lake) ?? []) leave('The content lake is restarting');
  };
};
