import { ClientError, type SanityClient, type SanityDocument } from '@sanity/client';
import { z } from 'zod';
import type { Archive, AssetFacts } from './content-archive.ts';

/** Ids in one question; hosted Sanity’s client asks for as many documents at a time. */
const page = 100;
/** Characters of documents in one transaction. */
const transactionSize = 4_000_000;

/** What an asset’s file and place say of it; all else is in the archive. */
const derived = new Set([
  '_id',
  '_type',
  '_rev',
  'assetId',
  'extension',
  'mimeType',
  'path',
  'uploadId',
  'url',
]);

const assetRows = z.array(z.object({ _id: z.string(), key: z.string() }));

/** Those of an archive’s documents and assets that a dataset has, by id. */
export type Present = { documents: Set<string>; assets: Map<string, AssetFacts> };

/** Those of these ids that the dataset has no document of. */
export async function missingFrom(client: SanityClient, ids: string[]): Promise<string[]> {
  const found = await foundIn(client, ids);
  return ids.filter((id) => !found.has(id));
}

async function foundIn(client: SanityClient, ids: string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const some of pagesOf(ids)) {
    const present = await client.fetch('*[_id in $ids]._id', { ids: some });
    for (const id of z.array(z.string()).parse(present)) found.add(id);
  }
  return found;
}

/** What of an archive is in the dataset already. */
export async function presentIn(client: SanityClient, archive: Archive): Promise<Present> {
  const documents = await foundIn(client, [...archive.documents.keys()]);
  const assets: Present['assets'] = new Map();
  for (const keys of pagesOf([...archive.assets.keys()])) {
    const found = await client.fetch(
      `*[_type in ["sanity.imageAsset", "sanity.fileAsset"] && sha1hash in $hashes]{
        _id, "key": select(_type == "sanity.imageAsset" => "image-", "file-") + sha1hash
      }`,
      { hashes: keys.map((key) => key.slice(key.indexOf('-') + 1)) },
    );
    for (const { _id, key } of assetRows.parse(found)) {
      const facts = archive.assets.get(key);
      if (facts) assets.set(_id, facts);
    }
  }
  return { documents, assets };
}

/**
 * Makes what was imported into the embedded lake as old as the archive says. The official import makes documents first
 * and puts references and pictures into them afterwards, as edits of now; of pictures it drops the times altogether.
 * Hosted Sanity sets times itself, and is left alone. `before` is what was there already, and stays.
 */
export async function restoreTimes(client: SanityClient, archive: Archive, before: Present): Promise<void> {
  const now = await presentIn(client, archive);
  let batch: Dated[] = [];
  let size = 0;
  const flush = async () => {
    await commit(client, batch);
    batch = [];
    size = 0;
  };
  const ids = [...now.documents, ...now.assets.keys()].filter(
    // Releases are kept as they came, and nothing but an action may write them.
    (id) => !before.documents.has(id) && !before.assets.has(id) && !id.startsWith('_.'),
  );
  for (const some of pagesOf(ids)) {
    for (const document of await client.getDocuments(some)) {
      if (!document) continue;
      const facts = now.assets.get(document._id);
      const wanted = facts
        ? assetOf(document, facts)
        : { ...document, ...withoutUndefined(archive.documents.get(document._id) ?? {}) };
      const json = JSON.stringify(wanted);
      if (json === JSON.stringify(document)) continue;
      batch.push({ wanted, revision: document._rev });
      size += json.length;
      if (size > transactionSize) await flush();
    }
  }
  await flush();
}

/** A document as it is to be, and the revision that it was made from. */
type Dated = { wanted: SanityDocument; revision: string };

/** All at once; or one by one, where somebody has changed one of them meanwhile, which then stays as it is. */
async function commit(client: SanityClient, batch: Dated[]): Promise<void> {
  if (batch.length === 0) return;
  const transaction = client.transaction();
  for (const { wanted, revision } of batch) {
    // Replacing looks at no revision; a patch before it does.
    transaction.patch(wanted._id, { ifRevisionID: revision, unset: ['_nothing'] }).createOrReplace(wanted);
  }
  try {
    await transaction.commit({ visibility: 'async' });
  } catch (error) {
    if (!(error instanceof ClientError) || error.statusCode !== 409) throw error;
    if (batch.length > 1) for (const one of batch) await commit(client, [one]);
  }
}

function assetOf(document: SanityDocument, { _rev, ...facts }: AssetFacts): SanityDocument {
  const own = Object.entries(document).filter(([name]) => derived.has(name));
  return { ...Object.fromEntries(own), ...facts } as SanityDocument;
}

function withoutUndefined(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function pagesOf<T>(items: T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / page) }, (_, index) =>
    items.slice(index * page, (index + 1) * page),
  );
}
