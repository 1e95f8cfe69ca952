import { z } from 'zod';
import { effectsOf } from './effects.ts';
import type { Store } from './store.ts';
import { LakeError, type Change, type LakeDocument, type LakeRequest, type Route } from './types.ts';

/** What happened to documents, from the dataset's log. Nothing of it is ever cut off. */
export const routes: Route[] = [
  {
    method: 'GET',
    pattern: '/data/history/:ds/transactions/:ids',
    access: 'signed-in',
    handler: (request) => ({
      headers: { 'content-type': 'application/x-ndjson; charset=utf-8' },
      bytes: transactionsOf(request)
        .map((transaction) => `${JSON.stringify(transaction)}\n`)
        .join(''),
    }),
  },
  {
    method: 'GET',
    pattern: '/data/history/:ds/documents/:ids',
    access: 'signed-in',
    handler: (request) => ({ json: { documents: documentsThen(request) } }),
  },
  {
    method: 'GET',
    pattern: '/data/history/:ds/events/documents/:id',
    access: 'signed-in',
    handler: (request) => ({ json: eventsOf(request) }),
  },
];

const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true');
const limit = z.coerce.number().int().min(1).max(1000);

const transactionParameters = z.object({
  fromTransaction: z.string().optional(),
  toTransaction: z.string().optional(),
  fromTime: z.string().optional(),
  toTime: z.string().optional(),
  reverse: flag,
  excludeMutations: flag,
  limit: limit.default(100),
});

function transactionsOf({ store, params, query }: LakeRequest): Record<string, unknown>[] {
  const asked = parse(transactionParameters, query);
  const ids = idsOf(params['ids']);
  const entries = readLog(store, ids, {
    from: Math.max(seqOf(store, asked.fromTransaction) ?? 0, seqAt(store, asked.fromTime, 'after') ?? 0),
    to: Math.min(
      seqOf(store, asked.toTransaction) ?? store.version,
      seqAt(store, asked.toTime, 'before') ?? store.version,
    ),
    newestFirst: asked.reverse,
    limit: asked.limit,
  });
  return entries.map(({ id, timestamp, author, changes }) => ({
    id,
    timestamp,
    author,
    documentIDs: changes.map((change) => change.id),
    effects: Object.fromEntries(changes.map((change) => [change.id, effectsOf(change)])),
    ...(!asked.excludeMutations && { mutations: store.transaction(id)?.mutations ?? [] }),
  }));
}

const documentParameters = z.object({
  revision: z.string().optional(),
  time: z.string().optional(),
  lastRevision: flag,
});

/** Documents as a transaction left them, as they were at a time, or as they last were. */
function documentsThen({ store, params, query }: LakeRequest): unknown[] {
  const { revision, time, lastRevision } = parse(documentParameters, query);
  const seq = revision ? seqOf(store, revision) : time ? (seqAt(store, time, 'before') ?? 0) : store.version;
  return idsOf(params['ids']).flatMap((id) => {
    const then = lastRevision
      ? lastOf(store, id)
      : (store.documentAt(id, seq ?? 0) ?? publishedBy(store, revision, id, seq ?? 0));
    return then ? [then] : [];
  });
}

/**
 * What was published by `revision` without a draft, as importing does. The events of the draft tell of it, and the Studio
 * asks for it under the draft's id, to compare with it and to restore it.
 */
function publishedBy(
  store: Store,
  revision: string | undefined,
  draftId: string,
  seq: number,
): LakeDocument | null {
  const published = draftId.startsWith('drafts.') ? store.documentAt(draftId.slice(7), seq) : null;
  return published?._rev === revision ? published : null;
}

function lastOf(store: Store, id: string): unknown {
  const present = store.get(id);
  if (present) return present;
  const [deletion] = readLog(store, [id], { from: 0, to: store.version, newestFirst: true, limit: 1 });
  return deletion?.changes[0]?.before ?? null;
}

/** The life of a document in an editor's terms. Edits between these events are read from the transactions. */
function eventsOf({ store, params, query }: LakeRequest): Record<string, unknown> {
  const asked = parse(
    z.object({ limit: limit.default(100), nextCursor: z.coerce.number().optional() }),
    query,
  );
  const documentId = params['id'] ?? '';
  const publishedId = documentId.replace(/^(drafts|versions\.[^.]+)\./, '');
  const versionId = documentId === publishedId ? `drafts.${publishedId}` : documentId;
  const events: Record<string, unknown>[] = [];
  let before: number | null = asked.nextCursor ?? store.version + 1;
  while (before !== null && events.length < asked.limit) {
    const page = readLog(store, [publishedId, versionId], {
      from: 0,
      to: before - 1,
      newestFirst: true,
      limit: 200,
    });
    before = page.length < 200 ? null : (page.at(-1)?.seq ?? null);
    for (const entry of page) {
      const event = eventOf(entry, publishedId, versionId);
      if (event) events.push(event);
      if (events.length === asked.limit) {
        before = entry.seq;
        break;
      }
    }
  }
  return { events: { [documentId]: events }, nextCursor: before === null ? '' : String(before) };
}

function eventOf(entry: LogEntry, documentId: string, versionId: string): Record<string, unknown> | null {
  const published = entry.changes.find(({ id }) => id === documentId);
  const version = entry.changes.find(({ id }) => id === versionId);
  const base = { timestamp: entry.timestamp, author: entry.author, documentId };
  const edited = { versionId, versionRevisionId: version?.before?._rev };
  if (published?.after) {
    const fromVersion = version?.before && !version.after ? edited : { versionId };
    return {
      ...base,
      type: 'publishDocumentVersion',
      revisionId: entry.id,
      publishCause: 'document.publish',
      ...fromVersion,
    };
  }
  if (published?.before) {
    return version?.after
      ? { ...base, type: 'unpublishDocument', versionId, versionRevisionId: version.after._rev }
      : { ...base, type: 'deleteDocumentGroup' };
  }
  if (version?.after && !version.before) {
    return { ...base, type: 'createDocumentVersion', versionId, versionRevisionId: entry.id };
  }
  if (version?.before && !version.after) return { ...base, type: 'deleteDocumentVersion', ...edited };
  return null;
}

type LogEntry = { seq: number; id: string; timestamp: string; author: string; changes: Change[] };
type Range = { from: number; to: number; newestFirst: boolean; limit: number };

/** The transactions from `from` to `to` that touched these documents, with what they did to these alone. */
function readLog(store: Store, ids: string[], { from, to, newestFirst, limit: most }: Range): LogEntry[] {
  const order = newestFirst ? 'DESC' : 'ASC';
  const places = ids.map(() => '?').join(', ');
  const rows = store.db
    .prepare(
      `SELECT seq, id, timestamp, author FROM transactions
       WHERE seq IN (SELECT seq FROM changes WHERE document IN (${places}) AND seq BETWEEN ? AND ?)
       ORDER BY seq ${order} LIMIT ?`,
    )
    .all(...ids, from, to, most);
  return rows.map((row) => {
    const seq = Number(row['seq']);
    const changes = ids.flatMap((id) => {
      const [before, after] = [store.documentAt(id, seq - 1), store.documentAt(id, seq)];
      return before?._rev === after?._rev ? [] : [{ id, before, after }];
    });
    return {
      seq,
      id: String(row['id']),
      timestamp: String(row['timestamp']),
      author: String(row['author']),
      changes,
    };
  });
}

function seqOf(store: Store, transactionId: string | undefined): number | null {
  if (!transactionId) return null;
  const row = store.db.prepare('SELECT seq FROM transactions WHERE id = ?').get(transactionId);
  if (!row) throw new LakeError(404, 'notFound', `Transaction "${transactionId}" not found`);
  return Number(row['seq']);
}

/** The first transaction at or after a time, or the last one at or before it; null without a time. */
function seqAt(store: Store, time: string | undefined, side: 'before' | 'after'): number | null {
  if (!time) return null;
  const at = new Date(time);
  if (Number.isNaN(at.getTime())) throw new LakeError(400, 'badRequest', `"${time}" is no time`);
  const sql =
    side === 'before'
      ? 'SELECT coalesce(max(seq), 0) AS seq FROM transactions WHERE timestamp <= ?'
      : 'SELECT coalesce(min(seq), 1e15) AS seq FROM transactions WHERE timestamp >= ?';
  return Number(store.db.prepare(sql).get(at.toISOString())?.['seq']);
}

function idsOf(list: string | undefined): string[] {
  const ids = [...new Set((list ?? '').split(',').filter(Boolean))];
  if (ids.length === 0 || ids.length > 100)
    throw new LakeError(400, 'badRequest', 'Between 1 and 100 document ids');
  return ids;
}

function parse<T extends z.ZodType>(schema: T, query: URLSearchParams): z.infer<T> {
  const parsed = schema.safeParse(Object.fromEntries(query));
  if (!parsed.success) throw new LakeError(400, 'badRequest', z.prettifyError(parsed.error));
  return parsed.data;
}
