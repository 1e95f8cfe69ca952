import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { WorkQueue } from './work-queue.ts';

type Options = {
  dir: string;
  /** Bytes on disk above which the longest unused files go. */
  maxBytes: number;
  /** Where pictures wait to be made. */
  queue: WorkQueue;
};

const day = 24 * 60 * 60 * 1000;

/**
 * Rendered pictures on disk. Each is made once at a time however many ask for it, is written whole or not at all,
 * and can be deleted at any moment. Addresses are the readers' to invent, so both the work and the disk are bounded.
 */
export class RenderCache {
  readonly #options: Options;
  readonly #underWay = new Map<string, Promise<Buffer>>();
  /** Bytes on disk; unknown until they were counted. */
  #bytes: Promise<number> | null = null;
  #evicting = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /**
   * What is kept under `name` (a safe relative path), made by `make` the first time; `large` ones wait for each other.
   * Throws what `make` throws, or LakeError 503.
   */
  async get(name: string, make: () => Promise<Buffer>, large = false): Promise<Buffer> {
    const path = join(this.#options.dir, name);
    const kept = await this.#read(path);
    if (kept) return kept;
    const underWay = this.#underWay.get(name);
    if (underWay) return underWay;
    const work = this.#options.queue
      .run(large ? 'large' : 'small', make)
      .then((bytes) => this.#keep(path, bytes))
      .finally(() => this.#underWay.delete(name));
    this.#underWay.set(name, work);
    return work;
  }

  async #read(path: string): Promise<Buffer | null> {
    try {
      const [bytes, { mtimeMs }] = await Promise.all([readFile(path), stat(path)]);
      // The time of a file says when it was last wanted, give or take a day.
      if (Date.now() - mtimeMs > day) await utimes(path, new Date(), new Date());
      return bytes;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  /** A picture that can't be kept, as on a disk that is full, is shown all the same. */
  async #keep(path: string, bytes: Buffer): Promise<Buffer> {
    const temporary = `${path}.${randomUUID()}`;
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await writeFile(temporary, bytes, { mode: 0o600, flag: 'wx' });
      await rename(temporary, path);
    } catch (error) {
      console.error('lake: a picture could not be kept', error);
      await rm(temporary, { force: true }).catch(() => undefined);
      return bytes;
    }
    this.#bytes = (this.#bytes ?? this.#count().catch(() => 0)).then((total) => total + bytes.length);
    void this.#evict();
    return bytes;
  }

  async #files(): Promise<{ path: string; size: number; used: number }[]> {
    try {
      const entries = await readdir(this.#options.dir, { recursive: true, withFileTypes: true });
      const files = entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
      return await Promise.all(
        files.map(async (path) => {
          const { size, mtimeMs } = await stat(path);
          return { path, size, used: mtimeMs };
        }),
      );
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  async #count(): Promise<number> {
    // The file that was just written is among them; its size is added by the caller.
    const sizes = (await this.#files()).toSorted((one, other) => other.used - one.used).slice(1);
    return sizes.reduce((total, { size }) => total + size, 0);
  }

  async #evict(): Promise<void> {
    if (this.#evicting) return;
    this.#evicting = true;
    try {
      if ((await (this.#bytes ?? 0)) <= this.#options.maxBytes) return;
      const files = (await this.#files()).toSorted((one, other) => one.used - other.used);
      let total = files.reduce((sum, { size }) => sum + size, 0);
      for (const { path, size } of files) {
        if (total <= this.#options.maxBytes * 0.8) break;
        await rm(path, { force: true });
        total -= size;
      }
      this.#bytes = Promise.resolve(total);
    } catch (error) {
      console.error('lake: old pictures could not be cleared away', error);
    } finally {
      this.#evicting = false;
    }
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
