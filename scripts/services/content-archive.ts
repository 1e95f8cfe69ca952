import { createReadStream, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { unpackTar } from 'modern-tar/fs';
import { z } from 'zod';
import { SetupError } from './setup-error.ts';

/** Times as they are kept for a document. */
const times = z.object({ _createdAt: z.string().optional(), _updatedAt: z.string().optional() });
const line = times.extend({ _id: z.string().optional(), _type: z.string() });
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
  /** What is known of each asset besides its file, by `image-` or `file-` and the file’s SHA-1. */
  assets: Map<string, AssetFacts>;
  /** Removes what was unpacked. */
  remove(): void;
};

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
    return { folder, documents: await documentsIn(folder), assets: assetsIn(folder), remove };
  } catch (error) {
    remove();
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new SetupError(
      `${path} is no archive that "npm run content:export" or "sanity datasets export" made: ${reason.replace(/^\w*Error: /, '')}.`,
    );
  }
}

/** Line by line: a large publication’s documents are more than one string can hold. */
async function documentsIn(folder: string): Promise<Archive['documents']> {
  const documents: Archive['documents'] = new Map();
  for await (const text of linesOf(join(folder, 'data.ndjson'))) {
    if (text === '') continue;
    const { _id, _type, ...rest } = line.parse(JSON.parse(text));
    if (_id !== undefined) documents.set(_id, rest);
  }
  return documents;
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
