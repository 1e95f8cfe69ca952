import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { zstdDecompressSync } from 'node:zlib';
import { assetFolder, renderingsFolder } from './asset-files.ts';
import type { Store } from './store.ts';
import type { Change, Lake, LakeDocument, Service } from './types.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;
/** A deleted asset can be put back for this long, whether anything ever used it or not. */
const grace = 30 * day;

/**
 * Looks after assets beside the requests: their addresses follow the lake when its port changes, and originals that
 * nobody can want back leave the disk.
 */
export const service: Service = (lake) => {
  const stop = new AbortController();
  for (const store of lake.stores.values()) moveAddresses(lake, store);
  const work = async () => {
    for (let wait = 60_000; !stop.signal.aborted; wait = day) {
      await sleep(wait, null, { signal: stop.signal, ref: false });
      for (const store of lake.stores.values()) await sweep(lake.options.dir, store, stop.signal);
    }
  };
  const done = work().catch((error: unknown) => {
    if (!stop.signal.aborted) console.error('lake: deleted assets could not be cleared away', error);
  });
  return () => {
    stop.abort();
    return done;
  };
};

/** An asset's `url` says where the lake was when it was uploaded; exports and the Studio's downloads go there. */
function moveAddresses({ url, options }: Lake, store: Store): void {
  const id = randomUUID();
  const changes = Array.from(store.documents.values()).flatMap((before): Change[] => {
    const address = `${url}/${String(before['path'])}`;
    if (!isOwnAsset(before, options.projectId, store.name) || before['url'] === address) return [];
    return [{ id: before._id, before, after: { ...before, url: address, _rev: id } }];
  });
  if (changes.length === 0) return;
  const mutations = changes.map(({ id: moved, after }) => ({
    patch: { id: moved, set: { url: after?.['url'] } },
  }));
  store.commit({ id, timestamp: new Date().toISOString(), author: 'robot-lake', mutations, changes });
}

function isOwnAsset({ _type, path }: LakeDocument, projectId: string, dataset: string): boolean {
  const kind = _type === 'sanity.imageAsset' ? 'images' : _type === 'sanity.fileAsset' ? 'files' : null;
  return kind !== null && typeof path === 'string' && path.startsWith(`${kind}/${projectId}/${dataset}/`);
}

/**
 * Removes originals whose asset was deleted 30 days ago or longer, unless a state of a document that the history still
 * holds shows them: an article that is taken back to an earlier revision finds its pictures. Removes uploads that were
 * cut off, too. Resolves with the names of the files that went.
 */
export async function sweep(
  lakeDir: string,
  store: Store,
  signal: AbortSignal = new AbortController().signal,
): Promise<string[]> {
  const folder = assetFolder(lakeDir, store.name);
  const age = (name: string) => Date.now() - statSync(join(folder, name)).mtimeMs;
  const removed = namesIn(folder).filter((name) => name.startsWith('upload-') && age(name) > day);
  for (const name of removed) rmSync(join(folder, name), { force: true });

  const unused = new Map<string, string>();
  for (const name of namesIn(folder)) {
    const id = idOf(name);
    if (id && !store.get(id) && age(name) > hour && deletedAgo(store, id, age(name)) > grace)
      unused.set(id, name);
  }
  for (const id of await shownInHistory(store, [...unused.keys()], signal)) unused.delete(id);
  for (const [id, name] of unused) {
    // Somebody may have uploaded it again while the history was read.
    if (store.get(id) || age(name) < hour) continue;
    rmSync(join(folder, name), { force: true });
    forgetRenderings(join(renderingsFolder(lakeDir), store.name), name);
    removed.push(name);
  }
  return removed;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Nothing was uploaded yet.
    return [];
  }
}

function idOf(name: string): string | null {
  const [, sha1, size, extension] = /^([\da-f]{40})(-\d+x\d+)?\.([a-z\d]+)$/.exec(name) ?? [];
  if (!sha1 || !extension) return null;
  return size ? `image-${sha1}${size}-${extension}` : `file-${sha1}-${extension}`;
}

/** Milliseconds since the asset's document went; `unknown` where there never was one. */
function deletedAgo({ db }: Store, id: string, unknown: number): number {
  const last = db
    .prepare(
      `SELECT t.timestamp FROM changes c JOIN transactions t ON t.seq = c.seq WHERE c.document = ?
       ORDER BY c.seq DESC LIMIT 1`,
    )
    .get(id);
  return last ? Date.now() - Date.parse(String(last['timestamp'])) : unknown;
}

/** Those of the assets that some state of some other document refers to. */
async function shownInHistory({ db }: Store, ids: string[], signal: AbortSignal): Promise<Set<string>> {
  const shown = new Set<string>();
  let from = 0;
  while (shown.size < ids.length) {
    // A few at a time, so that readers don't wait.
    await sleep(5, null, { signal });
    const rows = db
      .prepare(
        'SELECT seq, document, json FROM changes WHERE seq > ? AND seq <= ? + 200 AND json IS NOT NULL ORDER BY seq',
      )
      .all(from, from);
    for (const { document, json } of rows) {
      const text = zstdDecompressSync(json as Uint8Array).toString('utf8');
      for (const id of ids) if (document !== id && text.includes(id)) shown.add(id);
    }
    from += 200;
    if (from >= Number(db.prepare('SELECT coalesce(max(seq), 0) AS seq FROM changes').get()?.['seq'])) break;
  }
  return shown;
}

export function forgetRenderings(folder: string, name: string): void {
  const sha1 = name.slice(0, 40);
  const shelf = join(folder, sha1.slice(0, 2));
  for (const rendering of namesIn(shelf))
    if (rendering.startsWith(sha1)) rmSync(join(shelf, rendering), { force: true });
}
