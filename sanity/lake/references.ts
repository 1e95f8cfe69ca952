import type { Store } from './store.ts';
import { rawIndex } from './views.ts';
import type { Work } from './work.ts';

/** No strong reference may point to nothing once the transaction is through, as with hosted Sanity. */
export function checkReferences(store: Store, work: Work): void {
  const changes = work.changes();
  const after = new Map(changes.map((change) => [change.id, change.after]));
  const exists = (id: string) => (after.has(id) ? after.get(id) !== null : store.get(id) !== null);
  for (const change of changes) {
    if (change.after) {
      const missing = [...strongReferences(change.after)].find((id) => !exists(id));
      if (missing !== undefined) {
        const description = `Document "${change.id}" references non-existent document "${missing}"`;
        throw work.error(409, work.indexOf(change.id), 'documentReferenceDoesNotExistError', description, {
          id: change.id,
          referenceID: missing,
        });
      }
      continue;
    }
    const holders = rawIndex(store)
      .find('reference', change.id)
      .map(({ _id }) => (after.has(_id) ? after.get(_id) : store.get(_id)))
      .flatMap((holder) => (holder && strongReferences(holder).has(change.id) ? [holder._id] : []));
    if (holders.length > 0) {
      const description = `Document "${change.id}" cannot be deleted as there are references to it from "${holders[0]}"`;
      throw work.error(409, work.indexOf(change.id), 'documentHasExistingReferencesError', description, {
        id: change.id,
        referencingIDs: holders.slice(0, 100),
      });
    }
  }
}

/** The documents of this dataset that a document can't be without. */
function strongReferences(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) {
    for (const item of value) strongReferences(item, found);
  } else if (typeof value === 'object' && value !== null) {
    const { _ref, _weak, _dataset, _projectId } = value as Record<string, unknown>;
    if (typeof _ref === 'string' && _weak !== true && !_dataset && !_projectId) found.add(_ref);
    for (const item of Object.values(value)) strongReferences(item, found);
  }
  return found;
}
