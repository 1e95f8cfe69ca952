import { Mutation as Patcher } from '@sanity/mutator';
import { mayWrite } from './auth.ts';
import { selectIds } from './evaluate.ts';
import { completeId, isDocumentId, withKeys, type MutationInput, type PatchInput } from './mutations.ts';
import type { Store } from './store.ts';
import type { Change, Identity, Lake, LakeDocument, LakeError, Mutation } from './types.ts';
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
  readonly #lake: Lake;
  readonly #store: Store;
  readonly #identity: Identity;
  readonly #kind: WriteKind;
  readonly #rev: string;
  readonly #addKeys: boolean;

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
    const content = this.#addKeys ? (withKeys(input) as typeof input) : input;
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
    const existing = this.get(id);
    if (existing) this.#pending.set(id, null);
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
    const patch = this.#operationsOf(id, input);
    let after: Record<string, unknown> | null;
    try {
      after = new Patcher({ mutations: [{ patch } as never] }).apply(before);
    } catch (error) {
      throw this.error(
        400,
        index,
        'invalidPatchError',
        error instanceof Error ? error.message : String(error),
        {
          id,
        },
      );
    }
    for (const name of ['_id', '_type', '_createdAt'] as const) {
      if (after?.[name] !== before[name]) {
        throw this.error(
          409,
          index,
          'immutableAttributeError',
          `Cannot modify immutable attribute "${name}"`,
          {
            id,
          },
        );
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
    if (this.#addKeys) {
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
    if (mayWrite(this.#identity.role, id)) return;
    const description = `Insufficient permissions; permission "${permission}" required`;
    throw this.error(403, index, 'insufficientPermissionsError', description, { permission });
  }
}

/** A time that came with a document, kept so that imports keep theirs. */
function time(value: unknown): string | null {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : null;
}
