import { z } from 'zod';
import { patchOperations } from './mutations.ts';
import { draftIdOf, layerOf, publishedIdOf } from './perspectives.ts';
import type { Store } from './store.ts';
import { transact } from './transact.ts';
import {
  LakeError,
  type Lake,
  type LakeDocument,
  type LakeRequest,
  type LakeResponse,
  type Route,
} from './types.ts';
import type { Work } from './work.ts';

/** The Studio's document actions: rules about drafts, versions and published documents, each made of mutations. */

const id = z.string().min(1);
const revision = z.string().nullish();
const purge = z.boolean().optional();
const content = z.looseObject({ _id: z.string().optional(), _type: z.string().min(1) });
const version = content.extend({ _id: id });
const patch = z.strictObject(patchOperations);

const named = <Name extends string>(name: Name) => z.literal(`sanity.action.document.${name}`);

const action = z.union([
  z.strictObject({
    actionType: named('create'),
    publishedId: id.optional(),
    attributes: content,
    ifExists: z.enum(['fail', 'ignore']).default('fail'),
  }),
  z.strictObject({ actionType: named('edit'), draftId: id, publishedId: id, patch }),
  z.strictObject({
    actionType: named('publish'),
    draftId: id,
    publishedId: id,
    ifDraftRevisionId: revision,
    ifPublishedRevisionId: revision,
  }),
  z.strictObject({ actionType: named('unpublish'), draftId: id, publishedId: id }),
  z.strictObject({ actionType: named('discard'), draftId: id, purge }),
  z.strictObject({
    actionType: named('delete'),
    publishedId: id,
    includeDrafts: z.array(id).default([]),
    purge,
  }),
  z.strictObject({ actionType: named('replaceDraft'), publishedId: id, attributes: version }),
  z.strictObject({ actionType: named('version.create'), publishedId: id, document: version }),
  z.strictObject({
    actionType: named('version.create'),
    publishedId: id,
    baseId: id,
    versionId: id,
    ifBaseRevisionId: revision,
  }),
  z.strictObject({ actionType: named('version.replace'), document: version }),
  z.strictObject({ actionType: named('version.discard'), versionId: id, purge }),
  z.strictObject({ actionType: named('version.unpublish'), versionId: id, publishedId: id }),
]);

type Action = z.infer<typeof action>;

const body = z.object({
  actions: z.array(z.unknown()).min(1).max(1000),
  transactionId: z.string().min(1).max(128).optional(),
  dryRun: z.boolean().optional(),
});

async function act(request: LakeRequest, lake: Lake): Promise<LakeResponse> {
  const parsed = body.safeParse(await request.json());
  if (!parsed.success) throw new LakeError(400, 'validationError', z.prettifyError(parsed.error));
  if (!request.identity) throw new LakeError(401, 'unauthorized', 'Sign in first: this needs a token');
  const { transactionId, dryRun = false } = parsed.data;
  const actions = parsed.data.actions.map(parseAction);
  const options = { kind: 'action' as const, identity: request.identity, transactionId, dryRun };
  const done = transact(lake, request.store, options, (work) => {
    for (const [index, one] of actions.entries()) perform(one, index, work, request.store);
  });
  return { json: { transactionId: done.transactionId } };
}

function parseAction(value: unknown): Action {
  const parsed = action.safeParse(value);
  if (parsed.success) return parsed.data;
  const type = typeof value === 'object' && value !== null && 'actionType' in value ? value.actionType : null;
  throw new LakeError(400, 'validationError', `Malformed or unknown action ${JSON.stringify(type)}`, {
    issues: z.prettifyError(parsed.error),
  });
}

function perform(one: Action, index: number, work: Work, store: Store): void {
  const must = (documentId: string): LakeDocument => {
    const document = work.get(documentId);
    if (document) return document;
    throw work.error(
      404,
      index,
      'documentNotFoundError',
      `The document with the ID "${documentId}" was not found`,
      {
        id: documentId,
      },
    );
  };
  const mustNot = (documentId: string, description: string) => {
    if (!work.get(documentId)) return;
    throw work.error(409, index, 'documentAlreadyExistsError', description, { id: documentId });
  };
  const mustBeAt = (
    document: LakeDocument | null,
    expected: string | null | undefined,
    documentId: string,
  ) => {
    if (!expected || document?._rev === expected) return;
    const description = `document "${documentId}" has unexpected revision ID (${document?._rev ?? 'none'}), expected "${expected}"`;
    throw work.error(409, index, 'documentRevisionIDDoesNotMatchError', description, { id: documentId });
  };
  const remove = (documentId: string) => work.apply({ delete: { id: must(documentId)._id } }, index);

  switch (one.actionType) {
    case 'sanity.action.document.create': {
      const draft = asDraft(one.attributes, one.publishedId);
      const published = publishedIdOf(draft._id);
      mustNot(published, `Document by ID "${published}" already exists: edit it instead`);
      const kind = one.ifExists === 'ignore' ? 'createIfNotExists' : 'create';
      return work.apply(kind === 'create' ? { create: draft } : { createIfNotExists: draft }, index);
    }
    case 'sanity.action.document.edit': {
      if (!work.get(one.draftId)) work.apply({ create: copyOf(must(one.publishedId), one.draftId) }, index);
      return work.apply({ patch: { ...one.patch, id: one.draftId } }, index);
    }
    case 'sanity.action.document.publish': {
      const draft = must(one.draftId);
      mustBeAt(draft, one.ifDraftRevisionId, one.draftId);
      mustBeAt(work.get(one.publishedId), one.ifPublishedRevisionId, one.publishedId);
      work.apply({ createOrReplace: strengthened(copyOf(draft, one.publishedId)) }, index);
      return remove(one.draftId);
    }
    case 'sanity.action.document.unpublish': {
      const published = must(one.publishedId);
      if (!work.get(one.draftId)) work.apply({ create: copyOf(published, one.draftId) }, index);
      return remove(one.publishedId);
    }
    case 'sanity.action.document.discard':
      return remove(one.draftId);
    case 'sanity.action.document.delete': {
      const left = unpublishedIdsOf(one.publishedId, store).filter(
        (other) => work.get(other) && !one.includeDrafts.includes(other),
      );
      if (left.length > 0) {
        const description = `Document "${one.publishedId}" can't be deleted: "${left[0]}" still exists`;
        throw work.error(409, index, 'documentHasDraftsError', description, { id: one.publishedId });
      }
      for (const draftId of one.includeDrafts) if (work.get(draftId)) remove(draftId);
      if (work.get(one.publishedId) || one.includeDrafts.length === 0) remove(one.publishedId);
      return undefined;
    }
    case 'sanity.action.document.replaceDraft': {
      const draft = asDraft(one.attributes, one.publishedId);
      if (!work.get(draft._id)) must(one.publishedId);
      return work.apply({ createOrReplace: draft }, index);
    }
    case 'sanity.action.document.version.create': {
      if ('document' in one) return work.apply({ create: one.document }, index);
      const base = must(one.baseId);
      mustBeAt(base, one.ifBaseRevisionId, one.baseId);
      return work.apply({ create: copyOf(base, one.versionId) }, index);
    }
    case 'sanity.action.document.version.replace':
      must(one.document._id);
      return work.apply({ createOrReplace: one.document }, index);
    case 'sanity.action.document.version.discard':
      return remove(one.versionId);
    case 'sanity.action.document.version.unpublish': {
      if (!work.get(one.versionId))
        work.apply({ create: copyOf(must(one.publishedId), one.versionId) }, index);
      return work.apply({ patch: { id: one.versionId, set: { '_system.delete': true } } }, index);
    }
  }
}

/** New documents begin as drafts, whatever id they come with. */
function asDraft<T extends { _id?: string | undefined }>(
  attributes: T,
  publishedId?: string,
): T & { _id: string } {
  const given = attributes._id ?? publishedId ?? 'drafts.';
  return { ...attributes, _id: layerOf(given) === 'published' ? draftIdOf(given) : given };
}

/** The same content under another id. When it was made is kept; what the transaction sets anew is left out. */
function copyOf({ _rev, _updatedAt, ...kept }: LakeDocument, documentId: string) {
  const { _system, ...document } = kept;
  return { ...document, _id: documentId, _type: kept._type };
}

/** References that were weak only until publication become strong, as the Studio marks them. */
function strengthened<T>(value: T): T {
  if (Array.isArray(value)) return value.map(strengthened) as T;
  if (typeof value !== 'object' || value === null) return value;
  const { _strengthenOnPublish: mark, ...rest } = value as Record<string, unknown>;
  const staysWeak = typeof mark === 'object' && mark !== null && 'weak' in mark && mark.weak === true;
  if (mark && !staysWeak) delete rest['_weak'];
  return Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, strengthened(item)])) as T;
}

/** The draft and every version of a document. */
function unpublishedIdsOf(publishedId: string, store: Store): string[] {
  const versions = [...store.documents.keys()].filter(
    (other) => other.startsWith('versions.') && publishedIdOf(other) === publishedId,
  );
  return [draftIdOf(publishedId), ...versions];
}

export const routes: Route[] = [
  { method: 'POST', pattern: '/data/actions/:ds', access: 'writer', handler: act },
];
