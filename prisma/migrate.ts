import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Client } from 'pg';
import { SetupError } from '../scripts/services/setup-error.ts';
import { withClient } from '../scripts/services/with-client.ts';
import { readMigrations, type Migration } from './read-migrations.ts';

/**
 * Applies `prisma/migrations` over a plain connection, because Prisma's own command wants to download an engine. It
 * keeps Prisma's own table, checksums and lock, so that `prisma migrate deploy` and this can be used on one database.
 */

/** The advisory lock that Prisma's schema engine takes. */
const migrationLock = 72_707_369;
/** How long to wait for another process that is migrating, in ms. */
const lockTimeout = 60_000;

/** Which migrations a database had is kept in it. */
export const journalTable = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`;

type Applied = { name: string; checksum: string; finished: boolean };

/**
 * Brings the database at `url` up to date and names what it applied, in order. Each migration is one transaction:
 * it is there wholly or not at all. Several processes may call it at once. Throws SetupError if a migration that
 * was applied has changed or is missing, or fails.
 */
export async function migrate(
  url: string,
  folder: string = fileURLToPath(new URL('migrations', import.meta.url)),
): Promise<{ applied: string[] }> {
  const migrations = readMigrations(folder);
  // Its session ends with the work, and with it the lock.
  return withClient({ connectionString: url, application_name: 'gazette migrate' }, async (client) => {
    await lock(client);
    await client.query(journalTable);
    const pending = findPending(migrations, await readApplied(client));
    for (const migration of pending) await apply(client, migration);
    return { applied: pending.map((migration) => migration.name) };
  });
}

/** Names the migrations that `migrate` would apply, in order. Changes nothing. Throws SetupError where it would. */
export async function pendingMigrations(
  url: string,
  folder: string = fileURLToPath(new URL('migrations', import.meta.url)),
): Promise<string[]> {
  const migrations = readMigrations(folder);
  return withClient({ connectionString: url, application_name: 'gazette migrate' }, async (client) => {
    const { rows } = await client.query<{ there: boolean }>(
      `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS there`,
    );
    const applied = rows[0]?.there ? await readApplied(client) : [];
    return findPending(migrations, applied).map(({ name }) => name);
  });
}

async function readApplied(client: Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    `SELECT "migration_name" AS "name", "checksum", "finished_at" IS NOT NULL AS "finished"
     FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL ORDER BY "started_at", "migration_name"`,
  );
  return rows;
}

async function lock(client: Client): Promise<void> {
  await client.query(`SET lock_timeout = ${lockTimeout}`);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
  } catch (error) {
    throw new SetupError(
      `Another process has been migrating the database for more than ${lockTimeout / 1000} seconds. Wait for it, or end it.`,
      { cause: error },
    );
  }
  await client.query('SET lock_timeout = 0');
}

function findPending(migrations: Migration[], applied: Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of applied) {
    if (!row.finished)
      throw new SetupError(
        `The migration ${row.name} failed halfway when it was applied by another tool. Repair the database, then run: prisma migrate resolve`,
      );
    const migration = known.get(row.name);
    if (!migration)
      throw new SetupError(
        `The database has the migration ${row.name}, which this version of Gazette doesn't know. Use the version that made it, or a newer one.`,
      );
    if (migration.checksum !== row.checksum)
      throw new SetupError(
        `The migration ${row.name} was changed after it was applied. Restore prisma/migrations/${row.name}/migration.sql and put the change into a new migration.`,
      );
  }
  const done = new Set(applied.map((row) => row.name));
  return migrations.filter((migration) => !done.has(migration.name));
}

async function apply(client: Client, migration: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "applied_steps_count")
       VALUES ($1, $2, clock_timestamp(), $3, 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    throw new SetupError(`The migration ${migration.name} failed and changed nothing: ${reason}`, {
      cause: error,
    });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (existsSync('.env')) process.loadEnvFile('.env');
  try {
    const { env } = await import('#lib/env.ts');
    const { applied } = await migrate(env.database.url);
    console.log(applied.length > 0 ? `Applied:\n  ${applied.join('\n  ')}` : 'The database is up to date.');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
