import type { Migration } from '../../../prisma/read-migrations.ts';

/** Names of the tables and types that migrations make: a database may have others, which are somebody else’s. */
export function ownNames(migrations: readonly Migration[]): { tables: string[]; types: string[] } {
  const named = (pattern: RegExp) => [
    ...new Set(migrations.flatMap(({ sql }) => [...sql.matchAll(pattern)].map(([, name = '']) => name))),
  ];
  return {
    tables: [journal, ...named(/^CREATE TABLE (?:IF NOT EXISTS )?"?(\w+)"?/gim)],
    types: named(/^CREATE TYPE "?(\w+)"?/gim),
  };
}

/** Which migrations a database had is kept in it, by Prisma’s own table. */
export const journal = '_prisma_migrations';
