import type { ArchivedArticle } from './archived.ts';

/** An article of this publication by everything that names it. */
export type Address = { id: string; path: string; formerSlugs: readonly string[] };

/** Finds articles of this publication by what another system called them. */
export class Addresses {
  readonly #byId = new Map<string, string>();
  readonly #byPath = new Map<string, string>();
  /** Null for a last part that several articles have. */
  readonly #bySlug = new Map<string, string | null>();
  readonly #formerly = new Map<string, string | null>();
  readonly #mapped = new Map<string, string>();

  add({ id, path, formerSlugs }: Address): void {
    this.#byId.set(id, id);
    this.#byPath.set(path, id);
    addOnce(this.#bySlug, lastPart(path), id);
    for (const slug of formerSlugs) addOnce(this.#formerly, slug, id);
  }

  /** Has an old address stand for an article, before everything else. False where there is no such article. */
  map(old: string, target: string): boolean {
    const id = this.#find(target);
    if (id === null) return false;
    this.#mapped.set(pathOf(old), id);
    return true;
  }

  /** The article's id, or why none was found. */
  match({ places }: ArchivedArticle): { ok: true; id: string } | { ok: false; why: string } {
    for (const place of places) {
      const mapped = this.#mapped.get(pathOf(place));
      if (mapped !== undefined) return { ok: true, id: mapped };
    }
    for (const place of places) {
      const id = this.#find(place);
      if (id !== null) return { ok: true, id };
    }
    const several = places.some((place) => this.#bySlug.get(lastPart(pathOf(place))) === null);
    return {
      ok: false,
      why: several ? 'several published articles have this address' : 'no published article has this address',
    };
  }

  #find(place: string): string | null {
    const path = pathOf(place);
    const slug = lastPart(path);
    return (
      this.#byId.get(place) ??
      this.#byPath.get(path) ??
      this.#bySlug.get(slug) ??
      (this.#bySlug.get(slug) === null ? null : (this.#formerly.get(slug) ?? null))
    );
  }
}

function addOnce(map: Map<string, string | null>, slug: string, id: string): void {
  map.set(slug, map.has(slug) && map.get(slug) !== id ? null : id);
}

/** Of an address, the path without a slash at its end; anything else as it is. */
function pathOf(place: string): string {
  const path = /^https?:\/\//i.test(place) && URL.canParse(place) ? new URL(place).pathname : place;
  const short = path.replace(/\/+$/, '');
  try {
    return decodeURIComponent(short);
  } catch {
    return short;
  }
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.html?$/, '');
}

/**
 * The lines of a map: an old address, a comma, and an article's address, path, slug or id. Quotes around either are
 * left out, and so are empty lines. `null` for a line that says something else.
 */
export function readMap(text: string): ({ old: string; target: string } | null)[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      // Addresses may have commas in them; what stands for an article here has none.
      const comma = line.lastIndexOf(',');
      const [old, target] = [line.slice(0, comma), line.slice(comma + 1)].map((part) =>
        part.trim().replace(/^"(.*)"$/, '$1'),
      );
      return comma > 0 && old && target ? { old, target } : null;
    });
}
