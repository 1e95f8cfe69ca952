import { Store } from '#sanity/lake/store.ts';
import type { LakeDocument } from '#sanity/lake/types.ts';

/** Writes a dataset into a file of its own, as if its site had been told of all of it. */
export function write(path: string, documents: LakeDocument[]): void {
  const store = new Store('production', path);
  store.db.exec('PRAGMA synchronous = OFF');
  const timestamp = new Date().toISOString();
  for (let start = 0; start < documents.length; start += 500) {
    const changes = documents
      .slice(start, start + 500)
      .map((after) => ({ id: after._id, before: null, after }));
    store.commit({ id: `import-${start}`, timestamp, author: 'bench', mutations: [], changes });
  }
  // There is nothing in its history that the site is still to be told.
  store.db.exec('DELETE FROM changes; DELETE FROM transactions; VACUUM');
  store.close();
}
