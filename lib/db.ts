import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '#prisma/generated/client.ts';
import { env } from './env.ts';

/** A client of the database at `url`. It connects when first used, and again by itself after the server was away. */
export function createDb(url: string): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: url,
        application_name: 'gazette',
        max: 10,
        connectionTimeoutMillis: 5000,
        idleTimeoutMillis: 30_000,
        keepAlive: true,
      },
      // A connection that dies while idle is replaced; saying so once is enough.
      { onPoolError: (error) => console.warn(`The database connection was lost: ${error.message}`) },
    ),
  });
}

export type Db = PrismaClient;

// Next loads this module again after each change while developing; one pool is kept.
const kept = globalThis as typeof globalThis & { gazetteDb?: Db };

/** The database of this process. */
export const db: Db = (kept.gazetteDb ??= createDb(env.database.url));
