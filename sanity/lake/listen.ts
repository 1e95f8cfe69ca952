import type { ExprNode } from 'groq-js';
import { effectsOf } from './effects.ts';
import { layerOf } from './perspectives.ts';
import { matchesDocument } from './evaluate.ts';
import { paramsOf, parseQuery } from './parse-query.ts';
import type { Store } from './store.ts';
import {
  LakeError,
  type Change,
  type EventChannel,
  type Identity,
  type Lake,
  type LakeDocument,
  type LakeRequest,
  type LakeResponse,
  type Mutation,
  type Route,
  type Transaction,
} from './types.ts';
import { inTime } from './work-limit.ts';

/** How far behind a listener may be and still get what it missed, in transactions. */
const resumeLimit = 1000;

/** How long reading the query of a listener without a token may take, in ms. */
const parseLimit = 200;

type Listener = {
  lake: Lake;
  store: Store;
  identity: Identity | null;
  tree: ExprNode;
  params: Record<string, unknown>;
  want: {
    result: boolean;
    previous: boolean;
    mutations: boolean;
    effects: boolean;
    versions: boolean;
    visibility: 'query' | 'transaction';
  };
};

function listen(request: LakeRequest, lake: Lake): LakeResponse {
  return { events: (channel) => open(request, lake, channel) };
}

function open(request: LakeRequest, lake: Lake, channel: EventChannel): void {
  const { store } = request;
  let listener: Listener;
  try {
    listener = listenerOf(request, lake);
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
      deliver(missed, listener, channel, missed.seq === resumeFrom.seq ? resumeFrom.index : 0);
    }
  }
  const stop = store.onTransaction((transaction) => {
    try {
      deliver(transaction, listener, channel, 0);
    } catch (error) {
      if (!(error instanceof LakeError)) throw error;
      // A query that is too much work for a stranger is looked at once, not with every change.
      channel.send({ event: 'channelError', data: { message: error.message, error: error.error } });
      channel.close();
    }
  });
  channel.onClose(stop);
}

function listenerOf(request: LakeRequest, lake: Lake): Listener {
  const { query, identity, store } = request;
  const params = paramsOf(query);
  const text = query.get('query') ?? '';
  if (text.trim() === '') throw new LakeError(400, 'badRequest', 'The query is missing');
  return {
    lake,
    store,
    identity,
    params,
    tree: identity ? parseQuery(text, params) : inTime(parseLimit, () => parseQuery(text, params)),
    want: {
      result: query.get('includeResult') === 'true',
      previous: query.get('includePreviousRevision') === 'true',
      mutations: query.get('includeMutations') !== 'false',
      effects: query.get('effectFormat') === 'mendoza',
      versions: query.get('includeAllVersions') === 'true',
      visibility: query.get('visibility') === 'transaction' ? 'transaction' : 'query',
    },
  };
}

/** Takes apart an event id made here (`<transaction>:<document>`); null for none, or one that isn't ours. */
function positionOf(id: string | string[] | undefined): { seq: number; index: number } | null {
  const match = /^(\d{1,15}):(\d{1,9})$/.exec(String(id ?? ''));
  return match ? { seq: Number(match[1]), index: Number(match[2]) } : null;
}

/** Sends what a transaction means to a listener; `after` leaves out the documents that it got already. */
function deliver(transaction: Transaction, listener: Listener, channel: EventChannel, after: number): void {
  for (const [position, change] of transaction.changes.entries()) {
    const index = position + 1;
    if (index <= after || !maySee(listener, change.id)) continue;
    const transition = transitionOf(change, listener);
    if (!transition) continue;
    const id = `${transaction.seq}:${index}`;
    channel.send({
      event: 'mutation',
      id,
      data: eventOf(transaction, change, index, transition, listener.want),
    });
  }
}

function maySee({ identity, want }: Listener, id: string): boolean {
  if (!identity) return !id.includes('.');
  return want.versions || !id.startsWith('versions.') || layerOf(id) === 'drafts';
}

function transitionOf(
  { before, after }: Change,
  listener: Listener,
): 'appear' | 'update' | 'disappear' | null {
  const matches = (document: LakeDocument | null) =>
    document !== null &&
    matchesDocument(
      listener.lake,
      listener.store,
      listener.tree,
      listener.params,
      listener.identity,
      document,
    );
  const was = matches(before);
  const is = matches(after);
  if (was) return is ? 'update' : 'disappear';
  return is ? 'appear' : null;
}

function eventOf(
  { id: transactionId, author, timestamp, mutations, changes }: Transaction,
  { id, before, after }: Change,
  index: number,
  transition: string,
  want: Listener['want'],
): Record<string, unknown> {
  return {
    eventId: `${transactionId}#${id}`,
    documentId: id,
    transactionId,
    transition,
    identity: author,
    ...(want.mutations && { mutations: mutations.filter((mutation) => documentOf(mutation) === id) }),
    ...(before && { previousRev: before._rev }),
    ...(after && { resultRev: after._rev }),
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
