import { z } from 'zod';
import { copyOf, publishedCopyOf } from './document-copies.ts';
import { limits } from './limits.ts';
import { patchSchema as patch } from './mutations.ts';
import { draftIdOf, layerOf, publishedIdOf } from './perspectives.ts';
import { performRelease, releaseActions } from './releases.ts';
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

const named = <Name extends string>(name: Name) => z.literal(`sanity.action.document.${name}`);

const documentActions = [
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
] as const;

const actions = [...documentActions, ...releaseActions] as const;
type DocumentAction = z.infer<(typeof documentActions)[number]>;
type Action = z.infer<(typeof actions)[number]>;

const body = z.object({
  // None at all is fine, and does nothing, as with hosted Sanity.
  actions: z.array(z.unknown()).max(limits.transaction),
  transactionId: z.string().min(1).max(128).optional(),
  dryRun: z.boolean().optional(),
});

async function act(request: LakeRequest, lake: Lake): Promise<LakeResponse> {
  const parsed = body.safeParse(await request.json(limits.body));
  if (!parsed.success) throw new LakeError(400, 'validationError', z.prettifyError(parsed.error));
  if (!request.identity) throw new LakeError(401, 'unauthorized', 'Sign in first: this needs a token');
  const { transactionId, dryRun = false } = parsed.data;
  const wanted = parsed.data.actions.map(parseAction);
  const options = { kind: 'action' as const, identity: request.identity, transactionId, dryRun };
  const done = transact(lake, request.store, options, (work) => {
    for (const [index, one] of wanted.entries()) perform(one, index, work, request.store);
  });
  return { json: { transactionId: done.transactionId } };
}

function parseAction(value: unknown): Action {
  const type = z.object({ actionType: z.string() }).safeParse(value).data?.actionType;
  const forms = actions.filter(({ shape }) => shape.actionType.value === type);
  const results = forms.map((form) => form.safeParse(value));
  const fits = results.find(({ success }) => success);
  if (fits?.success) return fits.data;
  const [result] = results;
  const fault = result?.error ? `malformed: ${z.prettifyError(result.error)}` : 'unknown here';
  throw new LakeError(400, 'validationError', `The action ${JSON.stringify(type ?? null)} is ${fault}`);
}

function perform(one: Action, index: number, work: Work, store: Store): void {
  if (isDocumentAction(one)) performOnDocument(one, index, work);
  else performRelease(one, index, work, store);
}

function isDocumentAction(one: Action): one is DocumentAction {
  return one.actionType.startsWith('sanity.action.document.');
}

function performOnDocument(one: DocumentAction, index: number, work: Work): void {
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
  /** A draft or version, of this very document: no action may take a published one for it. */
  const mustBeVersion = (versionId: string, publishedId?: string) => {
    const own = publishedIdOf(versionId);
    if (layerOf(versionId) !== 'published' && (publishedId === undefined || own === publishedId)) return;
    const description = `"${versionId}" is no draft or version${publishedId === undefined ? '' : ` of "${publishedId}"`}`;
    throw work.error(400, index, 'invalidDocumentIdError', description, { id: versionId });
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
      mustBeVersion(one.draftId, one.publishedId);
      if (!work.get(one.draftId)) work.apply({ create: copyOf(must(one.publishedId), one.draftId) }, index);
      return work.apply({ patch: { ...one.patch, id: one.draftId } }, index);
    }
    case 'sanity.action.document.publish': {
      mustBeVersion(one.draftId, one.publishedId);
      const draft = must(one.draftId);
      mustBeAt(draft, one.ifDraftRevisionId, one.draftId);
      mustBeAt(work.get(one.publishedId), one.ifPublishedRevisionId, one.publishedId);
      work.apply({ createOrReplace: publishedCopyOf(draft, one.publishedId) }, index);
      return remove(one.draftId);
    }
    case 'sanity.action.document.unpublish': {
      mustBeVersion(one.draftId, one.publishedId);
      const published = must(one.publishedId);
      if (!work.get(one.draftId)) work.apply({ create: copyOf(published, one.draftId) }, index);
      return remove(one.publishedId);
    }
    case 'sanity.action.document.discard':
      mustBeVersion(one.draftId);
      return remove(one.draftId);
    case 'sanity.action.document.delete': {
      for (const draftId of one.includeDrafts) mustBeVersion(draftId, one.publishedId);
      const left = unpublishedIdsOf(one.publishedId, work).filter(
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
      mustBeVersion(one.attributes._id, one.publishedId);
      const draft = asDraft(one.attributes, one.publishedId);
      if (!work.get(draft._id)) must(one.publishedId);
      return work.apply({ createOrReplace: draft }, index);
    }
    case 'sanity.action.document.version.create': {
      mustBeVersion('document' in one ? one.document._id : one.versionId, one.publishedId);
      if ('document' in one) return work.apply({ create: one.document }, index);
      const base = must(one.baseId);
      mustBeAt(base, one.ifBaseRevisionId, one.baseId);
      return work.apply({ create: copyOf(base, one.versionId) }, index);
    }
    case 'sanity.action.document.version.replace':
      mustBeVersion(one.document._id);
      must(one.document._id);
      return work.apply({ createOrReplace: one.document }, index);
    case 'sanity.action.document.version.discard':
      mustBeVersion(one.versionId);
      return remove(one.versionId);
    case 'sanity.action.document.version.unpublish': {
      mustBeVersion(one.versionId, one.publishedId);
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

/** The draft and every version of a document. */
function unpublishedIdsOf(publishedId: string, work: Work): string[] {
  const versions = work.idsWith('versions.').filter((other) => publishedIdOf(other) === publishedId);
  return [draftIdOf(publishedId), ...versions];
}

export const routes: Route[] = [
  { method: 'POST', pattern: '/data/actions/:ds', access: 'writer', handler: act },
];
