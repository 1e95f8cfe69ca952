import { View, type Perspective } from './perspectives.ts';
import type { SortedDocuments } from './sorted-documents.ts';
import type { Store } from './store.ts';
import { TextIndex } from './text-index.ts';
import type { Identity } from './types.ts';

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
