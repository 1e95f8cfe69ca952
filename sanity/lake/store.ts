import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { asUnreadable, openDatabase } from './database.ts';
import type { Change, LakeDocument, Mutation, Transaction } from './types.ts';

/** The tables of a dataset; other modules make theirs beside them. */
export const schema = `
  CREATE TABLE IF NOT EXISTS documents (id TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS transactions (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, timestamp TEXT NOT NULL, author TEXT NOT NULL, mutations BLOB NOT NULL
  );
  CREATE TABLE IF NOT EXISTS changes (
    document TEXT NOT NULL, seq INTEGER NOT NULL REFERENCES transactions, json BLOB, PRIMARY KEY (document, seq)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS changes_by_transaction ON changes (seq);
`;

type TransactionRow = { seq: number; id: string; timestamp: string; author: string; mutations: Uint8Array };

/** The documents of one dataset: all of them in memory, every change first in SQLite. */
export class Store {
  readonly name: string;
  /** The dataset's database, for what belongs to a dataset (the assets index). Each module makes its own tables. */
  readonly db: DatabaseSync;
  readonly #documents = new Map<string, LakeDocument>();
  readonly #listeners = new Set<(transaction: Transaction) => void>();
  readonly #onClosed = new Set<() => void>();
  readonly #statements: Record<'put' | 'drop' | 'transaction' | 'change', StatementSync>;
  #version = 0;

  constructor(name: string, path: string) {
    this.name = name;
    this.db = openDatabase(path);
    try {
      this.db.exec(schema);
      this.#statements = {
        put: this.db.prepare('INSERT OR REPLACE INTO documents (id, json) VALUES (?, ?)'),
        drop: this.db.prepare('DELETE FROM documents WHERE id = ?'),
        transaction: this.db.prepare(
          'INSERT INTO transactions (seq, id, timestamp, author, mutations) VALUES (?, ?, ?, ?, ?)',
        ),
        change: this.db.prepare('INSERT INTO changes (document, seq, json) VALUES (?, ?, ?)'),
      };
      this.#load();
    } catch (error) {
      this.db.close();
      throw asUnreadable(path, error);
    }
  }

  #load(): void {
    for (const { id, json } of this.db.prepare('SELECT id, json FROM documents').iterate()) {
      const document = JSON.parse(String(json)) as LakeDocument | null;
      if (!document || document._id !== id)
        throw new SyntaxError(`what it holds as "${String(id)}" is another document`);
      this.#documents.set(document._id, document);
    }
    this.#version = Number(
      this.db.prepare('SELECT coalesce(max(seq), 0) AS seq FROM transactions').get()?.['seq'],
    );
  }

  /** `seq` of the last transaction: what is computed from the documents holds as long as this stays the same. */
  get version(): number {
    return this.#version;
  }

  get documents(): ReadonlyMap<string, LakeDocument> {
    return this.#documents;
  }

  get(id: string): LakeDocument | null {
    return this.#documents.get(id) ?? null;
  }

  /**
   * Makes a transaction durable, then visible, then tells the listeners. All or nothing: throws with nothing
   * changed where the disk refuses.
   */
  commit(transaction: Omit<Transaction, 'seq'>): Transaction {
    const seq = this.#version + 1;
    this.db.exec('BEGIN IMMEDIATE');
    try {
      const { id, timestamp, author, mutations, changes } = transaction;
      this.#statements.transaction.run(seq, id, timestamp, author, pack(JSON.stringify(mutations)));
      for (const change of changes) {
        const json = change.after && JSON.stringify(change.after);
        if (json) this.#statements.put.run(change.id, json);
        else this.#statements.drop.run(change.id);
        this.#statements.change.run(change.id, seq, json && pack(json));
      }
      this.db.exec('COMMIT');
    } catch (error) {
      if (this.db.isTransaction) this.db.exec('ROLLBACK');
      throw error;
    }
    this.#version = seq;
    for (const { id, after } of transaction.changes) {
      if (after) this.#documents.set(id, after);
      else this.#documents.delete(id);
    }
    const committed = { ...transaction, seq };
    for (const listener of this.#listeners) {
      try {
        listener(committed);
      } catch (error) {
        // What is committed stays committed: the writer must hear of it.
        console.error('lake: a listener failed on transaction', committed.id, error);
      }
    }
    return committed;
  }

  /**
   * Calls `listener` after each commit, in order, with each changed document before and after. It runs before the
   * writer gets its answer: be quick, never throw. Returns how to stop it.
   */
  onTransaction(listener: (transaction: Transaction) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The number of a past transaction, or null where there is none with this id. */
  seqOf(transactionId: string): number | null {
    const row = this.db.prepare('SELECT seq FROM transactions WHERE id = ?').get(transactionId);
    return row ? Number(row['seq']) : null;
  }

  /** A past transaction by its id, or null. */
  transaction(id: string): Transaction | null {
    const row = this.db.prepare('SELECT * FROM transactions WHERE id = ?').get(id);
    return row ? this.#read(row as TransactionRow) : null;
  }

  /** Past transactions after `seq`, oldest first: lets work that was cut off by a crash go on where it stopped. */
  transactionsAfter(seq: number, limit: number): Transaction[] {
    const rows = this.db
      .prepare('SELECT * FROM transactions WHERE seq > ? ORDER BY seq LIMIT ?')
      .all(seq, limit);
    return rows.map((row) => this.#read(row as TransactionRow));
  }

  /** The transactions that touched any of these documents, oldest first, at most `limit` of the newest. */
  transactionsOf(documentIds: string[], limit: number): Transaction[] {
    const rows = this.db
      .prepare(
        `SELECT t.* FROM transactions t WHERE t.seq IN (SELECT seq FROM changes WHERE document IN (${documentIds
          .map(() => '?')
          .join(', ')})) ORDER BY t.seq DESC LIMIT ?`,
      )
      .all(...documentIds, limit);
    return rows.map((row) => this.#read(row as TransactionRow)).toReversed();
  }

  /** A document as it was after transaction `seq` (a number, or the transaction's id), or null. */
  documentAt(documentId: string, seq: number): LakeDocument | null {
    const row = this.db
      .prepare('SELECT json FROM changes WHERE document = ? AND seq <= ? ORDER BY seq DESC LIMIT 1')
      .get(documentId, seq);
    return unpackDocument(row?.['json']);
  }

  /** A document as it is, or as it last was before it was deleted; null if it never was. */
  lastState(documentId: string): LakeDocument | null {
    const row = this.db
      .prepare('SELECT json FROM changes WHERE document = ? AND json IS NOT NULL ORDER BY seq DESC LIMIT 1')
      .get(documentId);
    return this.get(documentId) ?? unpackDocument(row?.['json']);
  }

  get isClosed(): boolean {
    return !this.db.isOpen;
  }

  /** Calls `listener` once, when the store is closed: what is open on it ends. Returns how to stop it. */
  onClosed(listener: () => void): () => void {
    this.#onClosed.add(listener);
    return () => this.#onClosed.delete(listener);
  }

  close(): void {
    this.#listeners.clear();
    for (const listener of this.#onClosed) listener();
    this.#onClosed.clear();
    this.db.close();
  }

  #read({ seq, id, timestamp, author, mutations }: TransactionRow): Transaction {
    const rows = this.db.prepare('SELECT document, json FROM changes WHERE seq = ?').all(seq);
    const changes = rows.map((row): Change => {
      const document = String(row['document']);
      return { id: document, before: this.documentAt(document, seq - 1), after: unpackDocument(row['json']) };
    });
    return { seq, id, timestamp, author, mutations: JSON.parse(unpack(mutations)) as Mutation[], changes };
  }
}

/** JSON as the log keeps it. */
export function pack(json: string): Uint8Array {
  return zstdCompressSync(json);
}

/** The JSON of a blob of the log. Throws where it is damaged. */
export function unpack(blob: Uint8Array): string {
  return zstdDecompressSync(blob).toString('utf8');
}

/** A document of the log, or null where it records that there was none. */
export function unpackDocument(blob: unknown): LakeDocument | null {
  return blob instanceof Uint8Array ? (JSON.parse(unpack(blob)) as LakeDocument) : null;
}
