import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';

/** The wire format of `/data/mutate`: every mutation is an object with one of these keys. */

const attributes = z.record(z.string(), z.unknown());
const newDocument = z.looseObject({ _id: z.string().optional(), _type: z.string().min(1) });
const keptDocument = newDocument.extend({ _id: z.string().min(1) });
const byQuery = { query: z.string().min(1), params: attributes.optional() };

const items = z.array(z.unknown());
const insert = z.union([
  z.strictObject({ before: z.string(), items }),
  z.strictObject({ after: z.string(), items }),
  z.strictObject({ replace: z.string(), items }),
]);

const patchOperations = {
  ifRevisionID: z.string().nullish(),
  set: attributes.optional(),
  setIfMissing: attributes.optional(),
  unset: z.array(z.string()).optional(),
  inc: z.record(z.string(), z.number()).optional(),
  dec: z.record(z.string(), z.number()).optional(),
  insert: insert.optional(),
  diffMatchPatch: z.record(z.string(), z.string()).optional(),
};

export const patchSchema = z.strictObject(patchOperations);
export type PatchOperations = z.infer<typeof patchSchema>;

const patch = z.union([
  z.strictObject({ id: z.string().min(1), ...patchOperations }),
  z.strictObject({ ...byQuery, ...patchOperations }),
]);

const deletion = z.union([
  z.strictObject({ id: z.string().min(1), purge: z.boolean().optional() }),
  z.strictObject({ ...byQuery, purge: z.boolean().optional() }),
]);

export const mutationSchema = z.union([
  z.strictObject({ create: newDocument }),
  z.strictObject({ createOrReplace: keptDocument }),
  z.strictObject({ createIfNotExists: keptDocument }),
  z.strictObject({ delete: deletion }),
  z.strictObject({ patch }),
]);

export type MutationInput = z.infer<typeof mutationSchema>;
export type PatchInput = z.infer<typeof patch>;

/** An id for a new document: none given, or `drafts.` and the like as a beginning. */
export function completeId(id: string | undefined): string {
  if (id === undefined || id === '') return randomUUID();
  return id.endsWith('.') ? `${id}${randomUUID()}` : id;
}

/** A copy of a value in which every object in a list has a `_key`. */
export function withKeys(value: unknown, inList = false): unknown {
  if (Array.isArray(value)) return value.map((item) => withKeys(item, true));
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withKeys(item)]));
  return inList && typeof copy['_key'] !== 'string'
    ? { _key: randomBytes(6).toString('hex'), ...copy }
    : copy;
}
