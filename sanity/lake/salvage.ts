import { closeSync, copyFileSync, existsSync, openSync, readSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { openDatabase } from './database.ts';
import { pack, schema, Store, unpackDocument } from './store.ts';
import type { LakeDocument } from './types.ts';

/**
 * Saves what can be read of a damaged dataset into a fresh file. Each row is asked for by itself, by every id that any
 * table or index still tells, so a damaged page costs what is on it and no more; a document that is lost where the
 * present is kept is taken from the history.
 */

export type Salvaged = {
  documents: number;
  transactions: number;
  /** Documents of which only an earlier state could be read, and those of which none could. */
  older: string[];
  lost: string[];
};

const pageSize = 4096;

/** `from` stays as it is; `to` must not exist yet. */
export function salvageDataset(from: string, to: string): Salvaged {
  const source = openDamaged(from, `${to}.reading`);
  const target = openDatabase(to);
  try {
    target.exec(schema);
    target.exec('PRAGMA foreign_keys = OFF; BEGIN');
    const report = copyAll(source, target);
    target.exec('COMMIT');
    return report;
  } finally {
    source?.close();
    target.close();
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${to}.reading${ending}`, { force: true });
  }
}

/** A copy that SQLite opens, however damaged what it says is; null where nothing can be done. */
function openDamaged(from: string, copy: string): DatabaseSync | null {
  for (const attempt of [{ log: true, borrow: false }, { log: false, borrow: false }, { log: true, borrow: true }, { log: false, borrow: true }]) {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${copy}${ending}`, { force: true });
    copyFileSync(from, copy);
    if (attempt.log && existsSync(`${from}-wal`)) copyFileSync(`${from}-wal`, `${copy}-wal`);
    mendHead(copy, attempt.borrow);
    let db: DatabaseSync | null = null;
    try {
      db = new DatabaseSync(copy, { enableForeignKeyConstraints: false });
      db.exec('PRAGMA cell_size_check = ON');
      const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
      if (['documents', 'transactions', 'changes'].every((name) => tables.some((table) => table['name'] === name))) return db;
    } catch {
      // The next attempt assumes less.
    }
    db?.close();
  }
  return null;
}

/**
 * Makes the length in the head of a database that of the file, which may have been cut. `borrow` takes the whole first page from a
 * new dataset: where its tables begin is always the same.
 */
function mendHead(path: string, borrow: boolean): void {
  const pages = Math.ceil(statSync(path).size / pageSize);
  truncateSync(path, pages * pageSize);
  const head = Buffer.alloc(borrow ? pageSize : 100);
  if (borrow) {
    const pattern = `${path}.pattern`;
    new Store('pattern', pattern).close();
    readInto(pattern, head);
    rmSync(pattern);
  } else readInto(path, head);
  head.writeUInt32BE(pages, 28);
  // The list of free pages is not to be relied on, nor needed.
  head.writeUInt32BE(0, 32);
  head.writeUInt32BE(0, 36);
  head.copy(head, 92, 24, 28);
  const file = openSync(path, 'r+');
  writeSync(file, head, 0, Math.min(head.length, pages * pageSize), 0);
  closeSync(file);
}

function readInto(path: string, buffer: Buffer): void {
  const file = openSync(path, 'r');
  readSync(file, buffer, 0, buffer.length, 0);
  closeSync(file);
}

type Row = Record<string, unknown>;

function copyAll(source: DatabaseSync | null, target: DatabaseSync): Salvaged {
  const pairs = changesIn(source);
  const transactions = copyTransactions(source, target, pairs);
  const { states, last } = copyChanges(source, target, pairs, transactions);
  const present = new Map(bothWays(source, 'SELECT id FROM documents', 'id').map(({ id }) => [String(id), null]));
  const older: string[] = [];
  const lost: string[] = [];
  let documents = 0;
  for (const id of new Set([...present.keys(), ...states.keys()])) {
    const now = parsed(one(source, 'SELECT json FROM documents WHERE id = ?', id)?.['json']);
    const then = states.get(id);
    // The history ends with its deletion, or never knew of it and the present doesn't either.
    if (!now && then === null) continue;
    const document = now ?? then;
    if (!document) {
      lost.push(id);
      continue;
    }
    if (!now && document._rev !== last.get(id)) older.push(id);
    target.prepare('INSERT OR REPLACE INTO documents (id, json) VALUES (?, ?)').run(id, JSON.stringify(document));
    documents += 1;
  }
  return { documents, transactions: transactions.size, older, lost };
}

type Pair = { document: string; seq: number };

/** Every change that the table of changes, or its index, knows of. */
function changesIn(source: DatabaseSync | null): Pair[] {
  const found = new Map<string, Pair>();
  const add = (rows: Row[]) => {
    for (const row of rows) {
      const pair = { document: String(row['document']), seq: Number(row['seq']) };
      if (Number.isSafeInteger(pair.seq)) found.set(`${pair.seq} ${pair.document}`, pair);
    }
  };
  add(bothWays(source, 'SELECT document, seq FROM changes NOT INDEXED', 'document', 'seq'));
  add(bothWays(source, 'SELECT document, seq FROM changes INDEXED BY changes_by_transaction', 'seq', 'document'));
  return [...found.values()].sort((a, b) => a.seq - b.seq);
}

/** Copies the transactions that can be read; which they are, by number with their ids. */
function copyTransactions(source: DatabaseSync | null, target: DatabaseSync, pairs: Pair[]): Map<number, string> {
  const known = bothWays(source, 'SELECT seq FROM transactions', 'seq').map(({ seq }) => Number(seq));
  const last = Math.max(0, ...known.slice(-1), ...known.slice(0, 1), ...pairs.slice(-1).map(({ seq }) => seq));
  const insert = target.prepare('INSERT INTO transactions (seq, id, timestamp, author, mutations) VALUES (?, ?, ?, ?, ?)');
  const copied = new Map<number, string>();
  for (let seq = 1; seq <= last; seq += 1) {
    const row = one(source, 'SELECT id, timestamp, author, mutations FROM transactions WHERE seq = ?', seq);
    if (!row || typeof row['id'] !== 'string' || !(row['mutations'] instanceof Uint8Array)) continue;
    const { id, timestamp, author, mutations } = row as Record<string, SQLInputValue>;
    insert.run(seq, String(id), timestamp ?? '', author ?? '', mutations ?? null);
    copied.set(seq, String(id));
  }
  return copied;
}

/** Copies the changes that can be read; the last state of each document, and the revision that it should have. */
function copyChanges(
  source: DatabaseSync | null,
  target: DatabaseSync,
  pairs: Pair[],
  transactions: Map<number, string>,
): { states: Map<string, LakeDocument | null>; last: Map<string, string | undefined> } {
  const insert = target.prepare('INSERT OR REPLACE INTO changes (document, seq, json) VALUES (?, ?, ?)');
  const stand = target.prepare('INSERT INTO transactions (seq, id, timestamp, author, mutations) VALUES (?, ?, ?, ?, ?)');
  const states = new Map<string, LakeDocument | null>();
  const last = new Map<string, string | undefined>();
  for (const { document, seq } of pairs) {
    last.set(document, transactions.get(seq));
    const row = one(source, 'SELECT json FROM changes WHERE document = ? AND seq = ?', document, seq);
    const state = row && readable(row['json']);
    if (!state) continue;
    if (!transactions.has(seq)) {
      // What happened is known, though not how: a transaction of unknown origin stands for it.
      const id = state.document?._rev ?? `lost-${seq}`;
      stand.run(seq, id, state.document?._updatedAt ?? new Date(0).toISOString(), 'unknown', pack('[]'));
      transactions.set(seq, id);
    }
    insert.run(document, seq, state.document && pack(JSON.stringify(state.document)));
    states.set(document, state.document);
  }
  return { states, last };
}

/** A state of the log, null where it can't be read. */
function readable(json: unknown): { document: LakeDocument | null } | null {
  try {
    return { document: unpackDocument(json) };
  } catch {
    return null;
  }
}

function parsed(json: unknown): LakeDocument | null {
  try {
    const value = JSON.parse(String(json)) as LakeDocument | null;
    return value && typeof value._id === 'string' && typeof value._type === 'string' ? value : null;
  } catch {
    return null;
  }
}

function one(source: DatabaseSync | null, sql: string, ...parameters: SQLInputValue[]): Row | null {
  try {
    return source?.prepare(sql).get(...parameters) ?? null;
  } catch {
    return null;
  }
}

/** The rows from either end as far as the damage, which may be in between. */
function bothWays(source: DatabaseSync | null, sql: string, ...order: string[]): Row[] {
  return ['ASC', 'DESC'].flatMap((direction) => {
    const rows: Row[] = [];
    try {
      const statement = source?.prepare(`${sql} ORDER BY ${order.map((name) => `${name} ${direction}`).join(', ')}`);
      for (const row of statement?.iterate() ?? []) rows.push(row);
    } catch {
      // This far.
    }
    return rows;
  });
}

/** Saves what can be read of a damaged table of the project's database, row by row. Whether all of it could be read. */
export function salvageTable(source: DatabaseSync, target: DatabaseSync, name: string): boolean {
  const columns = target.prepare(`PRAGMA table_info(${name})`).all().map((column) => String(column['name']));
  const keys = target
    .prepare(`PRAGMA table_info(${name})`)
    .all()
    .filter((column) => Number(column['pk']) > 0)
    .map((column) => String(column['name']));
  const rows = bothWays(source, `SELECT ${columns.join(', ')} FROM ${name}`, ...keys);
  const insert = target.prepare(`INSERT OR REPLACE INTO ${name} VALUES (${columns.map(() => '?').join(', ')})`);
  for (const row of rows) insert.run(...columns.map((column) => row[column] as SQLInputValue));
  return rows.length % 2 === 0 && one(source, `SELECT count(*) AS n FROM ${name}`)?.['n'] === rows.length / 2;
}
