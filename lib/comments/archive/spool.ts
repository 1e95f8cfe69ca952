import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { ArchivedArticle, ArchivedComment, Found } from './archived.ts';

export type Spooled = {
  /** An article's comments, in the file's order; by its key. */
  commentsOf(articleKey: string): Promise<ArchivedComment[]>;
  articles: ReadonlyMap<string, ArchivedArticle>;
  /** Every article that has comments, also where the file says nothing else of it. */
  articleKeys: Iterable<string>;
  leftOut: readonly { key: string; why: string }[];
  remove(): Promise<void>;
};

/**
 * Sorts what is found by article, in a file of its own: only where each comment is stays in memory. Whoever calls this
 * removes it.
 */
export async function spool(found: AsyncIterable<Found>): Promise<Spooled> {
  const folder = await mkdtemp(join(tmpdir(), 'gazette-import-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  const path = join(folder, 'comments.ndjson');
  const articles = new Map<string, ArchivedArticle>();
  const places = new Map<string, { start: number; length: number }[]>();
  const leftOut: { key: string; why: string }[] = [];
  const stream = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  try {
    let end = 0;
    for await (const one of found) {
      if (one.kind === 'article') articles.set(one.article.key, one.article);
      else if (one.kind === 'left out') leftOut.push({ key: one.key, why: one.why });
      else {
        const bytes = Buffer.from(JSON.stringify(one.comment));
        const { articleKey } = one.comment;
        const known = places.get(articleKey);
        if (known) known.push({ start: end, length: bytes.length });
        else places.set(articleKey, [{ start: end, length: bytes.length }]);
        end += bytes.length;
        if (!stream.write(bytes)) await once(stream, 'drain');
      }
    }
    stream.end();
    await finished(stream);
  } catch (error) {
    stream.destroy();
    await remove();
    throw error;
  }
  return {
    articles,
    articleKeys: places.keys(),
    leftOut,
    commentsOf: (articleKey) => readPlaces(path, places.get(articleKey) ?? []),
    remove,
  };
}

async function readPlaces(
  path: string,
  places: readonly { start: number; length: number }[],
): Promise<ArchivedComment[]> {
  const file = await open(path, 'r');
  try {
    const comments: ArchivedComment[] = [];
    for (const { start, length } of places) {
      const { buffer } = await file.read(Buffer.alloc(length), 0, length, start);
      comments.push(JSON.parse(buffer.toString('utf8')) as ArchivedComment);
    }
    return comments;
  } finally {
    await file.close();
  }
}

/** A file's text in pieces, decoded as UTF-8. */
export function readText(path: string): AsyncIterable<string> {
  return createReadStream(path, { encoding: 'utf8' }) as AsyncIterable<string>;
}
