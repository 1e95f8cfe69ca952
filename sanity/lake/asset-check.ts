import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { LakeDocument } from './types.ts';

export type DamagedAsset = { id: string; file: string; fault: 'missing' | 'damaged' };

const asset = z.object({
  _id: z.string(),
  _type: z.enum(['sanity.imageAsset', 'sanity.fileAsset']),
  path: z.string(),
  sha1hash: z.string(),
});

/** The assets whose file is missing, or isn't what was uploaded. Reads all files, a gigabyte in some seconds. */
export async function damagedAssets(
  folder: string,
  documents: Iterable<LakeDocument>,
): Promise<DamagedAsset[]> {
  const found: DamagedAsset[] = [];
  for (const document of documents) {
    const { data } = asset.safeParse(document);
    if (!data) continue;
    const file = join(folder, basename(data.path));
    const add = (fault: DamagedAsset['fault']) => found.push({ id: data._id, file, fault });
    if (!existsSync(file)) add('missing');
    else if ((await sha1Of(file)) !== data.sha1hash) add('damaged');
  }
  return found;
}

/** Null where the file can't be read. */
async function sha1Of(file: string): Promise<string | null> {
  const hash = createHash('sha1');
  try {
    await pipeline(createReadStream(file), hash);
  } catch {
    return null;
  }
  return hash.digest('hex');
}
