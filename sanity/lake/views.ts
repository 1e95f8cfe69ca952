import {
  draftIdOf,
  isUnpublishing,
  publishedIdOf,
  showsUnpublished,
  type Perspective,
} from './perspectives.ts';
import { SortedDocuments } from './sorted-documents.ts';
import type { Store } from './store.ts';
import { TextIndex } from './text-index.ts';
import type { Identity, LakeDocument } from './types.ts';

/** What a query sees of a dataset. Nobody (no token) sees published documents alone, whatever they ask for. */
export function viewOf(store: Store, perspective: Perspective, identity: Identity | null): View {
  return viewsOf(store).get(identity ? perspective : ['published'], identity === null);
}

const views = new WeakMap<Store, Views>();

function viewsOf(store: Store): Views {
  const known = views.get(store) ?? new Views(store);
  views.set(store, known);
  return known;
}

const textIndexes = new WeakMap<Store, TextIndex>();

/** The dataset's index of words. */
export function textOf(store: Store): TextIndex {
  const known = textIndexes.get(store) ?? new TextIndex(store);
  textIndexes.set(store, known);
  return known;
}

/** Every document of a dataset, with its indexes. */
export function rawIndex(store: Store): SortedDocuments {
  return viewsOf(store).get('raw', false).documents;
}

const keptViews = 8;

/** The views of a dataset that were asked for, at most a few at a time. */
class Views {
  readonly #store: Store;
  readonly #views = new Map<string, View>();

  constructor(store: Store) {
    this.#store = store;
    store.onTransaction(({ changes }) => {
      for (const view of this.#views.values()) for (const { id } of changes) view.update(id);
    });
  }

  get(perspective: Perspective, onlyPublic: boolean): View {
    const key = `${onlyPublic}:${String(perspective)}`;
    const view = this.#views.get(key) ?? new View(this.#store, perspective, onlyPublic);
    this.#views.delete(key);
    this.#views.set(key, view);
    for (const oldest of this.#views.keys()) {
      if (this.#views.size <= keptViews) break;
      this.#views.delete(oldest);
    }
    return view;
  }
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
