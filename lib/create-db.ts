import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '#prisma/generated/client.ts';

/** A client of the database at `url`. It connects when first used, and again by itself after the server was away. */
export function createDb(url: string): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: url,
        application_name: 'gazette',
        // Prisma takes every time that the server sends as UTC, whatever zone the server is in.
        options: '-c TimeZone=UTC',
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
