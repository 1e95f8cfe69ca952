import { createDb, type Db } from './create-db.ts';
import { env } from './env.ts';

export type { Db };

// Next loads this module again after each change while developing; one pool is kept.
const kept = globalThis as typeof globalThis & { gazetteDb?: Db };

/** The database of this process. */
export const db: Db = (kept.gazetteDb ??= createDb(env.database.url));
