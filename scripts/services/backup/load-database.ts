import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { escapeIdentifier, type Client } from 'pg';
import { noteChange } from '../../../lib/cache/change-log.ts';
import { everythingTag } from '../../../lib/cache/tags.ts';
import { createDb } from '../../../lib/create-db.ts';
import { journalTable } from '../../../prisma/migrate.ts';
import { readMigrations, type Migration } from '../../../prisma/read-migrations.ts';
import { SetupError } from '../setup-error.ts';
import { withClient } from '../with-client.ts';
import { tablesIn } from './dump-database.ts';
import type { Manifest } from './manifest.ts';
import { journal, ownNames } from './own-tables.ts';
import { withWholeTypes } from './whole-types.ts';

/** Characters of rows that are written at a time. */
const atOnce = 2_000_000;

/** The migrations that a backup had. Throws SetupError where this version doesn’t know one: it is older than the backup. */
export function migrationsOf({ migrations }: Manifest['database']): Migration[] {
  const known = new Map(readMigrations().map((migration) => [migration.name, migration]));
  return migrations.map((name) => {
    const migration = known.get(name);
    if (!migration)
      throw new SetupError(
        `The backup was made by a newer version of Gazette (it has the migration ${name}): restore it with that one. Nothing was changed.`,
      );
    return migration;
  });
}

/** Connections of a site that runs on a database. */
export async function sitesOn(url: string): Promise<number> {
  return asking(url, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::int FROM pg_stat_activity
       WHERE datname = current_database() AND (application_name = 'gazette' OR application_name LIKE 'gazette job %')`,
    );
    return rows[0]?.count ?? 0;
  });
}

/**
 * Throws SetupError where a newer version made the database: its tables have names that this version doesn’t know, would be
 * left, and be in the newer one’s way later.
 */
export async function refuseNewer(url: string): Promise<void> {
  const known = readMigrations().map(({ name }) => name);
  const newer = await asking(url, async (client) => {
    if (!(await tablesIn(client)).includes(journal)) return undefined;
    const { rows } = await client.query<{ name: string }>(
      `SELECT migration_name AS name FROM ${journal} WHERE migration_name <> ALL($1) LIMIT 1`,
      [known],
    );
    return rows[0]?.name;
  });
  if (newer !== undefined)
    throw new SetupError(
      `The database was made by a newer version of Gazette (it has the migration ${newer}): restore into an empty one. docs/upgrade.md, “Back”, says how to make it. Nothing was changed.`,
    );
}

/**
 * Notes that everything changed, now: Redis may have pages of the time after the backup, at positions that the restored log
 * hasn’t come to yet.
 */
export async function noteEverything(url: string): Promise<void> {
  const db = createDb(url);
  try {
    await noteChange(db, [everythingTag]);
  } finally {
    await db.$disconnect();
  }
}

/** Gazette’s tables that have rows, but for the list of migrations. */
export async function filledTables(url: string): Promise<string[]> {
  return asking(url, async (client) => {
    const filled: string[] = [];
    for (const table of await tablesIn(client)) {
      const { rowCount } = await client.query(`SELECT FROM ${escapeIdentifier(table)} LIMIT 1`);
      if (table !== journal && rowCount) filled.push(table);
    }
    return filled;
  });
}

/**
 * Makes Gazette’s tables anew as the backup had them, with its rows: in one transaction, so that a database is either as it
 * was or as the backup was. Tables of others are left alone.
 */
export async function loadDatabase(url: string, folder: string, backup: Manifest['database']): Promise<void> {
  const migrations = migrationsOf(backup);
  await asking(url, async (client) => {
    await client.query('BEGIN');
    await dropOwn(client);
    for (const sql of withWholeTypes(migrations)) await client.query(sql);
    await client.query(journalTable);
    const references = await dropReferences(client);
    for (const [table, rows] of Object.entries(backup.tables)) await fill(client, table, folder, rows);
    // Each is checked as it is put back.
    for (const { table, name, definition } of references)
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${escapeIdentifier(name)} ${definition}`);
    for (const [name, last] of Object.entries(backup.sequences))
      if (last !== null)
        await client.query('SELECT setval($1::regclass, $2)', [escapeIdentifier(name), last]);
    await client.query('COMMIT');
    await client.query('ANALYZE');
  });
}

function asking<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  return withClient({ connectionString: url, application_name: 'gazette restore' }, work);
}

async function dropOwn(client: Client): Promise<void> {
  const { types } = ownNames(readMigrations());
  for (const table of await tablesIn(client))
    await client.query(`DROP TABLE ${escapeIdentifier(table)} CASCADE`);
  for (const type of types) await client.query(`DROP TYPE IF EXISTS ${escapeIdentifier(type)} CASCADE`);
}

/** Rows come table by table, and name rows that aren’t there yet. */
async function dropReferences(
  client: Client,
): Promise<{ table: string; name: string; definition: string }[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT c.conrelid::regclass::text AS table, c.conname AS name, pg_get_constraintdef(c.oid) AS definition
     FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
     WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace AND t.relname = ANY($1)`,
    [ownNames(readMigrations()).tables],
  );
  for (const { table, name } of rows)
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${escapeIdentifier(name)}`);
  return rows;
}

async function fill(client: Client, table: string, folder: string, wanted: number): Promise<void> {
  const name = escapeIdentifier(table);
  let rows = 0;
  for await (const lines of pagesOf(join(folder, `${table}.ndjson.gz`))) {
    await client.query(`INSERT INTO ${name} SELECT * FROM json_populate_recordset(NULL::${name}, $1::json)`, [
      `[${lines.join(',')}]`,
    ]);
    rows += lines.length;
  }
  if (rows !== wanted)
    throw new SetupError(
      `The backup has ${rows} rows of ${table}, and says that it has ${wanted}. Nothing was changed.`,
    );
}

async function* pagesOf(path: string): AsyncGenerator<string[]> {
  const text = createReadStream(path).pipe(createGunzip()).setEncoding('utf8');
  let rest = '';
  let page: string[] = [];
  let size = 0;
  for await (const chunk of text as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      page.push(line);
      size += line.length;
    }
    if (size < atOnce) continue;
    yield page;
    page = [];
    size = 0;
  }
  if (page.length > 0) yield page;
}
