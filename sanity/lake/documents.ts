import { z } from 'zod';
import { maySee } from './grants.ts';
import { draftIdOf, publishedIdOf } from './perspectives.ts';
import { LakeError, type Identity, type LakeRequest, type Route } from './types.ts';

/** As many as anybody lists; hosted Sanity's client asks for 100 at a time. */
const maxIds = 1000;

const parameters = z.object({
  /** Not the documents, only which of them there are. */
  excludeContent: z.enum(['true', 'false']).default('false'),
  /** Of each document also its draft and versions. */
  includeAllVersions: z.enum(['true', 'false']).default('false'),
});

export const routes: Route[] = [
  {
    method: 'GET',
    pattern: '/data/doc/:ds/:ids',
    access: 'anyone',
    handler: (request) => ({ json: documentsOf(request) }),
  },
];

function documentsOf(request: LakeRequest): Record<string, unknown> {
  const parsed = parameters.safeParse(Object.fromEntries(request.query));
  if (!parsed.success) throw new LakeError(400, 'badRequest', z.prettifyError(parsed.error));
  const asked = (request.params['ids'] ?? '').split(',').filter(Boolean);
  if (asked.length === 0 || asked.length > maxIds)
    throw new LakeError(400, 'badRequest', `Between 1 and ${maxIds} document ids`);
  const all = parsed.data.includeAllVersions === 'true';
  const found = asked.flatMap((id) => (all ? versionsOf(id, request) : [id])).map((id) => look(id, request));
  return {
    documents: parsed.data.excludeContent === 'true' ? [] : found.flatMap(({ document }) => document ?? []),
    omitted: found.flatMap(({ id, document, permitted }) =>
      document ? [] : [{ id, reason: permitted ? 'existence' : 'permission' }],
    ),
  };
}

function look(id: string, { store, identity }: { store: LakeRequest['store']; identity: Identity | null }) {
  const permitted = maySee(identity?.role ?? null, id);
  return { id, permitted, document: permitted ? store.get(id) : null };
}

/** The document itself, and those of its draft and versions that there are. */
function versionsOf(id: string, { store }: LakeRequest): string[] {
  const publishedId = publishedIdOf(id);
  const others = [...store.documents.keys()].filter(
    (other) => other.startsWith('versions.') && publishedIdOf(other) === publishedId,
  );
  return [publishedId, draftIdOf(publishedId), ...others].filter((other) => store.get(other));
}
