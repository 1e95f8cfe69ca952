import { randomBytes } from 'node:crypto';
import { Mutation as Patcher } from '@sanity/mutator';
import { mayWrite } from './auth.ts';
import { completeId, isDocumentId, withKeys, type MutationInput, type PatchInput } from './mutations.ts';
import { rawIndex, selectIds } from './query.ts';
import type { Store } from './store.ts';
import {
  LakeError,
  type Change,
  type Identity,
  type Lake,
  type LakeDocument,
  type Mutation,
} from './types.ts';

export type Operation = 'create' | 'update' | 'delete' | 'none';
export type Outcome = { id: string; operation: Operation; document: LakeDocument | null };
export type Transacted = { transactionId: string; outcomes: Outcome[] };

type TransactOptions = {
  identity: Identity;
  mutations: MutationInput[];
  /** Kept as the `_rev` of what it writes. */
  transactionId?: string | undefined;
  dryRun?: boolean;
  autoGenerateArrayKeys?: boolean;
};

/** An id that no transaction had before. */
function newTransactionId(): string {
  return randomBytes(16).toString('base64url');
}

/**
 * Applies mutations as one durable transaction, all or nothing. Throws LakeError in the hosted shape: 400 for what
 * can't be applied, 403 for what the role may not write, 404 for a patch of a missing document, 409 for conflicts.
 */
export function transact(lake: Lake, store: Store, options: TransactOptions): Transacted {
  const transactionId = options.transactionId ?? newTransactionId();
  if (store.hasTransaction(transactionId)) {
    throw new LakeError(
      409,
      'transactionAlreadyExistsError',
      `Transaction "${transactionId}" already exists`,
    );
  }
  const work = new Work(lake, store, options, transactionId);
  for (const [index, mutation] of options.mutations.entries()) work.apply(mutation, index);
  const changes = work.changes();
  checkReferences(store, changes);
  const { timestamp, applied } = work;
  if (!options.dryRun) {
    store.commit({
      id: transactionId,
      timestamp,
      author: options.identity.userId,
      mutations: applied,
      changes,
    });
  }
  return { transactionId, outcomes: work.outcomes };
}

/** One transaction while it is put together: the store stays as it is until all of it holds. */
class Work {
  readonly timestamp = new Date().toISOString();
  readonly outcomes: Outcome[] = [];
  /** The mutations with ids filled in and queries resolved: what listeners and the history get. */
  readonly applied: Mutation[] = [];
  readonly #pending = new Map<string, LakeDocument | null>();
  readonly #lake: Lake;
  readonly #store: Store;
  readonly #options: TransactOptions;
  readonly #rev: string;

  constructor(lake: Lake, store: Store, options: TransactOptions, rev: string) {
    this.#lake = lake;
    this.#store = store;
    this.#options = options;
    this.#rev = rev;
  }

  changes(): Change[] {
    return [...this.#pending].flatMap(([id, after]) => {
      const before = this.#store.get(id);
      return before === null && after === null ? [] : [{ id, before, after }];
    });
  }

  apply(mutation: MutationInput, index: number): void {
    if ('create' in mutation) this.#create('create', mutation.create, index);
    else if ('createOrReplace' in mutation) this.#create('createOrReplace', mutation.createOrReplace, index);
    else if ('createIfNotExists' in mutation)
      this.#create('createIfNotExists', mutation.createIfNotExists, index);
    else if ('delete' in mutation) for (const id of this.#select(mutation.delete)) this.#delete(id, index);
    else {
      const { patch } = mutation;
      for (const id of this.#select(patch)) this.#patch(id, patch, index);
    }
  }

  #get(id: string): LakeDocument | null {
    const pending = this.#pending.get(id);
    return pending === undefined ? this.#store.get(id) : pending;
  }

  #select(
    selection: { id: string } | { query: string; params?: Record<string, unknown> | undefined },
  ): string[] {
    if ('id' in selection) return [selection.id];
    const { query, params = {} } = selection;
    return selectIds(this.#lake, this.#store, this.#pending, query, params, this.#options.identity);
  }

  #create(
    kind: 'create' | 'createOrReplace' | 'createIfNotExists',
    input: Record<string, unknown> & { _id?: string | undefined; _type: string },
    index: number,
  ): void {
    const id = completeId(input._id);
    if (!isDocumentId(id))
      throw failed(400, index, 'invalidDocumentIdError', `"${id}" is not a document id`, { id });
    this.#permit(id, this.#get(id) ? 'update' : 'create', index);
    const existing = this.#get(id);
    if (existing && kind === 'create') {
      throw failed(409, index, 'documentAlreadyExistsError', `Document by ID "${id}" already exists`, { id });
    }
    if (existing && kind === 'createIfNotExists') {
      this.applied.push({ [kind]: { ...input, _id: id } });
      this.outcomes.push({ id, operation: 'none', document: existing });
      return;
    }
    const content = this.#options.autoGenerateArrayKeys ? (withKeys(input) as typeof input) : input;
    const document: LakeDocument = {
      ...content,
      _id: id,
      _type: input._type,
      _createdAt: time(input['_createdAt']) ?? existing?._createdAt ?? this.timestamp,
      _updatedAt: time(input['_updatedAt']) ?? this.timestamp,
      _rev: this.#rev,
    };
    this.#put(document, { [kind]: document }, existing ? 'update' : 'create');
  }

  #delete(id: string, index: number): void {
    this.#permit(id, 'update', index);
    this.applied.push({ delete: { id } });
    const existing = this.#get(id);
    if (existing) this.#pending.set(id, null);
    this.outcomes.push({ id, operation: existing ? 'delete' : 'none', document: null });
  }

  #patch(id: string, input: PatchInput, index: number): void {
    this.#permit(id, 'update', index);
    const before = this.#get(id);
    if (!before) {
      throw failed(404, index, 'documentNotFoundError', `The document with the ID "${id}" was not found`, {
        id,
      });
    }
    if (input.ifRevisionID && input.ifRevisionID !== before._rev) {
      const description = `document "${id}" has unexpected revision ID (${before._rev}), expected "${input.ifRevisionID}"`;
      throw failed(409, index, 'documentRevisionIDDoesNotMatchError', description, {
        id,
        currentRevisionID: before._rev,
        expectedRevisionID: input.ifRevisionID,
      });
    }
    const patch = this.#operationsOf(id, input);
    let after: Record<string, unknown> | null;
    try {
      after = new Patcher({ mutations: [{ patch } as never] }).apply(before);
    } catch (error) {
      throw failed(400, index, 'invalidPatchError', error instanceof Error ? error.message : String(error), {
        id,
      });
    }
    for (const name of ['_id', '_type', '_createdAt'] as const) {
      if (after?.[name] !== before[name]) {
        throw failed(409, index, 'immutableAttributeError', `Cannot modify immutable attribute "${name}"`, {
          id,
        });
      }
    }
    const document = { ...before, ...after, _updatedAt: this.timestamp, _rev: this.#rev };
    for (const name of Object.keys(before))
      if (after && !(name in after)) delete (document as LakeDocument)[name];
    this.#put(document, { patch }, 'update');
  }

  #operationsOf(id: string, input: PatchInput): Record<string, unknown> {
    const operations: Record<string, unknown> = Object.fromEntries(
      Object.entries(input).filter(
        ([name, value]) => value !== undefined && name !== 'query' && name !== 'params',
      ),
    );
    if (this.#options.autoGenerateArrayKeys) {
      for (const name of ['set', 'setIfMissing'] as const)
        if (input[name]) operations[name] = withKeys(input[name]);
      if (input.insert) operations['insert'] = { ...input.insert, items: withKeys(input.insert.items) };
    }
    return { ...operations, id };
  }

  #put(document: LakeDocument, mutation: Mutation, operation: Operation): void {
    this.#pending.set(document._id, document);
    this.applied.push(mutation);
    this.outcomes.push({ id: document._id, operation, document });
  }

  #permit(id: string, permission: 'create' | 'update', index: number): void {
    if (mayWrite(this.#options.identity.role, id)) return;
    const description = `Insufficient permissions; permission "${permission}" required`;
    throw failed(403, index, 'insufficientPermissionsError', description, { permission });
  }
}

/** A time that came with a document, kept so that imports keep theirs. */
function time(value: unknown): string | null {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : null;
}

/** A mutation that can't be applied, in the shape that clients take apart. */
function failed(
  status: number,
  index: number,
  type: string,
  description: string,
  details: Record<string, unknown>,
): LakeError {
  const items = [{ error: { ...details, description, type }, index }];
  return new LakeError(status, 'mutationError', `The mutation(s) failed: ${description}`, { items });
}

/** No strong reference may point to nothing once the transaction is through, as with hosted Sanity. */
function checkReferences(store: Store, changes: Change[]): void {
  const after = new Map(changes.map((change) => [change.id, change.after]));
  const exists = (id: string) => (after.has(id) ? after.get(id) !== null : store.get(id) !== null);
  for (const change of changes) {
    if (change.after) {
      const missing = [...strongReferences(change.after)].find((id) => !exists(id));
      if (missing !== undefined) {
        const description = `Document "${change.id}" references non-existent document "${missing}"`;
        throw failed(409, 0, 'documentReferenceDoesNotExistError', description, {
          id: change.id,
          referenceID: missing,
        });
      }
      continue;
    }
    const holders = (rawIndex(store).byReference.get(change.id) ?? [])
      .map(({ _id }) => (after.has(_id) ? after.get(_id) : store.get(_id)))
      .flatMap((holder) => (holder && strongReferences(holder).has(change.id) ? [holder._id] : []));
    if (holders.length > 0) {
      const description = `Document "${change.id}" cannot be deleted as there are references to it from "${holders[0]}"`;
      throw failed(409, 0, 'documentHasExistingReferencesError', description, {
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
