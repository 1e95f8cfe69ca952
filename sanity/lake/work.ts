import { selectIds } from './evaluate.ts';
import { mayChange } from './grants.ts';
import { faultOf, isDocumentId, limits, wellFormed } from './limits.ts';
import {
  completeId,
  withKeys,
  type MutationInput,
  type PatchInput,
  type PatchOperations,
} from './mutations.ts';
import { patched } from './patch.ts';
import { isSystemId, lockOf } from './release-documents.ts';
import type { Store } from './store.ts';
import {
  LakeError,
  type Change,
  type Identity,
  type Lake,
  type LakeDocument,
  type Mutation,
} from './types.ts';
import { writeError, type WriteKind } from './write-error.ts';

type Operation = 'create' | 'update' | 'delete' | 'none';
export type Outcome = { id: string; operation: Operation; document: LakeDocument | null };

/** One transaction while it is put together: the store stays as it is until all of it holds. */
export class Work {
  readonly timestamp = new Date().toISOString();
  readonly outcomes: Outcome[] = [];
  /** The mutations with ids filled in and queries resolved: what listeners and the history get. */
  readonly applied: Mutation[] = [];
  readonly #pending = new Map<string, LakeDocument | null>();
  /** Which mutation or action changed a document last: errors about the whole transaction name it. */
  readonly #indexes = new Map<string, number>();
  readonly #lake: Lake;
  readonly #store: Store;
  readonly #identity: Identity;
  readonly #kind: WriteKind;
  readonly #rev: string;
  readonly #addKeys: boolean;
  #systemWrites = false;

  constructor(lake: Lake, store: Store, identity: Identity, kind: WriteKind, rev: string, addKeys: boolean) {
    this.#lake = lake;
    this.#store = store;
    this.#identity = identity;
    this.#kind = kind;
    this.#rev = rev;
    this.#addKeys = addKeys;
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

  /** A document as it is at this point of the transaction. */
  get(id: string): LakeDocument | null {
    const pending = this.#pending.get(id);
    return pending === undefined ? this.#store.get(id) : pending;
  }

  /** The ids that begin so, of the documents that exist at this point of the transaction. */
  idsWith(beginning: string): string[] {
    const ids = new Set([...this.#store.documents.keys(), ...this.#pending.keys()]);
    return [...ids].filter((id) => id.startsWith(beginning) && this.get(id) !== null);
  }

  #select(
    selection: { id: string } | { query: string; params?: Record<string, unknown> | undefined },
  ): string[] {
    if ('id' in selection) return [selection.id];
    const { query, params = {} } = selection;
    return selectIds(this.#lake, this.#store, this.#pending, query, params, this.#identity);
  }

  #create(
    kind: 'create' | 'createOrReplace' | 'createIfNotExists',
    input: Record<string, unknown> & { _id?: string | undefined; _type: string },
    index: number,
  ): void {
    const id = completeId(input._id);
    if (!isDocumentId(id))
      throw this.error(400, index, 'invalidDocumentIdError', `"${id}" is not a document id`, { id });
    this.#permit(id, this.get(id) ? 'update' : 'create', index);
    const existing = this.get(id);
    if (existing && kind === 'create') {
      throw this.error(409, index, 'documentAlreadyExistsError', `Document by ID "${id}" already exists`, {
        id,
      });
    }
    if (existing && kind === 'createIfNotExists') {
      this.applied.push({ [kind]: { ...input, _id: id } });
      this.outcomes.push({ id, operation: 'none', document: existing });
      return;
    }
    const content = wellFormed(this.#addKeys ? (withKeys(input) as typeof input) : input);
    const document: LakeDocument = {
      ...content,
      _id: id,
      _type: input._type,
      _createdAt: time(input['_createdAt']) ?? existing?._createdAt ?? this.timestamp,
      _updatedAt: time(input['_updatedAt']) ?? this.timestamp,
      _rev: this.#rev,
    };
    this.#put(document, { [kind]: document }, existing ? 'update' : 'create', index);
  }

  #delete(id: string, index: number): void {
    this.#permit(id, 'update', index);
    this.applied.push({ delete: { id } });
    const existing = this.get(id);
    if (existing) this.#remember(id, null, index);
    this.outcomes.push({ id, operation: existing ? 'delete' : 'none', document: null });
  }

  #patch(id: string, input: PatchInput, index: number): void {
    this.#permit(id, 'update', index);
    const before = this.get(id);
    if (!before) {
      throw this.error(
        404,
        index,
        'documentNotFoundError',
        `The document with the ID "${id}" was not found`,
        {
          id,
        },
      );
    }
    if (input.ifRevisionID && input.ifRevisionID !== before._rev) {
      const description = `document "${id}" has unexpected revision ID (${before._rev}), expected "${input.ifRevisionID}"`;
      throw this.error(409, index, 'documentRevisionIDDoesNotMatchError', description, {
        id,
        currentRevisionID: before._rev,
        expectedRevisionID: input.ifRevisionID,
      });
    }
    const operations = this.#operationsOf(input);
    let after: Record<string, unknown>;
    try {
      after = patched(before, operations);
    } catch (error) {
      if (error instanceof LakeError) throw error;
      const description =
        error instanceof RangeError ? 'A path is too long' : String(error).replace(/^Error: /, '');
      throw this.error(400, index, 'invalidPatchError', description, { id });
    }
    for (const attribute of ['_id', '_type', '_createdAt'] as const) {
      if (after[attribute] === before[attribute]) continue;
      const description = `Cannot modify immutable attribute "${attribute}"`;
      throw this.error(409, index, 'cannotModifyImmutableAttributeError', description, { id, attribute });
    }
    const document: LakeDocument = {
      ...wellFormed(after),
      _id: id,
      _type: before._type,
      _createdAt: before._createdAt,
      _updatedAt: this.timestamp,
      _rev: this.#rev,
    };
    this.#put(document, { patch: { ...operations, id } }, 'update', index);
  }

  #operationsOf({ ifRevisionID, set, setIfMissing, unset, inc, dec, insert, diffMatchPatch }: PatchInput) {
    const keyed = <T>(value: T) => (this.#addKeys ? (withKeys(value) as T) : value);
    const operations: PatchOperations = {
      ...(ifRevisionID && { ifRevisionID }),
      ...(set && { set: keyed(set) }),
      ...(setIfMissing && { setIfMissing: keyed(setIfMissing) }),
      ...(unset && { unset }),
      ...(inc && { inc }),
      ...(dec && { dec }),
      ...(insert && { insert: { ...insert, items: keyed(insert.items) } }),
      ...(diffMatchPatch && { diffMatchPatch }),
    };
    return operations;
  }

  #put(document: LakeDocument, mutation: Mutation, operation: Operation, index: number): void {
    const fault = faultOf(document);
    if (fault) {
      const { _id: id } = document;
      throw this.error(
        fault.includes('larger') ? 413 : 400,
        index,
        'invalidDocumentError',
        `Document "${id}" ${fault}`,
        { id },
      );
    }
    this.#remember(document._id, document, index);
    this.applied.push(mutation);
    this.outcomes.push({ id: document._id, operation, document });
  }

  #remember(id: string, document: LakeDocument | null, index: number): void {
    this.#pending.set(id, document);
    this.#indexes.set(id, index);
    if (this.#pending.size <= limits.transaction) return;
    const description = `One transaction changes at most ${limits.transaction} documents: do it in several`;
    throw this.error(413, index, 'transactionTooLargeError', description);
  }

  /** The mutation or action that changed a document last. */
  indexOf(id: string): number {
    return this.#indexes.get(id) ?? 0;
  }

  /** An error about the mutation or action at `index`. */
  error(
    status: number,
    index: number,
    type: string,
    description: string,
    details: Record<string, unknown> = {},
  ): LakeError {
    return writeError(this.#kind, status, index, type, description, details);
  }

  #permit(id: string, permission: 'create' | 'update', index: number): void {
    if (!mayChange(this.#identity.role, id)) {
      const description = `Insufficient permissions; permission "${permission}" required`;
      throw this.error(403, index, 'insufficientPermissionsError', description, { permission });
    }
    if (isSystemId(id) && !this.#systemWrites) {
      const description = `Document "${id}" belongs to the system: use the actions for releases`;
      throw this.error(403, index, 'systemDocumentError', description, { id });
    }
    const lock = this.#systemWrites ? null : lockOf(id, (other) => this.get(other));
    if (lock) throw this.error(409, index, 'releaseLockedError', lock, { id });
  }

  /** Does what only a release's own action may: changes releases, and what is in one that is closed. */
  asSystem<T>(write: () => T): T {
    this.#systemWrites = true;
    try {
      return write();
    } finally {
      this.#systemWrites = false;
    }
  }
}

/** A time that came with a document, kept so that imports keep theirs. */
function time(value: unknown): string | null {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : null;
}
