import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { DamagedDatabase, type Row } from './damaged-database.ts';
import { asUnreadable, openDatabase, removeDatabase, UnreadableDatabaseError } from './database.ts';
import { pack, schema, Store, unpack, unpackDocument } from './store.ts';
import type { LakeDocument } from './types.ts';
import { tables as webhookTables } from './webhooks.ts';

/**
 * Saves what can be read of a damaged dataset into a fresh file. A document is there twice, as it is and as its last
 * change left it, and its id a third time in the index of changes: a damaged page costs at most what is on it alone.
 */

export const salvaged = z.object({
  documents: z.number(),
  transactions: z.number(),
  /** Documents in a state that may not be their last one, and those of which none could be read. */
  older: z.array(z.string()),
  lost: z.array(z.string()),
  /** Documents may be missing that nothing in the file names any more. */
  mayMiss: z.boolean(),
});
export type Salvaged = z.infer<typeof salvaged>;

type Change = { document: string; seq: number };
/** What the history knows of a document: its last change, and the last one that could be read. */
type Past = { last: number; seq: number; state: LakeDocument | null | undefined };

/** `from` stays as it is; `to` must not exist yet. */
export function salvageDataset(from: string, to: string): Salvaged {
  const pattern = `${to}.pattern`;
  removeDatabase(pattern);
  new Store('pattern', pattern).close();
  const source = new DamagedDatabase(
    from,
    `${to}.reading`,
    ['documents', 'transactions', 'changes'],
    pattern,
  );
  rmSync(pattern);
  const target = openDatabase(to);
  try {
    target.exec(`${schema} ${webhookTables} BEGIN`);
    const report = new Salvage(source, target).run();
    // Of the changes up to here the site needs no word: whenever it starts, it looks at everything anew.
    target.exec('UPDATE webhook_position SET seq = (SELECT coalesce(max(seq), 0) FROM transactions); COMMIT');
    return report;
  } finally {
    target.close();
    source.close();
  }
}

/**
 * Throws UnreadableDatabaseError where the file is damaged: all of it, its history too, not just what a start needs; and where
 * the history does not end with what the documents are.
 */
export function checkDataset(path: string): void {
  const store = new Store('checked', path);
  try {
    const found = store.db.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'];
    if (found !== 'ok') throw new UnreadableDatabaseError(path, found);
    const rows = store.db.prepare(
      'SELECT document, json, lead(seq) OVER (PARTITION BY document ORDER BY seq) IS NULL AS is_last FROM changes',
    );
    for (const row of rows.iterate()) {
      const id = String(row['document']);
      const state = asState(row, id);
      if (state === undefined) throw new UnreadableDatabaseError(path, `a change of ${id} can't be read`);
      if (row['is_last'] === 1 && !isDeepStrictEqual(state, store.get(id)))
        throw new UnreadableDatabaseError(path, `${id} is not what its last change made it`);
    }
    for (const row of store.db
      .prepare('SELECT seq, id, timestamp, author, mutations FROM transactions')
      .iterate()) {
      const whole = transactionRow.safeParse(row).success && isPacked(row['mutations'] as Uint8Array);
      if (!whole) throw new UnreadableDatabaseError(path, `transaction ${String(row['seq'])} can't be read`);
    }
  } catch (error) {
    throw asUnreadable(path, error);
  } finally {
    store.close();
  }
}

class Salvage {
  readonly #source: DamagedDatabase;
  readonly #target: DatabaseSync;
  /** The numbers of transactions by their ids, of all that are known of, and of those that are copied. */
  readonly #seqs = new Map<string, number>();
  readonly #copied = new Set<number>();
  readonly #past = new Map<string, Past>();
  readonly #older: string[] = [];
  readonly #lost: string[] = [];

  constructor(source: DamagedDatabase, target: DatabaseSync) {
    this.#source = source;
    this.#target = target;
  }

  run(): Salvaged {
    const { changes, isComplete: isLogComplete } = this.#changes();
    this.#copyTransactions(changes);
    this.#copyChanges(changes);

    const { rows, isComplete } = this.#source.list('SELECT id, json FROM documents', 'id');
    const present = new Map(rows.map((row) => [String(row['id']), asDocument(row['json'], row['id'])]));
    const isPresentComplete = isComplete && [...present.values()].every((document) => document !== null);
    const saved = [...new Set([...present.keys(), ...this.#past.keys()])].filter((id) => isId(id));
    let documents = 0;
    const put = this.#target.prepare('INSERT INTO documents (id, json) VALUES (?, ?)');
    for (const id of saved) {
      // The list of documents may end at damage that this one lies behind.
      const now =
        present.get(id) ??
        asDocument(this.#source.one('SELECT json FROM documents WHERE id = ?', id)?.['json'], id);
      const document = this.#latest(id, now, { isLogComplete, isPresentComplete });
      this.#bringHistoryUpTo(id, document);
      if (!document) continue;
      put.run(id, JSON.stringify(document));
      documents += 1;
    }
    const mayMiss = !this.#source.isLogWhole || !(isLogComplete || isPresentComplete);
    return { documents, transactions: this.#copied.size, older: this.#older, lost: this.#lost, mayMiss };
  }

  /** The last state of a document that can be read, null where it was deleted or none can. */
  #latest(
    id: string,
    now: LakeDocument | null,
    { isLogComplete, isPresentComplete }: { isLogComplete: boolean; isPresentComplete: boolean },
  ): LakeDocument | null {
    const past = this.#past.get(id);
    const doubtful = (document: LakeDocument): LakeDocument => {
      this.#older.push(id);
      return document;
    };
    const isLastKnown = past?.state !== undefined && past.seq === past.last;
    if (now) {
      if (!past || (isLastKnown && isDeepStrictEqual(past.state, now))) return now;
      const seq = this.#seqs.get(now._rev);
      if (seq !== undefined && (seq > past.last || (seq === past.last && !isLastKnown))) return now;
      if (!isLastKnown) return doubtful(now);
      // What SQLite holds as present is from before: the disk kept an older page.
      if (seq !== undefined && seq < past.last) return past.state ?? null;
      return doubtful(past.state ?? now);
    }
    if (isLastKnown) {
      if (!past.state) return null;
      return isLogComplete && !isPresentComplete ? past.state : doubtful(past.state);
    }
    if (isPresentComplete) return null;
    if (past?.state) return doubtful(past.state);
    this.#lost.push(id);
    return null;
  }

  /** Every change that the table of changes, or its index, knows of, oldest first; whether that is all. */
  #changes(): { changes: Change[]; isComplete: boolean } {
    const lists = [
      this.#source.list('SELECT document, seq FROM changes NOT INDEXED', 'document', 'seq'),
      this.#source.list(
        'SELECT document, seq FROM changes INDEXED BY changes_by_transaction',
        'seq',
        'document',
      ),
    ];
    const found = new Map<string, Change>();
    let isComplete = false;
    for (const list of lists) {
      const whole = list.rows.filter((row) => isId(row['document']) && isSeq(row['seq']));
      for (const row of whole) {
        const change = { document: String(row['document']), seq: Number(row['seq']) };
        found.set(`${change.seq} ${change.document}`, change);
      }
      // None at all is what a dataset looks like whose first page is lost.
      isComplete ||= list.isComplete && whole.length === list.rows.length && whole.length > 0;
    }
    return { changes: [...found.values()].sort((a, b) => a.seq - b.seq), isComplete };
  }

  #copyTransactions(changes: Change[]): void {
    const known = [
      ...this.#source.list('SELECT seq, id FROM transactions NOT INDEXED', 'seq').rows,
      ...this.#source.list(
        'SELECT seq, id FROM transactions INDEXED BY sqlite_autoindex_transactions_1',
        'id',
      ).rows,
    ].filter((row) => isSeq(row['seq']) && typeof row['id'] === 'string');
    for (const { id, seq } of known) this.#seqs.set(String(id), Number(seq));
    for (const seq of new Set([...this.#seqs.values(), ...changes.map((change) => change.seq)])) {
      const row = this.#source.one(
        'SELECT id, timestamp, author, mutations FROM transactions WHERE seq = ?',
        seq,
      );
      const { data } = transactionRow.safeParse(row);
      if (data) this.#addTransaction(seq, data);
    }
  }

  #copyChanges(changes: Change[]): void {
    const ids = new Map([...this.#seqs].map(([id, seq]) => [seq, id]));
    for (const { document: id, seq } of changes) {
      const past = this.#past.get(id) ?? { last: seq, seq: 0, state: undefined };
      past.last = seq;
      this.#past.set(id, past);
      const state = asState(
        this.#source.one('SELECT json FROM changes WHERE document = ? AND seq = ?', id, seq),
        id,
      );
      if (state === undefined) continue;
      past.seq = seq;
      past.state = state;
      const revision = state?._rev ?? ids.get(seq) ?? `lost-${randomUUID()}`;
      this.#addChange(id, seq, state, revision);
    }
  }

  /** Makes the history end with what the document is: what is shown of the past is what was saved. */
  #bringHistoryUpTo(id: string, document: LakeDocument | null): void {
    const past = this.#past.get(id);
    if (isDeepStrictEqual(past?.state ?? null, document) || (!past && document)) return;
    const seq = document && this.#seqs.get(document._rev);
    const isNext = typeof seq === 'number' && seq > (past?.seq ?? 0);
    this.#addChange(id, isNext ? seq : this.#end + 1, document, document?._rev ?? `repair-${randomUUID()}`);
  }

  get #end(): number {
    return Number(
      this.#target.prepare('SELECT coalesce(max(seq), 0) AS seq FROM transactions').get()?.['seq'],
    );
  }

  #addChange(id: string, seq: number, state: LakeDocument | null, revision: string): void {
    if (!this.#copied.has(seq)) {
      // What happened is known, though not how: a transaction of unknown origin stands for it.
      const timestamp = state?._updatedAt ?? new Date(0).toISOString();
      const taken = this.#target.prepare('SELECT 1 FROM transactions WHERE id = ?').get(revision);
      const own = taken ? `repair-${randomUUID()}` : revision;
      this.#addTransaction(seq, { id: own, timestamp, author: 'unknown', mutations: pack('[]') });
    }
    this.#target
      .prepare('INSERT OR REPLACE INTO changes (document, seq, json) VALUES (?, ?, ?)')
      .run(id, seq, state && pack(JSON.stringify(state)));
  }

  #addTransaction(seq: number, { id, timestamp, author, mutations }: z.infer<typeof transactionRow>): void {
    const added = this.#target
      .prepare(
        'INSERT OR IGNORE INTO transactions (seq, id, timestamp, author, mutations) VALUES (?, ?, ?, ?, ?)',
      )
      .run(seq, id, timestamp, author, mutations);
    if (added.changes === 0) return;
    this.#copied.add(seq);
    this.#seqs.set(id, seq);
  }
}

const transactionRow = z.object({
  id: z.string(),
  timestamp: z.string(),
  author: z.string(),
  // Where they can't be read, what they did is still known.
  mutations: z.instanceof(Uint8Array).transform((blob) => (isPacked(blob) ? blob : pack('[]'))),
});

const documentShape = z.looseObject({ _id: z.string(), _type: z.string(), _rev: z.string() });

/** The document of a row, null where it is damaged. */
function asDocument(json: unknown, id: unknown): LakeDocument | null {
  try {
    return ifDocument(JSON.parse(String(json)), id);
  } catch {
    return null;
  }
}

function ifDocument(value: unknown, id: unknown): LakeDocument | null {
  return documentShape.safeParse(value).data?._id === id ? (value as LakeDocument) : null;
}

/** The state that a row of changes holds, null for none, undefined where it is damaged. */
function asState(row: Row | null, id: unknown): LakeDocument | null | undefined {
  if (!row) return undefined;
  if (row['json'] === null) return null;
  try {
    return ifDocument(unpackDocument(row['json']), id) ?? undefined;
  } catch {
    return undefined;
  }
}

function isPacked(blob: Uint8Array): boolean {
  try {
    return Array.isArray(JSON.parse(unpack(blob)));
  } catch {
    return false;
  }
}

function isId(id: unknown): id is string {
  return typeof id === 'string' && /^[\w.-]{1,200}$/.test(id);
}

function isSeq(seq: unknown): seq is number {
  return Number.isSafeInteger(seq) && Number(seq) > 0 && Number(seq) < 2 ** 40;
}
