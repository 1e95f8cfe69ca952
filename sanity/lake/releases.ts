import { z } from 'zod';
import { publishedCopyOf } from './document-copies.ts';
import { patchSchema } from './mutations.ts';
import { isUnpublishing, publishedIdOf } from './perspectives.ts';
import { isRelease, releaseIdOf, type Release } from './release-documents.ts';
import type { Store } from './store.ts';
import type { LakeDocument } from './types.ts';
import type { Work } from './work.ts';

/** What can be done with content releases: documents that are prepared together, and published together. */

const named = <Name extends string>(name: Name) => z.literal(`sanity.action.release.${name}`);
const releaseId = z
  .string()
  .regex(/^[\w-]{1,64}$/, 'Names of releases are letters, digits, "_" and "-"')
  .refine((name) => !['drafts', 'published', 'raw'].includes(name), 'This name is taken by a perspective');
const time = z.iso.datetime({ offset: true });

const metadata = z.looseObject({
  title: z.string().optional(),
  description: z.string().optional(),
  releaseType: z.enum(['asap', 'scheduled', 'undecided']).default('undecided'),
  intendedPublishAt: time.optional(),
  cardinality: z.enum(['many', 'one']).optional(),
});

const imported = z.looseObject({
  state: z.enum(['active', 'scheduled', 'published', 'archived']).default('active'),
  metadata: metadata.default({ releaseType: 'undecided' }),
  publishAt: time.optional(),
});
const ifExists = z.enum(['fail', 'ignore', 'replace']);

export const releaseActions = [
  z.strictObject({ actionType: named('create'), releaseId, metadata: metadata.optional() }),
  z.strictObject({ actionType: named('edit'), releaseId, patch: patchSchema }),
  z.strictObject({ actionType: named('publish'), releaseId }),
  z.strictObject({ actionType: named('schedule'), releaseId, publishAt: time }),
  z.strictObject({ actionType: named('unschedule'), releaseId }),
  z.strictObject({ actionType: named('archive'), releaseId }),
  z.strictObject({ actionType: named('unarchive'), releaseId }),
  z.strictObject({ actionType: named('delete'), releaseId }),
  z.strictObject({ actionType: named('import'), releaseId, attributes: imported, ifExists }),
  z.strictObject({ actionType: named('import'), releaseId, document: imported, ifExists }),
] as const;

type ReleaseAction = z.infer<(typeof releaseActions)[number]>;

/** Throws LakeError 404 where there is no such release, 409 where it is in no state for this. */
export function performRelease(action: ReleaseAction, index: number, work: Work, store: Store): void {
  work.asSystem(() => steps[action.actionType](action as never, { index, work, store }));
}

type Context = { index: number; work: Work; store: Store };
type Of<Name extends ReleaseAction['actionType']> = Extract<ReleaseAction, { actionType: Name }>;
type Steps = { [Name in ReleaseAction['actionType']]: (action: Of<Name>, context: Context) => void };

const steps: Steps = {
  'sanity.action.release.create'(action, { work, index }) {
    const given = action.metadata ?? { releaseType: 'undecided' };
    work.apply({ create: { ...newRelease(action.releaseId), metadata: given } }, index);
  },
  'sanity.action.release.edit'(action, context) {
    const before = releaseIn(context, action.releaseId, ['active', 'scheduled', 'archived', 'published']);
    change(context, before, action.patch);
    mustChangeMetadataOnly(context, before);
  },
  'sanity.action.release.publish'(action, context) {
    publishRelease(releaseIn(context, action.releaseId, ['active', 'scheduled']), context);
  },
  'sanity.action.release.schedule'({ releaseId: name, publishAt }, context) {
    const release = releaseIn(context, name, ['active']);
    change(context, release, {
      set: { state: 'scheduled', publishAt: new Date(publishAt).toISOString() },
      unset: ['error'],
    });
  },
  'sanity.action.release.unschedule'(action, context) {
    const release = releaseIn(context, action.releaseId, ['scheduled']);
    change(context, release, { set: { state: 'active' }, unset: ['publishAt'] });
  },
  'sanity.action.release.archive'(action, context) {
    const release = releaseIn(context, action.releaseId, ['active']);
    const versions = versionsIn(release, context);
    for (const { _id } of versions) context.work.apply({ delete: { id: _id } }, context.index);
    change(context, release, { set: { state: 'archived', finalDocumentStates: finalStates(versions) } });
  },
  'sanity.action.release.unarchive'(action, context) {
    const release = releaseIn(context, action.releaseId, ['archived']);
    for (const { id } of release.finalDocumentStates ?? []) {
      const last = context.store.lastState(id);
      if (!last || context.work.get(id)) continue;
      const { _rev, _updatedAt, ...content } = last;
      context.work.apply({ create: content }, context.index);
    }
    change(context, release, { set: { state: 'active' }, unset: ['finalDocumentStates'] });
  },
  'sanity.action.release.delete'(action, context) {
    const release = releaseIn(context, action.releaseId, ['archived', 'published']);
    for (const { _id } of versionsIn(release, context))
      context.work.apply({ delete: { id: _id } }, context.index);
    context.work.apply({ delete: { id: release._id } }, context.index);
  },
  'sanity.action.release.import'(action, { work, index }) {
    const { _rev, publishAt, ...given } = 'document' in action ? action.document : action.attributes;
    const { state, metadata: about } = given;
    // Nothing is published because it was imported: what was scheduled elsewhere is to be scheduled again.
    const own = newRelease(action.releaseId);
    const release = {
      // First, as releases are made: what is exported again is then the same.
      ...own,
      ...given,
      ...own,
      state: state === 'scheduled' ? 'active' : state,
      metadata: { ...about, ...(publishAt && { intendedPublishAt: publishAt, releaseType: 'scheduled' }) },
    };
    if (action.ifExists === 'fail') work.apply({ create: release }, index);
    else if (action.ifExists === 'ignore') work.apply({ createIfNotExists: release }, index);
    else work.apply({ createOrReplace: release }, index);
  },
};

/** Everything in a release takes the place of what is published, in this one transaction; drafts stay as they are. */
function publishRelease(release: Release, context: Context): void {
  const { work, index } = context;
  const versions = versionsIn(release, context);
  for (const version of versions) {
    const publishedId = publishedIdOf(version._id);
    if (!isUnpublishing(version))
      work.apply({ createOrReplace: publishedCopyOf(version, publishedId) }, index);
    else if (work.get(publishedId)) work.apply({ delete: { id: publishedId } }, index);
    work.apply({ delete: { id: version._id } }, index);
  }
  change(context, release, {
    set: { state: 'published', publishedAt: work.timestamp, finalDocumentStates: finalStates(versions) },
    unset: ['publishAt', 'error'],
  });
}

function newRelease(name: string) {
  return { _id: releaseIdOf(name), _type: 'system.release', name, state: 'active' };
}

function change({ work, index }: Context, { _id }: Release, patch: z.infer<typeof patchSchema>): void {
  work.apply({ patch: { ...patch, id: _id } }, index);
}

function releaseIn({ work, index }: Context, name: string, states: Release['state'][]): Release {
  const release = work.get(releaseIdOf(name));
  if (!isRelease(release)) {
    const id = releaseIdOf(name);
    throw work.error(404, index, 'documentNotFoundError', `The document with the ID "${id}" was not found`, {
      id,
    });
  }
  if (states.includes(release.state)) return release;
  const description = `Release "${name}" is ${release.state}; this needs it to be ${states.join(' or ')}`;
  throw work.error(409, index, 'invalidReleaseStateError', description, {
    id: release._id,
    state: release.state,
  });
}

function mustChangeMetadataOnly({ work, index }: Context, before: Release): void {
  const after = work.get(before._id);
  const names = new Set([...Object.keys(before), ...Object.keys(after ?? {})]);
  for (const name of ['metadata', '_rev', '_updatedAt']) names.delete(name);
  const changed = [...names].find((name) => JSON.stringify(before[name]) !== JSON.stringify(after?.[name]));
  const parsed = metadata.safeParse(after?.['metadata']);
  const fault = changed
    ? `"${changed}" can't be edited`
    : parsed.success
      ? null
      : z.prettifyError(parsed.error);
  if (fault)
    throw work.error(
      400,
      index,
      'invalidPatchError',
      `Only the metadata of a release can be edited: ${fault}`,
    );
}

function versionsIn({ name }: Release, { work }: Context): LakeDocument[] {
  return work.idsWith(`versions.${name}.`).flatMap((id) => work.get(id) ?? []);
}

function finalStates(versions: LakeDocument[]): { id: string }[] {
  return versions.map(({ _id: id }) => ({ id }));
}
