import { z } from 'zod';
import { effectsOf } from './effects.ts';
import { draftIdOf, isUnpublishing, layerOf, publishedIdOf } from './perspectives.ts';
import { isRelease, releaseIdOf } from './release-documents.ts';
import type { Store } from './store.ts';
import { LakeError, type Change, type LakeDocument, type LakeRequest, type Route } from './types.ts';

/** What happened to documents and releases, from the dataset's log. */
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
  {
    method: 'GET',
    pattern: '/data/history/:ds/events/releases/:name',
    access: 'signed-in',
    handler: (request) => ({ json: releaseEventsOf(request) }),
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

/** Documents as a transaction left them, as they were at a time, or as they last were; those that aren't known are left out. */
function documentsThen({ store, params, query }: LakeRequest): unknown[] {
  const { revision, time, lastRevision } = parse(documentParameters, query);
  const ids = idsOf(params['ids']);
  if (lastRevision) return ids.flatMap((id) => store.lastState(id) ?? []);
  const seq = revision ? store.seqOf(revision) : time ? seqAt(store, time, 'before') : store.version;
  if (seq === null) return [];
  const then = ids.flatMap((id) => store.documentAt(id, seq) ?? publishedBy(store, revision, id, seq) ?? []);
  // Asked for by both of its names, it is still one document.
  return [...new Map(then.map((document) => [document._id, document])).values()];
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

const eventParameters = z.object({
  limit: limit.default(100),
  nextCursor: z.coerce.number().int().positive().optional(),
});

type Event = Record<string, unknown> & { type: string };

/** Reads the log backwards, page by page, until there are as many events as were asked for. */
function eventPage(
  { store, query }: LakeRequest,
  read: (range: Range) => LogEntry[],
  eventsIn: (entry: LogEntry) => Event[],
): { events: Event[]; nextCursor: string } {
  const asked = parse(eventParameters, query);
  const pageSize = 200;
  const events: Event[] = [];
  let before: number | null = asked.nextCursor ?? store.version + 1;
  while (before !== null) {
    const page = read({ from: 0, to: before - 1, newestFirst: true, limit: pageSize });
    before = page.length < pageSize ? null : (page.at(-1)?.seq ?? null);
    for (const [index, entry] of page.entries()) {
      events.push(...eventsIn(entry));
      if (events.length < asked.limit) continue;
      const isLast = before === null && index === page.length - 1;
      return { events, nextCursor: isLast ? '' : String(entry.seq) };
    }
  }
  return { events, nextCursor: '' };
}

/** The life of a document in an editor's terms. Edits between these events are read from the transactions. */
function eventsOf(request: LakeRequest): Record<string, unknown> {
  const { store, params } = request;
  const documentId = params['id'] ?? '';
  const publishedId = publishedIdOf(documentId);
  const versionId = documentId === publishedId ? draftIdOf(publishedId) : documentId;
  const releaseId = releaseIdOf(layerOf(versionId));
  const ids = [publishedId, versionId, releaseId];
  const { events, nextCursor } = eventPage(
    request,
    (range) => readLog(store, ids, range),
    (entry) =>
      [documentEvent(entry, store, publishedId, versionId, releaseId)].filter((event) => event !== null),
  );
  return { events: { [documentId]: events }, nextCursor };
}

function documentEvent(
  entry: LogEntry,
  store: Store,
  documentId: string,
  versionId: string,
  releaseId: string,
): Event | null {
  const of = (id: string) => entry.changes.find((change) => change.id === id);
  const published = of(documentId);
  const version = of(versionId);
  const base = { timestamp: entry.timestamp, author: entry.author, documentId };
  if (published?.after) {
    const source = publishedFrom(entry, store, documentId);
    if (source) return { ...base, type: 'publishDocumentVersion', revisionId: entry.id, ...source };
    return {
      ...base,
      type: published.before ? 'updateLiveDocument' : 'createLiveDocument',
      revisionId: entry.id,
    };
  }
  if (published?.before) {
    return version?.after
      ? { ...base, type: 'unpublishDocument', versionId, versionRevisionId: version.after._rev }
      : (unpublishedBy(entry, store, base) ?? { ...base, type: 'deleteDocumentGroup' });
  }
  const release = releaseOf(versionId);
  if (version?.after && !version.before)
    return { ...base, type: 'createDocumentVersion', versionId, ...release, versionRevisionId: entry.id };
  if (version?.before && !version.after)
    return {
      ...base,
      type: 'deleteDocumentVersion',
      versionId,
      ...release,
      versionRevisionId: version.before._rev,
    };
  return scheduleEvent(
    of(releaseId),
    { ...base, versionId, ...release },
    store.documentAt(versionId, entry.seq),
  );
}

/** The release being scheduled, or no longer, is news of every document in it. */
function scheduleEvent(
  change: Change | undefined,
  base: Record<string, unknown>,
  version: LakeDocument | null,
): Event | null {
  const { before, after } = change ?? { before: null, after: null };
  if (!version || !isRelease(before) || !isRelease(after)) return null;
  const known = { ...base, versionRevisionId: version._rev };
  if (before.state === 'active' && after.state === 'scheduled')
    return { ...known, type: 'scheduleDocumentVersion', publishAt: after.publishAt, state: 'pending' };
  if (before.state === 'scheduled' && after.state === 'active')
    return { ...known, type: 'unscheduleDocumentVersion' };
  return null;
}

/** The draft or version that a transaction published as this document; null where it was written directly. */
function publishedFrom({ seq }: LogEntry, store: Store, documentId: string): Record<string, unknown> | null {
  const source = versionGone(seq, store, documentId);
  if (!source) return null;
  const { _id: versionId, _rev: versionRevisionId } = source;
  const { releaseId } = releaseOf(versionId);
  if (!releaseId) return { versionId, versionRevisionId, publishCause: 'document.publish' };
  const release = store.documentAt(releaseIdOf(releaseId), seq - 1);
  const publishCause = release?.['state'] === 'scheduled' ? 'release.schedule' : 'release.publish';
  return { versionId, versionRevisionId, publishCause, releaseId };
}

/** The event of a document that went with its release, because a version of it there said so. */
function unpublishedBy(
  { seq }: LogEntry,
  store: Store,
  base: Record<string, unknown> & { documentId: string },
): Event | null {
  const source = versionGone(seq, store, base.documentId);
  if (!source || !isUnpublishing(source)) return null;
  const { _id: versionId, _rev: versionRevisionId } = source;
  return { ...base, type: 'unpublishDocument', versionId, versionRevisionId, ...releaseOf(versionId) };
}

/** The draft or version of a document that went in a transaction, as it last was. */
function versionGone(seq: number, store: Store, documentId: string): LakeDocument | null {
  const gone = store.db
    .prepare('SELECT document FROM changes WHERE seq = ? AND json IS NULL')
    .all(seq)
    .map(({ document }) => String(document))
    .find((id) => id !== documentId && publishedIdOf(id) === documentId);
  return gone === undefined ? null : store.documentAt(gone, seq - 1);
}

function releaseOf(versionId: string): { releaseId?: string } {
  return versionId.startsWith('versions.') ? { releaseId: layerOf(versionId) } : {};
}

/** The life of a release: what was done with it, and which documents were added and taken out. */
function releaseEventsOf(request: LakeRequest): Record<string, unknown> {
  const { store, params } = request;
  const releaseName = params['name'] ?? '';
  const { events, nextCursor } = eventPage(
    request,
    (range) => readReleaseLog(store, releaseName, range),
    (entry) =>
      releaseEvents(entry, releaseIdOf(releaseName)).map((event) => ({
        timestamp: entry.timestamp,
        author: entry.author,
        releaseName,
        ...event,
      })),
  );
  return { events, nextCursor };
}

function releaseEvents({ id, changes }: LogEntry, releaseId: string): Event[] {
  const change = changes.find((one) => one.id === releaseId);
  const event = change ? releaseEvent(change) : null;
  if (event) return [event];
  return changes.flatMap(({ id: versionId, before, after }): Event[] => {
    const document = after ?? before;
    if (versionId === releaseId || !document || (before && after)) return [];
    const base = { versionId, documentId: publishedIdOf(versionId), documentType: document._type };
    return after
      ? [{ ...base, type: 'addDocumentToRelease', revisionId: id, versionRevisionId: id }]
      : [{ ...base, type: 'discardDocumentFromRelease', versionRevisionId: document._rev }];
  });
}

function releaseEvent({ before, after }: Change): Event | null {
  if (!isRelease(after)) return null;
  if (!isRelease(before)) return { type: 'createRelease' };
  if (before.state === after.state) return null;
  if (after.state === 'scheduled') return { type: 'scheduleRelease', publishAt: after.publishAt };
  if (after.state === 'published') return { type: 'publishRelease' };
  if (after.state === 'archived') return { type: 'archiveRelease' };
  return { type: before.state === 'archived' ? 'unarchiveRelease' : 'unscheduleRelease' };
}

type LogEntry = { seq: number; id: string; timestamp: string; author: string; changes: Change[] };
type Range = { from: number; to: number; newestFirst: boolean; limit: number };

/** The transactions from `from` to `to` that touched these documents, with what they did to these alone. */
function readLog(store: Store, ids: string[], range: Range): LogEntry[] {
  const touched = `SELECT seq FROM changes WHERE document IN (${ids.map(() => '?').join(', ')}) AND seq BETWEEN ? AND ?`;
  return readEntries(store, touched, [...ids, range.from, range.to], range).map((entry) => ({
    ...entry,
    changes: ids.flatMap((id) => changeOf(store, id, entry.seq) ?? []),
  }));
}

/** The same of a release and everything in it: `versions.name/` comes right after all ids that begin `versions.name.`. */
function readReleaseLog(store: Store, name: string, range: Range): LogEntry[] {
  const within = '(document = ? OR (document > ? AND document < ?))';
  const bounds = [releaseIdOf(name), `versions.${name}.`, `versions.${name}/`];
  const touched = `SELECT seq FROM changes WHERE ${within} AND seq BETWEEN ? AND ?`;
  const documents = store.db.prepare(`SELECT document FROM changes WHERE seq = ? AND ${within}`);
  return readEntries(store, touched, [...bounds, range.from, range.to], range).map((entry) => ({
    ...entry,
    changes: documents
      .all(entry.seq, ...bounds)
      .flatMap(({ document }) => changeOf(store, String(document), entry.seq) ?? []),
  }));
}

function readEntries(
  store: Store,
  touched: string,
  parameters: (string | number)[],
  { newestFirst, limit: most }: Range,
): Omit<LogEntry, 'changes'>[] {
  const order = newestFirst ? 'DESC' : 'ASC';
  const rows = store.db
    .prepare(
      `SELECT seq, id, timestamp, author FROM transactions WHERE seq IN (${touched}) ORDER BY seq ${order} LIMIT ?`,
    )
    .all(...parameters, most);
  return rows.map((row) => ({
    seq: Number(row['seq']),
    id: String(row['id']),
    timestamp: String(row['timestamp']),
    author: String(row['author']),
  }));
}

function changeOf(store: Store, id: string, seq: number): Change | null {
  const [before, after] = [store.documentAt(id, seq - 1), store.documentAt(id, seq)];
  return before?._rev === after?._rev ? null : { id, before, after };
}

function seqOf(store: Store, transactionId: string | undefined): number | null {
  if (!transactionId) return null;
  const seq = store.seqOf(transactionId);
  if (seq !== null) return seq;
  throw new LakeError(404, 'notFound', `Transaction "${transactionId}" not found`);
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
