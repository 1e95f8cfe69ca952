import { z } from 'zod';
import { schema as authSchema, userRow } from './auth.ts';
import { DamagedDatabase } from './damaged-database.ts';
import { asUnreadable, openDatabase, UnreadableDatabaseError } from './database.ts';
import { row as datasetRow, schema as datasetsSchema } from './datasets.ts';
import { schema as keyValuesSchema } from './project.ts';

/** Saves what can be read of the project's own database. What is lost of it comes back when people sign in again. */

const json = z.string().refine((text) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
});

/** The tables, those first that others refer to. */
const tables = [
  { name: 'users', key: ['id'], shape: userRow },
  {
    name: 'tokens',
    key: ['hash'],
    shape: z.object({
      hash: z.hex().length(64),
      user: z.string(),
      label: z.string(),
      expires: z.number().nullable(),
    }),
  },
  {
    name: 'datasets',
    key: ['name'],
    shape: datasetRow.extend({ removed: z.union([z.literal(0), z.literal(1)]) }),
  },
  {
    name: 'key_values',
    key: ['user', 'key'],
    shape: z.object({ user: z.string(), key: z.string(), value: json }),
  },
];

const schema = `${authSchema} ${datasetsSchema} ${keyValuesSchema}`;

export const salvagedProject = z.object({
  /** Tables of which some may be lost. */
  incomplete: z.array(z.string()),
  /** Datasets that are private now, since it is not known whether they were. */
  madePrivate: z.array(z.string()),
});
export type SalvagedProject = z.infer<typeof salvagedProject>;

/** `from` stays as it is; `to` must not exist yet. `others`: the datasets besides the publication's own. */
export function salvageProject(from: string, to: string, others: string[]): SalvagedProject {
  const source = new DamagedDatabase(from, `${to}.reading`, [], null);
  const target = openDatabase(to);
  try {
    target.exec(`${schema} BEGIN`);
    const incomplete = tables.flatMap(({ name, key, shape }) => {
      const { rows, isComplete } = source.list(`SELECT * FROM ${name}`, ...key);
      const whole = rows.flatMap((row) => shape.safeParse(row).data ?? []);
      let saved = 0;
      for (const row of whole) {
        const columns = Object.keys(row);
        const values = Object.values(row);
        // A token whose person is lost is worth nothing.
        if ('hash' in row && !target.prepare('SELECT 1 FROM users WHERE id = ?').get(row.user)) continue;
        target
          .prepare(
            `INSERT OR REPLACE INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
          )
          .run(...values);
        saved += 1;
      }
      return isComplete && saved === rows.length ? [] : [name];
    });
    const known = new Set(
      target
        .prepare('SELECT name FROM datasets')
        .all()
        .map(({ name }) => String(name)),
    );
    const unsure = incomplete.includes('datasets') || !source.isLogWhole;
    const madePrivate = unsure ? others.filter((name) => !known.has(name)) : [];
    for (const name of madePrivate) {
      target
        .prepare("INSERT INTO datasets (name, acl, created, creator) VALUES (?, 'private', ?, 'system')")
        .run(name, new Date().toISOString());
    }
    target.exec('COMMIT');
    return { incomplete: source.isLogWhole ? incomplete : tables.map(({ name }) => name), madePrivate };
  } finally {
    target.close();
    source.close();
  }
}

/** Throws UnreadableDatabaseError where the file is damaged. */
export function checkProject(path: string): void {
  const db = openDatabase(path);
  try {
    const found = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    for (const { name, shape } of tables) {
      // Some are made when they are first needed.
      if (!found.some((table) => table['name'] === name)) continue;
      for (const row of db.prepare(`SELECT * FROM ${name}`).iterate()) {
        const { success } = shape.safeParse(row);
        if (!success) throw new UnreadableDatabaseError(path, `a row of ${name} makes no sense`);
      }
    }
  } catch (error) {
    throw asUnreadable(path, error);
  } finally {
    db.close();
  }
}
