import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { readLog } from './write-ahead-log.ts';

/** SQLite's numbers: the file is damaged, or it is no database at all. */
const damaged = new Set([11, 26]);

/** A file that can't be read as the database that it was. */
export class UnreadableDatabaseError extends Error {
  override name = 'UnreadableDatabaseError';

  constructor(path: string, cause: unknown) {
    const reason = (cause instanceof Error ? cause.message : String(cause)).replaceAll(/\s+/g, ' ');
    super(
      `The file ${path} is damaged (${reason}). Nothing was changed. Run "npm run content:repair", which saves what can be read and keeps the damaged file; docs/repair.md says more.`,
      { cause },
    );
  }
}

/** What a repair has saved of a database, complete, before it takes the database's place. */
export const repairedName = (path: string) => `${path}.repaired`;

/**
 * Opens a database that only this process uses. An acknowledged commit is on the disk (synchronous=FULL), so it
 * survives `kill -9` and power loss. Throws if another process has it open, and UnreadableDatabaseError where the file is
 * damaged, before anything is written.
 */
export function openDatabase(path: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  if (existsSync(path) || existsSync(`${path}-wal`) || existsSync(repairedName(path))) check(path);
  else create(path);
  const db = new DatabaseSync(path);
  try {
    // SQLite gives its other files the permissions of this one.
    chmodSync(path, 0o600);
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Whole from the moment that it has its name, so that a start that was cut off leaves nothing behind that looks damaged. */
function create(path: string): void {
  const fresh = `${path}.new`;
  removeDatabase(fresh);
  const db = new DatabaseSync(fresh);
  db.exec('PRAGMA journal_mode = WAL;');
  db.close();
  renameSync(fresh, path);
  flush(dirname(path));
}

/** Removes a database, closed, with what belongs to it. */
export function removeDatabase(path: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true });
}

/** Has a file, or what a folder lists, on the disk before anything that follows. */
export function flush(path: string): void {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
}

/**
 * Read-only: closing a database that was opened for writing moves its log into it, and what is damaged must stay as it
 * is. Takes a tenth of a second for 10,000 articles with 20,000 edits (200 MB).
 */
function check(path: string): void {
  // A repair that was cut off has decided what the file is to be; whatever was written until then would be lost.
  if (existsSync(repairedName(path))) throw new UnreadableDatabaseError(path, 'its repair was cut off');
  // SQLite would begin anew, and throw away a log that may hold everything.
  if (!existsSync(path)) throw new UnreadableDatabaseError(path, 'it is missing, and its log is here');
  // To SQLite, this is an empty database; here, one was cut.
  if (statSync(path).size === 0) throw new UnreadableDatabaseError(path, 'it is empty');
  const index = `${path}-shm`;
  const isIndexOurs = !existsSync(index);
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    const [first] = db.prepare('PRAGMA quick_check(1)').all();
    const found = String(first?.['quick_check']);
    if (found !== 'ok') throw new UnreadableDatabaseError(path, found);
  } catch (error) {
    throw asUnreadable(path, error);
  } finally {
    db.close();
    // A read-only connection leaves it behind, and the one that follows has its own in memory.
    if (isIndexOurs) rmSync(index, { force: true });
  }
  // SQLite reads a log as far as it is whole, and forgets what was acknowledged after that.
  if (readLog(path)?.isTorn) throw new UnreadableDatabaseError(path, 'its log, the file …-wal, is torn');
}

/** The same error, or, where it says that the file is damaged, one that says what to do. */
export function asUnreadable(path: string, error: unknown): unknown {
  const { errcode } = z.object({ errcode: z.number() }).safeParse(error).data ?? {};
  const isDamage = error instanceof SyntaxError || (errcode !== undefined && damaged.has(errcode & 0xff));
  return isDamage ? new UnreadableDatabaseError(path, error) : error;
}
