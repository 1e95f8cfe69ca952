import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { escapeIdentifier, type Client } from 'pg';
import { readMigrations } from '../../../prisma/read-migrations.ts';
import { SetupError } from '../setup-error.ts';
import { withClient } from '../with-client.ts';
import type { Manifest } from './manifest.ts';
import { journal, ownNames } from './own-tables.ts';

/** Rows that are fetched at a time. */
const atOnce = 1000;

/**
 * Writes every row of Gazette’s tables into `folder`, a file a table, each row a line of JSON as PostgreSQL writes it. All of
 * it as it was at one moment, while the site goes on. Throws SetupError where the database is of another version.
 */
export async function dumpDatabase(url: string, folder: string): Promise<Manifest['database']> {
  mkdirSync(folder, { recursive: true });
  return withClient({ connectionString: url, application_name: 'gazette backup' }, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const migrations = await appliedIn(client);
    const tables: Manifest['database']['tables'] = {};
    for (const table of await tablesIn(client)) tables[table] = await dumpTable(client, table, folder);
    const sequences = await sequencesIn(client);
    await client.query('COMMIT');
    return { migrations, tables, sequences };
  });
}

async function appliedIn(client: Client): Promise<string[]> {
  const known = readMigrations().map(({ name }) => name);
  const { rows } = await client
    .query<{ name: string }>(
      `SELECT migration_name AS name FROM ${journal} WHERE rolled_back_at IS NULL ORDER BY migration_name`,
    )
    .catch(() => ({ rows: [] }));
  const applied = rows.map(({ name }) => name);
  if (applied.length !== known.length || applied.some((name, at) => name !== known[at]))
    throw new SetupError(
      'The database isn’t of this version of Gazette: run "npm start" once, which brings it up to date, or back it up with the version that made it.',
    );
  return applied;
}

/** Those of Gazette’s tables that are there. */
export async function tablesIn(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables
     WHERE schemaname = current_schema() AND tablename = ANY($1) ORDER BY tablename`,
    [ownNames(readMigrations()).tables],
  );
  return rows.map(({ name }) => name);
}

async function dumpTable(client: Client, table: string, folder: string): Promise<number> {
  let rows = 0;
  await client.query(
    `DECLARE dump NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS line FROM ${escapeIdentifier(table)} AS t`,
  );
  const lines = async function* () {
    for (;;) {
      const page = await client.query<{ line: string }>(`FETCH ${atOnce} FROM dump`);
      rows += page.rows.length;
      // A line feed in JSON is a space between two parts of it; within a text it is written as \n.
      if (page.rows.length > 0) yield page.rows.map(({ line }) => `${line.replaceAll('\n', ' ')}\n`).join('');
      if (page.rows.length < atOnce) return;
    }
  };
  await pipeline(
    Readable.from(lines()),
    createGzip(),
    createWriteStream(join(folder, `${table}.ndjson.gz`), { mode: 0o600 }),
  );
  await client.query('CLOSE dump');
  return rows;
}

async function sequencesIn(client: Client): Promise<Manifest['database']['sequences']> {
  const { rows } = await client.query<{ name: string; last: string | null }>(
    `SELECT s.sequencename AS name, s.last_value::text AS last FROM pg_sequences s
     WHERE s.schemaname = current_schema() AND EXISTS (
       SELECT FROM pg_depend d
       JOIN pg_class t ON t.oid = d.refobjid
       WHERE d.objid = format('%I.%I', s.schemaname, s.sequencename)::regclass
         AND d.deptype IN ('a', 'i') AND t.relname = ANY($1))`,
    [ownNames(readMigrations()).tables],
  );
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]));
}
