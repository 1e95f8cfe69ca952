import { z } from 'zod';
import type { Dataset } from './datasets.ts';
import { parseJson } from './http.ts';
import { mayManageDatasets } from './project-grants.ts';
import { projectMustMatch } from './project.ts';
import { LakeError, type Identity, type Lake, type LakeRequest, type Route } from './types.ts';

/** The project's datasets: by the project's host (`/datasets/…`), and by the project's id. */
export const routes: Route[] = ['', '/projects/:id'].flatMap((beginning): Route[] => [
  {
    method: 'GET',
    pattern: `${beginning}/datasets`,
    access: 'signed-in',
    handler(request, lake) {
      checkProject(request, lake);
      // Nobody's comments on documents are kept in a dataset of their own here.
      return { json: request.query.has('datasetProfile') ? [] : listOf(lake) };
    },
  },
  {
    method: 'PUT',
    pattern: `${beginning}/datasets/:name`,
    access: 'signed-in',
    async handler(request, lake) {
      const identity = manager(request, lake);
      const given = await settingsOf(request);
      const aclMode = given.aclMode ?? 'public';
      const description = given.description ?? null;
      const name = request.params['name'] ?? '';
      const made = lake.datasets.create({ name, aclMode, description, createdByUserId: identity.userId });
      return { json: answerOf(made) };
    },
  },
  {
    method: 'PATCH',
    pattern: `${beginning}/datasets/:name`,
    access: 'signed-in',
    async handler(request, lake) {
      manager(request, lake);
      const { aclMode, description } = await settingsOf(request);
      const changes = { ...(aclMode && { aclMode }), ...(description !== undefined && { description }) };
      return { json: answerOf(lake.datasets.edit(request.params['name'] ?? '', changes)) };
    },
  },
  {
    method: 'DELETE',
    pattern: `${beginning}/datasets/:name`,
    access: 'signed-in',
    handler(request, lake) {
      manager(request, lake);
      lake.datasets.remove(request.params['name'] ?? '');
      return { json: { deleted: true } };
    },
  },
  {
    method: 'GET',
    pattern: `${beginning}/datasets/:ds/settings/indexing`,
    access: 'signed-in',
    handler: () => ({ json: {} }),
  },
]);

/** What hosted Sanity takes besides (embeddings, …) changes nothing here. */
const settings = z.looseObject({
  aclMode: z.enum(['public', 'private'], 'aclMode is "public" or "private"').nullish(),
  description: z.string().max(1000).nullish(),
});

async function settingsOf(request: LakeRequest): Promise<z.infer<typeof settings>> {
  const body = await request.body(10_000);
  const parsed = settings.safeParse(body.length === 0 ? {} : parseJson(body));
  if (parsed.success) return parsed.data;
  throw new LakeError(400, 'validationError', z.prettifyError(parsed.error));
}

function listOf({ datasets, options }: Lake): Record<string, unknown>[] {
  return [...datasets.stores.keys()].map((name) => ({
    ...datasets.describe(name),
    projectId: options.projectId,
    addonFor: null,
    datasetProfile: 'content',
    features: [],
    tags: [],
  }));
}

function answerOf({ name, aclMode, description }: Dataset): Record<string, unknown> {
  return { datasetName: name, aclMode, description };
}

function checkProject({ params }: LakeRequest, lake: Lake): void {
  if (params['id'] !== undefined) projectMustMatch(params['id'], lake);
}

/** Who asks, if they may make, change and remove datasets. Throws LakeError 403. */
function manager(request: LakeRequest, lake: Lake): Identity {
  checkProject(request, lake);
  const { identity } = request;
  if (identity && mayManageDatasets(identity.role)) return identity;
  throw new LakeError(
    403,
    'insufficientPermissionsError',
    'Insufficient permissions; permission "sanity.project.datasets" required: only administrators do this',
    { permission: 'sanity.project.datasets' },
  );
}
