import type { Store } from './store.ts';
import { LakeError, type LakeDocument } from './types.ts';
import { SortedDocuments } from './sorted-documents.ts';

/** Release names from the strongest to the weakest layer; `raw` stands alone. */
export type Perspective = 'raw' | readonly string[];

const published: Perspective = ['published'];
const drafts: Perspective = ['drafts', 'published'];

/** The document id that readers know: without `drafts.` or `versions.<release>.` before it. */
export function publishedIdOf(id: string): string {
  if (id.startsWith('drafts.')) return id.slice(7);
  return id.startsWith('versions.') ? id.split('.').slice(2).join('.') : id;
}

/** `published` for a published id, `drafts` for a draft, else the release's name. */
export function layerOf(id: string): string {
  if (id.startsWith('drafts.')) return 'drafts';
  return id.startsWith('versions.') ? (id.split('.')[1] ?? '') : 'published';
}

export function draftIdOf(publishedId: string): string {
  return `drafts.${publishedId}`;
}

/**
 * Parses the `perspective` of a request: a name, or names by comma, strongest first. Without one it is `published`
 * from API 2025-02-19 on, else `raw`. Throws LakeError 400.
 */
export function parsePerspective(value: string | null, apiVersion: string): Perspective {
  if (!value) return apiVersion.toUpperCase() === 'X' || apiVersion >= '2025-02-19' ? published : 'raw';
  const names = value.split(',').map((name) => name.trim());
  if (names.some((name) => !/^[\w-]+$/.test(name))) {
    throw new LakeError(400, 'invalidPerspectiveError', `Invalid perspective "${value}"`);
  }
  if (names.includes('raw')) {
    if (names.length === 1) return 'raw';
    throw new LakeError(400, 'invalidPerspectiveError', 'The raw perspective goes with no other');
  }
  const [only] = names;
  if (names.length === 1 && only === 'published') return published;
  if (names.length === 1 && (only === 'drafts' || only === 'previewDrafts')) return drafts;
  return [...new Set([...names.filter((name) => name !== 'published'), 'drafts', 'published'])];
}

/** Whether a perspective shows what readers may not see yet. */
export function showsUnpublished(perspective: Perspective): boolean {
  return perspective === 'raw' || perspective.some((name) => name !== 'published');
}

/** One way to see a dataset, kept up to date with every transaction. */
export class View {
  /** Grows whenever something in this view changes: an autosaved draft leaves the published view's answers valid. */
  version = 0;
  readonly documents = new SortedDocuments();
  readonly #store: Store;
  readonly #perspective: Perspective;
  readonly #onlyPublic: boolean;

  constructor(store: Store, perspective: Perspective, onlyPublic: boolean) {
    this.#store = store;
    this.#perspective = perspective;
    this.#onlyPublic = onlyPublic;
    const ids = [...store.documents.keys()];
    const seen = perspective === 'raw' ? ids : [...new Set(ids.map(publishedIdOf))];
    for (const id of seen.sort()) this.#refresh(id);
  }

  /** Takes over a change of the document with this raw id. */
  update(id: string): void {
    if (this.#refresh(this.#perspective === 'raw' ? id : publishedIdOf(id))) this.version += 1;
  }

  #refresh(id: string): boolean {
    const document = this.#resolve(id);
    const before = this.documents.byId.get(id) ?? null;
    if (before === document) return false;
    this.documents.put(id, document);
    return true;
  }

  #resolve(id: string): LakeDocument | null {
    if (this.#onlyPublic && id.includes('.')) return null;
    if (this.#perspective === 'raw') return this.#store.get(id);
    for (const layer of this.#perspective) {
      const originalId =
        layer === 'published' ? id : layer === 'drafts' ? draftIdOf(id) : `versions.${layer}.${id}`;
      const document = this.#store.get(originalId);
      if (!document) continue;
      // What a release is going to unpublish is no longer there in its view.
      if (isUnpublishing(document)) return null;
      return showsUnpublished(this.#perspective) ? overlaid(document, id) : document;
    }
    return null;
  }
}

const overlays = new WeakMap<LakeDocument, LakeDocument>();

/** The document under its published id; the same object each time, so that an unchanged one is recognised. */
function overlaid(document: LakeDocument, id: string): LakeDocument {
  const known = overlays.get(document);
  if (known) return known;
  const overlay = { ...document, _id: id, _originalId: document._id };
  overlays.set(document, overlay);
  return overlay;
}

/** Whether a version says that its release unpublishes the document. */
export function isUnpublishing({ _system }: LakeDocument): boolean {
  return typeof _system === 'object' && _system !== null && 'delete' in _system && _system.delete === true;
}
