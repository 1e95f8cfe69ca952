import { createHash } from 'node:crypto';
import { createReadStream, existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { parseJson } from '../../../lib/http/parse-json.ts';
import { SetupError } from '../setup-error.ts';

const schema = z.strictObject({
  /** Rises with each change of how a backup is laid out. */
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Where from, for people. */
  content: z.string(),
  database: z.strictObject({
    /** The migrations that it had, in order. */
    migrations: z.array(z.string()).min(1),
    /** How many rows each table has. */
    tables: z.record(z.string(), z.number().int().nonnegative()),
    /** The last number that each sequence gave, null where it gave none. */
    sequences: z.record(z.string(), z.string().nullable()),
  }),
  /** Every file besides this one, by its path in the backup. */
  files: z.record(z.string(), z.strictObject({ bytes: z.number().int(), sha256: z.string() })),
});

export type Manifest = z.infer<typeof schema>;

const name = 'manifest.json';

/** Describes what is in a folder, in the folder. */
export async function writeManifest(
  folder: string,
  about: Omit<Manifest, 'format' | 'files'>,
): Promise<void> {
  const files: Manifest['files'] = {};
  for (const path of filesIn(folder))
    files[path] = { bytes: statSync(join(folder, path)).size, sha256: await sha256(join(folder, path)) };
  const manifest: Manifest = { format: 1, ...about, files };
  writeFileSync(join(folder, name), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Whether a folder is a whole backup, by its looks. */
export function isBackup(folder: string): boolean {
  return existsSync(join(folder, name));
}

/** Reads a backup’s manifest once every file is shown to be as it was made. Throws SetupError for anything else. */
export async function checkBackup(folder: string): Promise<Manifest> {
  if (!isBackup(folder))
    throw new SetupError(
      `${folder} is no backup, as it has no ${name}: name a folder that "npm run backup" made.`,
    );
  const parsed = schema.safeParse(parseJson(readFileSync(join(folder, name), 'utf8')));
  if (!parsed.success)
    throw new SetupError(`${join(folder, name)} can’t be read: take another backup. Nothing was changed.`);
  const { files } = parsed.data;
  for (const [path, { bytes, sha256: wanted }] of Object.entries(files)) {
    const full = join(folder, path);
    const same = existsSync(full) && statSync(full).size === bytes && (await sha256(full)) === wanted;
    if (!same)
      throw new SetupError(
        `${full} is ${existsSync(full) ? 'not as it was made' : 'missing'}: take another backup. Nothing was changed.`,
      );
  }
  return parsed.data;
}

const filesIn = (folder: string): string[] =>
  globSync('**/*', { cwd: folder })
    .filter((path) => path !== name && statSync(join(folder, path)).isFile())
    .toSorted();

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
