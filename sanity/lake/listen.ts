import { effectsOf } from './effects.ts';
import { frameOf } from './http.ts';
import { paramsOf } from './parse-query.ts';
import { layerOf } from './perspectives.ts';
import type { Store } from './store.ts';
import {
  LakeError,
  type Change,
  type EventChannel,
  type Lake,
  type LakeRequest,
  type LakeResponse,
  type Mutation,
  type Route,
  type Transaction,
} from './types.ts';
import { Watch } from './watch.ts';

/** How far behind a listener may be and still get what it missed, in transactions. */
const resumeLimit = 1000;

type Want = {
  result: boolean;
  previous: boolean;
  mutations: boolean;
  effects: boolean;
  versions: boolean;
  visibility: 'query' | 'transaction';
};

type Listener = { watch: Watch; channel: EventChannel; want: Want };

function listen(request: LakeRequest, lake: Lake): LakeResponse {
  return { events: (channel) => open(request, lake, channel) };
}

function open(request: LakeRequest, lake: Lake, channel: EventChannel): void {
  const { store } = request;
  let listener: Listener;
  try {
    listener = { watch: watchOf(request, lake), want: wantOf(request.query), channel };
  } catch (error) {
    // The stream is open by now: what is wrong with the query goes as an event, as with hosted Sanity.
    if (!(error instanceof LakeError)) throw error;
    channel.send({ event: 'channelError', data: { message: error.message, error: error.error } });
    return;
  }
  const resumeFrom = positionOf(request.headers['last-event-id']);
  const listenerName = `lake-${crypto.randomUUID()}`;
  const position = `${store.version}:0`;
  if (!resumeFrom) {
    channel.send({ event: 'welcome', id: position, data: { listenerName } });
  } else if (resumeFrom.seq > store.version || store.version - resumeFrom.seq > resumeLimit) {
    channel.send({ event: 'reset', id: position, data: { listenerName } });
  } else {
    channel.send({ event: 'welcomeback', data: { listenerName } });
    // The transaction at the position itself may have been delivered in part.
    for (const missed of store.transactionsAfter(resumeFrom.seq - 1, resumeLimit + 1)) {
      deliver(new News(missed), listener, missed.seq === resumeFrom.seq ? resumeFrom.index : 0);
    }
  }
  channel.onClose(addListener(store, listener));
}

function watchOf({ query, identity, store }: LakeRequest, lake: Lake): Watch {
  const params = paramsOf(query);
  const text = query.get('query') ?? '';
  if (text.trim() === '') throw new LakeError(400, 'badRequest', 'The query is missing');
  return new Watch(lake, store, text, params, identity);
}

function wantOf(query: URLSearchParams): Want {
  return {
    result: query.get('includeResult') === 'true',
    previous: query.get('includePreviousRevision') === 'true',
    mutations: query.get('includeMutations') !== 'false',
    effects: query.get('effectFormat') === 'mendoza',
    versions: query.get('includeAllVersions') === 'true',
    visibility: query.get('visibility') === 'transaction' ? 'transaction' : 'query',
  };
}

const audiences = new WeakMap<Store, Set<Listener>>();

/** Tells a listener of every transaction from now on. Returns how to stop it. */
function addListener(store: Store, listener: Listener): () => void {
  const audience = audiences.get(store) ?? new Set<Listener>();
  if (!audiences.has(store)) {
    audiences.set(store, audience);
    store.onTransaction((transaction) => tell(transaction, audience));
  }
  audience.add(listener);
  return () => audience.delete(listener);
}

function tell(transaction: Transaction, audience: Set<Listener>): void {
  const news = new News(transaction);
  for (const listener of audience) {
    try {
      deliver(news, listener, 0);
    } catch (error) {
      // What goes wrong with one listener is not for the others to miss the news.
      if (!(error instanceof LakeError)) console.error('lake: a listener failed on', transaction.id, error);
      // A query that is too much work for a stranger is looked at once, not with every change.
      else
        listener.channel.send({
          event: 'channelError',
          data: { message: error.message, error: error.error },
        });
      audience.delete(listener);
      listener.channel.close();
    }
  }
}

/** A transaction with what was found out for one listener and holds for the next one too. */
class News {
  readonly transaction: Transaction;
  readonly #transitions = new Map<string, Transition | null>();
  readonly #frames = new Map<string, Buffer>();

  constructor(transaction: Transaction) {
    this.transaction = transaction;
  }

  transition(change: Change, watch: Watch): Transition | null {
    const key = `${change.id} ${watch.key}`;
    const known = this.#transitions.get(key);
    if (known !== undefined) return known;
    const transition = transitionOf(change, watch);
    this.#transitions.set(key, transition);
    return transition;
  }

  frame(change: Change, index: number, transition: Transition, want: Want): Buffer {
    const key = `${index} ${transition} ${JSON.stringify(want)}`;
    const id = `${this.transaction.seq}:${index}`;
    const data = () => eventOf(this.transaction, change, index, transition, want);
    const frame = this.#frames.get(key) ?? frameOf({ event: 'mutation', id, data: data() });
    this.#frames.set(key, frame);
    return frame;
  }
}

/** Takes apart an event id made here (`<transaction>:<document>`); null for none, or one that isn't ours. */
function positionOf(id: string | string[] | undefined): { seq: number; index: number } | null {
  const match = /^(\d{1,15}):(\d{1,9})$/.exec(String(id ?? ''));
  return match ? { seq: Number(match[1]), index: Number(match[2]) } : null;
}

/** Sends what a transaction means to a listener; `after` leaves out the documents that it got already. */
function deliver(news: News, { watch, want, channel }: Listener, after: number): void {
  for (const [position, change] of news.transaction.changes.entries()) {
    const index = position + 1;
    if (index <= after || !maySee(watch, want, change.id)) continue;
    const transition = news.transition(change, watch);
    if (transition) channel.send(news.frame(change, index, transition, want));
  }
}

function maySee({ identity }: Watch, { versions }: Want, id: string): boolean {
  if (!identity) return !id.includes('.');
  return versions || !id.startsWith('versions.') || layerOf(id) === 'drafts';
}

type Transition = 'appear' | 'update' | 'disappear';

function transitionOf({ before, after }: Change, watch: Watch): Transition | null {
  const was = watch.matches(before);
  const is = watch.matches(after);
  if (was) return is ? 'update' : 'disappear';
  return is ? 'appear' : null;
}

function eventOf(
  { id: transactionId, author, timestamp, mutations, changes }: Transaction,
  { id, before, after }: Change,
  index: number,
  transition: Transition,
  want: Want,
): Record<string, unknown> {
  return {
    eventId: `${transactionId}#${id}`,
    documentId: id,
    transactionId,
    transition,
    identity: author,
    ...(want.mutations && { mutations: mutations.filter((mutation) => documentOf(mutation) === id) }),
    ...(before && { previousRev: before._rev }),
    // Of a deletion too: the Studio puts events in order by it, and drops one that has none.
    resultRev: transactionId,
    ...(want.result && after && { result: after }),
    ...(want.previous && { previous: before }),
    ...(want.effects && { effects: effectsOf({ id, before, after }) }),
    timestamp,
    visibility: want.visibility,
    transactionTotalEvents: changes.length,
    transactionCurrentEvent: index,
  };
}

/** The document that a resolved mutation is about. */
function documentOf(mutation: Mutation): unknown {
  const [body] = Object.values(mutation);
  if (typeof body !== 'object' || body === null) return null;
  return '_id' in body ? body._id : 'id' in body ? body.id : null;
}

export const routes: Route[] = [
  { method: 'GET', pattern: '/data/listen/:ds', access: 'anyone', pooled: true, handler: listen },
];
