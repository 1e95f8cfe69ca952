import { PrismaPg } from '@prisma/adapter-pg';
import { log } from '#lib/log/log.ts';
import { PrismaClient } from '#prisma/generated/client.ts';
import { notePool } from './pool-figures.ts';
import { isPooled, statementNames } from './statement-names.ts';

/** A client of the database at `url`. It connects when first used, and again by itself after the server was away. */
export function createDb(url: string): PrismaClient {
  return new PrismaClient({
    adapter: new NotedPg(
      {
        connectionString: url,
        application_name: 'gazette',
        // Prisma takes every time that the server sends as UTC, whatever zone the server is in. Disks that have no arm to
        // move read a row here and there as quickly as a row beside the last: else a discussion's own rows look dear, and a
        // walk along everybody's cheap.
        // No statement of ours takes minutes: one that does is given up, and so is a transaction that was forgotten. A pooler
        // takes none of that but the zone.
        options: isPooled(url)
          ? '-c TimeZone=UTC'
          : '-c TimeZone=UTC -c random_page_cost=1.1 -c statement_timeout=120s -c idle_in_transaction_session_timeout=60s',
        max: 10,
        connectionTimeoutMillis: 5000,
        // For a server that is gone without a word: it can't give up by itself.
        query_timeout: 130_000,
        idleTimeoutMillis: 30_000,
        keepAlive: true,
      },
      // A connection that dies while idle is replaced; saying so once is enough.
      {
        onPoolError: (error) => log.warn('The database connection was lost', { error }),
        ...(!isPooled(url) && { statementNameGenerator: statementNames() }),
      },
    ),
  });
}

/** The pool is Prisma's own, from when it first connects. */
class NotedPg extends PrismaPg {
  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect();
    notePool(adapter.underlyingDriver());
    return adapter;
  }
}

export type Db = PrismaClient;
