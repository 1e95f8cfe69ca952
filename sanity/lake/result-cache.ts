import type { View } from './views.ts';

const maxBytes = 64 * 1024 * 1024;
const maxEntry = 4 * 1024 * 1024;

/** Answers as JSON, for as long as the view that they were computed from stays the same; the oldest go first. */
export class ResultCache {
  readonly #entries = new Map<string, { version: number; json: string }>();
  readonly #viewIds = new WeakMap<View, number>();
  #bytes = 0;
  #views = 0;

  async get(view: View, key: string, query: string, compute: () => Promise<string>): Promise<string> {
    // The time isn't part of the key.
    if (/\bnow\s*\(/.test(query)) return compute();
    const full = `${this.#idOf(view)} ${key}`;
    const known = this.#entries.get(full);
    if (known) this.#drop(full);
    if (known?.version === view.version) {
      this.#keep(full, known);
      return known.json;
    }
    const { version } = view;
    const json = await compute();
    // A transaction may have come in between only where evaluation is asynchronous.
    if (view.version === version && json.length <= maxEntry) this.#keep(full, { version, json });
    return json;
  }

  #keep(key: string, entry: { version: number; json: string }): void {
    this.#entries.set(key, entry);
    this.#bytes += key.length + entry.json.length;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= maxBytes) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#bytes -= key.length + entry.json.length;
    this.#entries.delete(key);
  }

  #idOf(view: View): number {
    const id = this.#viewIds.get(view) ?? (this.#views += 1);
    this.#viewIds.set(view, id);
    return id;
  }
}
