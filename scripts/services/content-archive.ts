import {
  closeSync,
  createReadStream,
  existsSync,
  globSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { unpackTar } from 'modern-tar/fs';
import { z } from 'zod';
import { SetupError } from './setup-error.ts';

/** Times as they are kept for a document. */
const times = z.object({ _createdAt: z.string().optional(), _updatedAt: z.string().optional() });
const line = times.extend({ _id: z.string().optional(), _type: z.string() }).loose();
/** To another dataset there are none that could be missing here. */
const reference = z.object({
  _ref: z.string(),
  _weak: z.boolean().optional(),
  _dataset: z.undefined().optional(),
});
/** In the order that they come in, which an object’s shape would change. */
const assetFacts = z.record(z.string(), z.unknown());

type Times = z.infer<typeof times>;
export type AssetFacts = z.infer<typeof assetFacts>;

/** An export of a dataset, unpacked: what `content:export` and `sanity datasets export` make. */
export type Archive = {
  /** Where `data.ndjson`, `images` and `files` are. */
  folder: string;
  /** The documents that have an id, by it. */
  documents: Map<string, Times>;
  /** What they refer to and can’t do without, each with one that does. */
  references: Map<string, string>;
  /** What is known of each asset besides its file, by `image-` or `file-` and the file’s SHA-1. */
  assets: Map<string, AssetFacts>;
  /** Removes what was unpacked. */
  remove(): void;
};

/** Whether documents of a type hold secrets that open previews: one that was withdrawn must not come back from a backup. */
export function opensPreviews(type: string): boolean {
  return type.startsWith('sanity.previewUrl');
}

/** Unpacks an archive into a temporary folder. Throws SetupError where there is none, or it is something else. */
export async function openArchive(path: string): Promise<Archive> {
  if (!existsSync(path)) throw new SetupError(`There is no file ${path}.`);
  const unpacked = mkdtempSync(join(tmpdir(), 'gazette-import-'));
  const remove = () => rmSync(unpacked, { recursive: true, force: true });
  try {
    await pipeline(createReadStream(path), createGunzip(), unpackTar(unpacked));
    const [data] = globSync(['data.ndjson', '*/data.ndjson'], { cwd: unpacked });
    if (!data) throw new Error('it has no data.ndjson');
    const folder = join(unpacked, dirname(data));
    return { folder, ...(await documentsIn(folder)), assets: assetsIn(folder), remove };
  } catch (error) {
    remove();
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new SetupError(
      `${path} is no archive that "npm run content:export" or "sanity datasets export" made: ${reason.replace(/^\w*Error: /, '')}.`,
    );
  }
}

/** Line by line: a large publication’s documents are more than one string can hold. What opens previews is left out. */
async function documentsIn(folder: string): Promise<Pick<Archive, 'documents' | 'references'>> {
  const documents: Archive['documents'] = new Map();
  const references: Archive['references'] = new Map();
  const path = join(folder, 'data.ndjson');
  const kept = openSync(`${path}.kept`, 'w', 0o600);
  try {
    for await (const text of linesOf(path)) {
      if (text === '') continue;
      const document = line.parse(JSON.parse(text));
      const { _id, _type, _createdAt, _updatedAt } = document;
      if (opensPreviews(_type)) continue;
      writeSync(kept, `${text}\n`);
      if (_id !== undefined) documents.set(_id, { _createdAt, _updatedAt });
      for (const target of strongReferencesOf(document)) references.set(target, _id ?? _type);
    }
  } finally {
    closeSync(kept);
  }
  renameSync(`${path}.kept`, path);
  return { documents, references };
}

function strongReferencesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(strongReferencesOf);
  if (typeof value !== 'object' || value === null) return [];
  const { success, data } = reference.safeParse(value);
  return success && data._weak !== true ? [data._ref] : Object.values(value).flatMap(strongReferencesOf);
}

/** Ended by `\n` and by that alone: node:readline also breaks at U+2028, which is a character like any other in JSON. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(path, 'utf8') as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}

function assetsIn(folder: string): Archive['assets'] {
  const path = join(folder, 'assets.json');
  const found = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  return new Map(Object.entries(z.record(z.string(), assetFacts).parse(found)));
}
