import {
  closeSync,
  copyFileSync,
  openSync,
  readSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { removeDatabase } from './database.ts';
import { readLog } from './write-ahead-log.ts';

/** Reading what can be read of a database that SQLite calls damaged. Nothing here throws because of the damage. */

const pageSize = 4096;

export type Row = Record<string, unknown>;

export class DamagedDatabase {
  /** False where the log beside the database was damaged: its last edits may be missing. */
  readonly isLogWhole: boolean;
  readonly #copy: string;
  readonly #db: DatabaseSync | null;

  /**
   * Works on a copy, `copy`. The first page says where the tables begin; where it is lost, that of `pattern` serves, a new
   * database of the same kind, in which they begin at the same places.
   */
  constructor(path: string, copy: string, tables: string[], pattern: string | null) {
    this.#copy = copy;
    const log = readLog(path);
    this.isLogWhole = !log?.isTorn;
    const firstPages = [null, ...(pattern ? [pattern] : [])];
    const attempts = [log, null].flatMap((withLog) => firstPages.map((head) => ({ withLog, head })));
    for (const { withLog, head } of attempts) {
      removeDatabase(copy);
      copyFileSync(path, copy);
      mendHead(copy, head);
      if (withLog) writeFileSync(`${copy}-wal`, withLog.mended, { mode: 0o600 });
      this.#db = openWith(copy, tables);
      if (!this.#db) continue;
      if (log && !withLog) this.isLogWhole = false;
      return;
    }
    this.#db = null;
  }

  /** One row, null where there is none that can be read. */
  one(sql: string, ...parameters: SQLInputValue[]): Row | null {
    try {
      return this.#db?.prepare(sql).get(...parameters) ?? null;
    } catch {
      return null;
    }
  }

  /** The rows by the key `order`: all, or from both ends as far as the damage. */
  list(sql: string, ...order: string[]): { rows: Row[]; isComplete: boolean } {
    const rows: Row[] = [];
    for (const direction of ['ASC', 'DESC']) {
      try {
        const by = order.map((name) => `${name} ${direction}`).join(', ');
        const statement = this.#db?.prepare(`${sql} ORDER BY ${by}`);
        for (const row of statement?.iterate() ?? []) rows.push(row);
        if (direction === 'ASC' && statement) return { rows, isComplete: isSorted(rows, order) };
      } catch {
        // This far.
      }
    }
    return { rows, isComplete: false };
  }

  /** Closes and removes the copy. */
  close(): void {
    this.#db?.close();
    removeDatabase(this.#copy);
  }
}

/** Rows come out of an index, so that any other order shows that it leads to wrong places. */
function isSorted(rows: Row[], order: string[]): boolean {
  return rows.every((row, n) => {
    const before = rows[n - 1];
    if (!before) return true;
    const name = order.find((column) => before[column] !== row[column]) ?? order[0];
    return name !== undefined && (before[name] as string) < (row[name] as string);
  });
}

function openWith(path: string, tables: string[]): DatabaseSync | null {
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(path, { enableForeignKeyConstraints: false });
    db.exec('PRAGMA cell_size_check = ON');
    const found = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    if (tables.every((name) => found.some((table) => table['name'] === name))) return db;
  } catch {
    // The next attempt assumes less.
  }
  db?.close();
  return null;
}

/** Makes the length in the head of a database that of the file, which may have been cut. */
function mendHead(path: string, pattern: string | null): void {
  // SQLite looks at no log of a database without a page.
  const pages = Math.max(1, Math.ceil(statSync(path).size / pageSize));
  truncateSync(path, pages * pageSize);
  const page = Buffer.alloc(pageSize);
  readInto(pattern ?? path, page);
  page.writeUInt32BE(pages, 28);
  // The list of free pages is not to be relied on, nor needed.
  page.writeUInt32BE(0, 32);
  page.writeUInt32BE(0, 36);
  // SQLite believes the length where these two are the same.
  page.copy(page, 92, 24, 28);
  const file = openSync(path, 'r+');
  writeSync(file, page, 0, pageSize, 0);
  closeSync(file);
}

function readInto(path: string, buffer: Buffer): void {
  const file = openSync(path, 'r');
  readSync(file, buffer, 0, buffer.length, 0);
  closeSync(file);
}
