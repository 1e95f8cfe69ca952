import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import { Client, Pool, type QueryArrayResult } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../../../prisma/migrate.ts';
import { startDatabase, type TestDatabase } from './support.ts';

/** The database's shape: migrations, and that they make what the schema says. */

const migrations = 'prisma/migrations';
let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await startDatabase();
  folder = mkdtempSync(join(tmpdir(), 'gazette-migrations-'));
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** An empty database of its own, and one query in it. */
async function emptyDatabase(name: string) {
  await database.db.$executeRawUnsafe(`CREATE DATABASE ${name}`);
  const url = new URL(database.url);
  url.pathname = `/${name}`;
  const query = async (sql: string) => {
    const client = new Client({ connectionString: url.href });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  return { url: url.href, query };
}

/** A copy of the migrations that a test may change. */
function copyOf(name: string): string {
  const copy = join(folder, name);
  cpSync(migrations, copy, { recursive: true });
  return copy;
}

const sqlOf = (copy: string, name: string) => join(copy, name, 'migration.sql');
const addMigration = (copy: string, name: string, sql: string) => {
  cpSync(join(copy, '20261101000000_accounts_and_discussions'), join(copy, name), { recursive: true });
  writeFileSync(sqlOf(copy, name), sql);
};

describe('migrations', () => {
  test('are applied once, however many processes start at once', async () => {
    const { url, query } = await emptyDatabase('together');
    const results = await Promise.all(Array.from({ length: 4 }, () => migrate(url)));
    const journal = await query('SELECT migration_name AS name FROM _prisma_migrations ORDER BY started_at');
    expect(results.flatMap(({ applied }) => applied)).toEqual(journal.map(({ name }) => name));
    expect(await migrate(url)).toEqual({ applied: [] });
  });

  test('leave the journal that Prisma itself keeps', async () => {
    const { url, query } = await emptyDatabase('journal');
    await migrate(url);
    const rows = await query(
      'SELECT length(checksum) AS length, finished_at IS NOT NULL AS finished, applied_steps_count AS steps FROM _prisma_migrations',
    );
    for (const row of rows) expect(row).toEqual({ length: 64, finished: true, steps: 1 });
  });

  test('a later one is added', async () => {
    const { url, query } = await emptyDatabase('later');
    const copy = copyOf('later');
    await migrate(url, copy);
    addMigration(copy, '20990101000000_later', 'CREATE TABLE later (id int)');
    expect(await migrate(url, copy)).toEqual({ applied: ['20990101000000_later'] });
    expect(await query('SELECT * FROM later')).toEqual([]);
  });

  test('bring a database with people in it to the newsroom’s roles, and keep everybody’s', async () => {
    const { url, query } = await emptyDatabase('peopled');
    const before = copyOf('peopled');
    rmSync(join(before, '20261104000000_newsroom_roles'), { recursive: true });
    await migrate(url, before);
    const person = (name: string, role: string) =>
      query(
        `INSERT INTO users (id, email, role, created_at) VALUES (gen_random_uuid(), '${name}', '${role}', '2026-01-02')`,
      );
    for (const role of ['READER', 'MODERATOR', 'EDITOR', 'ADMIN']) await person(role, role);
    expect((await migrate(url)).applied).toContain('20261104000000_newsroom_roles');
    await person('CONTRIBUTOR', 'CONTRIBUTOR');
    expect(
      await query(
        'SELECT role::text, email = role::text AS kept, role_since = created_at AS since FROM users ORDER BY users.role',
      ),
    ).toEqual([
      { role: 'READER', kept: true, since: null },
      { role: 'MODERATOR', kept: true, since: true },
      { role: 'CONTRIBUTOR', kept: true, since: null },
      { role: 'EDITOR', kept: true, since: true },
      { role: 'ADMIN', kept: true, since: true },
    ]);
  });

  test('one that fails changes nothing, and can be mended', async () => {
    const { url, query } = await emptyDatabase('failing');
    const copy = copyOf('failing');
    addMigration(copy, '20990101000000_failing', 'CREATE TABLE half (id int); SELECT nonsense;');
    await expect(migrate(url, copy)).rejects.toThrow(/20990101000000_failing failed and changed nothing/);
    expect(await query(`SELECT to_regclass('half') AS half`)).toEqual([{ half: null }]);
    writeFileSync(sqlOf(copy, '20990101000000_failing'), 'CREATE TABLE half (id int)');
    expect(await migrate(url, copy)).toEqual({ applied: ['20990101000000_failing'] });
  });

  test('one that was changed after it was applied is named', async () => {
    const { url } = await emptyDatabase('changed');
    const copy = copyOf('changed');
    await migrate(url, copy);
    const path = sqlOf(copy, '20261101000000_accounts_and_discussions');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n-- another line`);
    await expect(migrate(url, copy)).rejects.toThrow(/20261101000000_accounts_and_discussions was changed/);
  });

  test('one that this version doesn’t know is named', async () => {
    const { url } = await emptyDatabase('newer');
    const copy = copyOf('newer');
    addMigration(copy, '20990101000000_newer', 'SELECT 1');
    await migrate(url, copy);
    await expect(migrate(url)).rejects.toThrow(
      /20990101000000_newer, which this version of Gazette doesn't know/,
    );
  });
});

/** PostgreSQL's own one-character type, which its catalogue is full of and Prisma's adapter doesn't know. */
const catalogueChar = 18;
const plainText = 25;

/** An adapter that can read the catalogue. */
class CatalogueAdapter extends PrismaPg {
  readonly #columns: WeakMap<unknown[][], number[]>;

  constructor(url: string) {
    const columns = new WeakMap<unknown[][], number[]>();
    const pool = new Pool({ connectionString: url, max: 1 });
    const query: (...args: unknown[]) => Promise<QueryArrayResult<unknown[]>> = pool.query.bind(pool);
    pool.query = async (...args: unknown[]) => {
      const result = await query(...args);
      const single = result.fields.flatMap(({ dataTypeID }, at) =>
        dataTypeID === catalogueChar ? [at] : [],
      );
      for (const field of result.fields) if (field.dataTypeID === catalogueChar) field.dataTypeID = plainText;
      columns.set(result.rows, single);
      return result;
    };
    super(pool, { disposeExternalPool: true });
    this.#columns = columns;
  }

  override async connect() {
    const connection = await super.connect();
    const queryRaw = connection.queryRaw.bind(connection);
    connection.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const column of this.#columns.get(result.rows) ?? []) {
        result.columnTypes[column] = ColumnTypeEnum.Character;
        // An empty one is the character NUL to the engine.
        for (const row of result.rows) if (row[column] === '') row[column] = '\0';
      }
      return result;
    };
    return connection;
  }
}

/** Prisma's own engine, which says how two shapes of a database differ. */
async function startEngine(url: string, schema: string) {
  const glue = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const engine = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as unknown as EngineModule;
  const wasm = readFileSync(new URL('schema_engine_bg.wasm', glue));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': engine });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  const adapter = bindMigrationAwareSqlAdapterFactory(new CatalogueAdapter(url));
  return engine.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => undefined, adapter);
}

type EngineModule = WebAssembly.ModuleImports & {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
  SchemaEngine: typeof import('@prisma/schema-engine-wasm').SchemaEngine;
};

test('the migrations make what the schema says', async () => {
  const schema = readFileSync('prisma/schema.prisma', 'utf8');
  const { url } = await emptyDatabase('drift');
  await migrate(url);
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('DROP TABLE _prisma_migrations');
  await client.end();
  const engine = await startEngine(url, schema);
  const files = [{ path: 'schema.prisma', content: schema }];
  const { stdout } = await engine.diff({
    from: { tag: 'schemaDatasource', files, configDir: 'prisma' },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  engine.free();
  expect(stdout?.trim()).toBe('-- This is an empty migration.');
});

describe('what the schema can’t say, the database holds', () => {
  const article = (id: string) => database.db.$executeRaw`
    INSERT INTO article_discussions (article_id, headline, path, mode, sensitivity, audience, links, synced_at)
    VALUES (${id}, 'h', '/s/a', 'OPEN', 'NORMAL', 'SIGNED_IN', 'ALLOW', now())`;

  test('drafts have no discussion', async () => {
    await expect(article('drafts.a')).rejects.toThrow(/article_discussions_published_id/);
    await expect(article('versions.r.a')).rejects.toThrow(/article_discussions_published_id/);
  });

  test('a visible comment is listed, and a root is its own', async () => {
    await article('shape');
    const insert = (id: string, root: string, listed: boolean) => database.db.$executeRaw`
      INSERT INTO comments (id, article_id, root_id, depth, status, listed, client_key, request_hash, body_hash, created_at)
      VALUES (${id}::uuid, 'shape', ${root}::uuid, 0, 'PUBLISHED', ${listed}, ${id}, '', '', now())`;
    const [one, two] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'];
    await expect(insert(one, one, false)).rejects.toThrow(/comments_visible_are_listed/);
    await insert(one, one, true);
    await expect(insert(two, one, true)).rejects.toThrow(/comments_root_shape/);
    await database.db.$executeRaw`DELETE FROM comments WHERE article_id = 'shape'`;
  });

  test('no count is ever below zero', async () => {
    await article('count');
    await expect(
      database.db.$executeRaw`UPDATE article_discussions SET visible_count = -1 WHERE article_id = 'count'`,
    ).rejects.toThrow(/article_discussions_visible_count/);
  });
});
