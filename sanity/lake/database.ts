import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

/** SQLite's numbers: the file is damaged, or it is no database at all. */
const damaged = new Set([11, 26]);

/** A file that can't be read as the database that it was. */
export class UnreadableDatabaseError extends Error {
  override name = 'UnreadableDatabaseError';

  constructor(path: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      `The file ${path} is damaged (${reason}). Nothing was changed. Run "npm run content:repair", which saves what can be read and keeps the damaged file; docs/repair.md says more.`,
      { cause },
    );
  }
}

/**
 * Opens a database that only this process uses. An acknowledged commit is on the disk (synchronous=FULL), so it
 * survives `kill -9` and power loss. Throws if another process has it open, and UnreadableDatabaseError where the file is
 * damaged, before anything is written.
 */
export function openDatabase(path: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(path);
  try {
    // SQLite gives its other files the permissions of this one.
    chmodSync(path, 0o600);
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    const [check] = db.prepare('PRAGMA quick_check(1)').all();
    const found = String(check?.['quick_check']);
    if (found !== 'ok') throw new UnreadableDatabaseError(path, new Error(found));
    return db;
  } catch (error) {
    db.close();
    throw asUnreadable(path, error);
  }
}

/** The same error, or, where it says that the file is damaged, one that says what to do. */
export function asUnreadable(path: string, error: unknown): unknown {
  const { errcode } = z.object({ errcode: z.number() }).safeParse(error).data ?? {};
  const isDamage = error instanceof SyntaxError || (errcode !== undefined && damaged.has(errcode & 0xff));
  return isDamage ? new UnreadableDatabaseError(path, error) : error;
}
