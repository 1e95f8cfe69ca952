import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { removeDatabase } from './database.ts';
import { Store } from './store.ts';
import { LakeError, type LakeOptions } from './types.ts';

/** Its tables in the project’s database. */
export const schema = `
  CREATE TABLE IF NOT EXISTS datasets (
    name TEXT PRIMARY KEY, acl TEXT NOT NULL, description TEXT, created TEXT NOT NULL, creator TEXT NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0
  ) WITHOUT ROWID;
`;

const aclMode = z.enum(['public', 'private']);

export const row = z.object({
  name: z.string(),
  acl: aclMode,
  description: z.string().nullable(),
  created: z.string(),
  creator: z.string(),
});

/** What is known of a dataset besides its documents. */
export type Dataset = {
  name: string;
  /** Of a private one, nobody sees anything without a token. */
  aclMode: z.infer<typeof aclMode>;
  description: string | null;
  createdAt: string;
  createdByUserId: string;
};

/** Hosted Sanity's rule; its comments' datasets (`~…`) are none of ours. */
export const namePattern = /^[a-z0-9][a-z0-9_-]{0,63}$/;

/** The datasets of the project: those that are open, and how they are made, changed and removed. */
export class Datasets {
  readonly stores = new Map<string, Store>();
  readonly #options: LakeOptions;
  readonly #db: DatabaseSync;
  readonly #onOpened = new Set<(store: Store) => void>();
  /** The names of those that nobody sees anything of without a token. */
  readonly #private = new Set<string>();

  /** Opens every dataset in the lake's folder, and makes the default one if it isn't there yet. */
  constructor(options: LakeOptions, db: DatabaseSync) {
    this.#options = options;
    this.#db = db;
    db.exec(schema);
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    for (const left of db.prepare('SELECT name FROM datasets WHERE removed = 1').all())
      this.#erase(String(left['name']));
    const files = readdirSync(this.#folder).flatMap((file) => /^(.+)\.sqlite$/.exec(file)?.[1] ?? []);
    const known = db
      .prepare('SELECT name FROM datasets')
      .all()
      .map(({ name }) => String(name));
    try {
      for (const name of new Set([
        options.dataset,
        ...files.filter((file) => namePattern.test(file)),
        ...known,
      ]))
        this.#open(name);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** Throws LakeError 404. */
  get(name: string): Store {
    const store = this.stores.get(name);
    if (store) return store;
    throw new LakeError(
      404,
      'notFound',
      `Dataset "${name}" not found for project ID "${this.#options.projectId}"`,
    );
  }

  /** Throws LakeError 404. */
  describe(name: string): Dataset {
    this.get(name);
    const found = this.#db.prepare('SELECT * FROM datasets WHERE name = ?').get(name);
    const { acl, description, created, creator } = row.parse(
      found ?? {
        name,
        acl: 'public',
        description: null,
        created: new Date(0).toISOString(),
        creator: 'system',
      },
    );
    return { name, aclMode: acl, description, createdAt: created, createdByUserId: creator };
  }

  isPrivate(name: string): boolean {
    return this.#private.has(name);
  }

  /** Makes an empty dataset. Throws LakeError 400 for a name that can't be one, 409 where it exists. */
  create(dataset: Omit<Dataset, 'createdAt'>): Dataset {
    const { name } = dataset;
    if (!namePattern.test(name)) {
      throw new LakeError(
        400,
        'validationError',
        `"${name}" can't be a dataset's name: lowercase letters, digits, "_" and "-", beginning with a letter or digit, 64 at most`,
      );
    }
    if (this.stores.has(name)) throw new LakeError(409, 'conflict', `Dataset "${name}" already exists`);
    // The row first: a private dataset must never come up as a public one.
    this.#put({ ...dataset, createdAt: new Date().toISOString() });
    try {
      this.#open(name);
    } catch (error) {
      this.#db.prepare('DELETE FROM datasets WHERE name = ?').run(name);
      throw error;
    }
    return this.describe(name);
  }

  /** Changes what is given, and keeps the rest. Throws LakeError 404. */
  edit(name: string, changes: Partial<Pick<Dataset, 'aclMode' | 'description'>>): Dataset {
    this.#put({ ...this.describe(name), ...changes });
    const edited = this.describe(name);
    if (edited.aclMode === 'private') this.#private.add(name);
    else this.#private.delete(name);
    return edited;
  }

  /**
   * Removes a dataset with its documents, history and assets, for good. Throws LakeError 404 where there is none, 400
   * for the one that the publication is made of.
   */
  remove(name: string): void {
    const store = this.get(name);
    if (name === this.#options.dataset) {
      throw new LakeError(
        400,
        'badRequest',
        `"${name}" is the dataset that this publication is made of, and can't be removed while it is in use`,
      );
    }
    this.#put(this.describe(name));
    // From here on it is gone; its files follow now, or at the next start.
    this.#db.prepare('UPDATE datasets SET removed = 1 WHERE name = ?').run(name);
    this.stores.delete(name);
    this.#private.delete(name);
    store.close();
    this.#erase(name);
  }

  /** Calls `listener` with each dataset, now and whenever one is made. Returns how to stop it. */
  each(listener: (store: Store) => void): () => void {
    for (const store of this.stores.values()) listener(store);
    this.#onOpened.add(listener);
    return () => this.#onOpened.delete(listener);
  }

  close(): void {
    for (const store of this.stores.values()) store.close();
  }

  get #folder(): string {
    return join(this.#options.dir, 'datasets');
  }

  #open(name: string): void {
    const store = new Store(name, join(this.#folder, `${name}.sqlite`));
    this.stores.set(name, store);
    if (this.describe(name).aclMode === 'private') this.#private.add(name);
    for (const listener of this.#onOpened) listener(store);
  }

  #put({ name, aclMode: acl, description, createdAt, createdByUserId }: Dataset): void {
    this.#db
      .prepare(
        'INSERT OR REPLACE INTO datasets (name, acl, description, created, creator) VALUES (?, ?, ?, ?, ?)',
      )
      .run(name, acl, description, createdAt, createdByUserId);
  }

  #erase(name: string): void {
    removeDatabase(join(this.#folder, `${name}.sqlite`));
    for (const folder of ['assets', join('cache', 'images')])
      rmSync(join(this.#options.dir, folder, name), { recursive: true, force: true });
    this.#db.prepare('DELETE FROM datasets WHERE name = ?').run(name);
  }
}
