import { z } from 'zod';
import { userOf } from './auth.ts';
import { isOwnOrigin } from './cors.ts';
import { projectGrantsOf, roles } from './project-grants.ts';
import type { Store } from './store.ts';
import {
  LakeError,
  type Identity,
  type Lake,
  type LakeRequest,
  type LakeResponse,
  type Route,
} from './types.ts';

/** What a Studio and the command line ask about the project itself, and its people. */
export const routes: Route[] = [
  {
    method: 'GET',
    pattern: '/projects',
    access: 'signed-in',
    handler: ({ query, identity }, lake) => ({ json: [projectOf(lake, query, identity)] }),
  },
  {
    method: 'GET',
    pattern: '/projects/:id',
    access: 'signed-in',
    handler({ params, query, identity }, lake) {
      projectMustMatch(params['id'], lake);
      return { json: projectOf(lake, query, identity) };
    },
  },
  {
    method: 'GET',
    pattern: '/projects/:id/grants',
    access: 'signed-in',
    handler({ params, identity }, lake) {
      projectMustMatch(params['id'], lake);
      return { json: projectGrantsOf(identity?.role ?? null) };
    },
  },
  {
    method: 'GET',
    pattern: '/users/me/grants',
    access: 'signed-in',
    handler: ({ identity }, lake) => ({
      json: {
        organizations: {},
        projects: { [lake.options.projectId]: projectGrantsOf(identity?.role ?? null) },
      },
    }),
  },
  {
    method: 'GET',
    pattern: '/projects/:id/roles',
    access: 'signed-in',
    handler({ params }, lake) {
      projectMustMatch(params['id'], lake);
      return { json: roles };
    },
  },
  {
    method: 'GET',
    pattern: '/projects/:id/users/:ids',
    access: 'signed-in',
    handler({ params, identity }, lake) {
      projectMustMatch(params['id'], lake);
      return { json: usersOf(params['ids'], identity, lake) };
    },
  },
  {
    method: 'GET',
    pattern: '/projects/:id/user-applications',
    access: 'signed-in',
    handler: () => ({ json: [] }),
  },
  { method: 'GET', pattern: '/aliases', access: 'signed-in', handler: () => ({ json: [] }) },
  // Without this, the command line makes a public dataset of one that was to be private.
  { method: 'GET', pattern: '/features', access: 'signed-in', handler: () => ({ json: ['privateDataset'] }) },
  {
    method: 'GET',
    pattern: '/subscriptions/project/:id',
    access: 'signed-in',
    handler: () => ({ json: [] }),
  },
  { method: 'GET', pattern: '/access/requests/me', access: 'signed-in', handler: () => ({ json: [] }) },
  { method: 'GET', pattern: '/journey/announcements', access: 'anyone', handler: () => ({ json: [] }) },
  // Offers of paid plans: there are none.
  { method: 'GET', pattern: '/journey/*', access: 'anyone', handler: () => ({ json: null }) },
  {
    method: 'GET',
    pattern: '/help',
    access: 'anyone',
    handler: () => ({ json: { resources: { sectionArray: [] } } }),
  },
  // Nothing is measured: events are declined before they are sent, and dropped if they come.
  {
    method: 'GET',
    pattern: '/intake/telemetry-status',
    access: 'anyone',
    handler: () => ({ json: { status: 'denied' } }),
  },
  {
    method: 'POST',
    pattern: '/intake/batch',
    access: 'anyone',
    handler: () => ({ status: 204, empty: true }),
  },
  { method: 'GET', pattern: '/ping', access: 'anyone', handler: () => ({ json: { ok: true } }) },
  { method: 'GET', pattern: '/data/ping/:ds', access: 'anyone', handler: () => ({ json: { ok: true } }) },
  { method: 'GET', pattern: '/check/cors', access: 'anyone', handler: checkCors },
  {
    method: 'GET',
    pattern: '/users/me/keyvalue/:keys',
    access: 'signed-in',
    handler: ({ params, identity }, lake) => ({
      json: readValues(lake, identity, (params['keys'] ?? '').split(',')),
    }),
  },
  {
    method: 'PUT',
    pattern: '/users/me/keyvalue',
    access: 'signed-in',
    async handler(request, lake) {
      const pairs = keyValues.safeParse(await request.json(200_000));
      if (!pairs.success) throw new LakeError(400, 'validationError', z.prettifyError(pairs.error));
      return { json: writeValues(lake, request.identity, pairs.data) };
    },
  },
  {
    method: 'GET',
    pattern: '/users/:ids',
    access: 'signed-in',
    handler: ({ params, identity }, lake) => ({ json: usersOf(params['ids'], identity, lake) }),
  },
  {
    method: 'GET',
    pattern: '/data/references/:ds/documents/:id/to',
    access: 'signed-in',
    // From other datasets, that is; there are no references between them here.
    handler: () => ({ json: { totalCount: 0, references: [] } }),
  },
  {
    method: 'GET',
    pattern: '/data/export/:ds',
    access: 'signed-in',
    handler: ({ store, query }) => ({
      headers: { 'content-type': 'application/x-ndjson; charset=utf-8' },
      stream: exportOf(store, query.get('types')),
    }),
  },
];

/** Throws LakeError 404 where the address names another project. */
export function projectMustMatch(id: string | undefined, { options }: Lake): void {
  if (id !== options.projectId) throw new LakeError(404, 'notFound', `Project "${id}" not found`);
}

function projectOf(lake: Lake, query: URLSearchParams, identity: Identity | null): Record<string, unknown> {
  const members = lake.auth.users().map(({ userId, role, kind }) => ({
    id: userId,
    role,
    roles: [roles.find(({ name }) => name === role)],
    isRobot: kind === 'robot',
    isCurrentUser: userId === identity?.userId,
  }));
  return {
    id: lake.options.projectId,
    displayName: 'Gazette',
    organizationId: null,
    studioHost: null,
    isBlocked: false,
    isDisabled: false,
    isDisabledByUser: false,
    createdAt: lake.datasets.describe(lake.options.dataset).createdAt,
    metadata: {},
    ...(query.get('includeFeatures') !== 'false' && { features: [] }),
    ...(query.get('includeMembers') !== 'false' && { members }),
  };
}

/** One person, or several by comma; whoever is unknown is left out of several. Throws LakeError 404 for one. */
function usersOf(list: string | undefined, identity: Identity | null, lake: Lake): unknown {
  const ids = (list ?? '').split(',').slice(0, 500);
  const users = ids.flatMap((id) => {
    const user = id === 'me' ? identity : lake.auth.user(id);
    return user ? [userOf(user)] : [];
  });
  if (ids.length > 1) return users;
  if (users.length === 0) throw new LakeError(404, 'notFound', 'User not found');
  return users[0];
}

/** What a client asks when it suspects the browser. */
function checkCors({ headers: { origin } }: LakeRequest, { options }: Lake): LakeResponse {
  const allowed = origin === undefined || isOwnOrigin(origin, options.siteUrl);
  return { json: { result: { allowed, withCredentials: allowed, origin: origin ?? null } } };
}

const keyValues = z
  .array(z.object({ key: z.string().min(1).max(200), value: z.unknown() }))
  .min(1)
  .max(50);

/** A person's own settings of the Studio: columns, recent searches, favourites. */
export const schema =
  'CREATE TABLE IF NOT EXISTS key_values (user TEXT, key TEXT, value TEXT NOT NULL, PRIMARY KEY (user, key)) WITHOUT ROWID;';

function keyValueTable({ db }: Lake) {
  db.exec(schema);
  return db;
}

function readValues(lake: Lake, identity: Identity | null, keys: string[]): Record<string, unknown>[] {
  const statement = keyValueTable(lake).prepare('SELECT value FROM key_values WHERE user = ? AND key = ?');
  return keys.flatMap((key) => {
    const row = statement.get(identity?.userId ?? '', key);
    return row ? [{ key, value: JSON.parse(String(row['value'])) as unknown }] : [];
  });
}

function writeValues(
  lake: Lake,
  identity: Identity | null,
  pairs: z.infer<typeof keyValues>,
): z.infer<typeof keyValues> {
  const statement = keyValueTable(lake).prepare('INSERT OR REPLACE INTO key_values VALUES (?, ?, ?)');
  for (const { key, value } of pairs)
    statement.run(identity?.userId ?? '', key, JSON.stringify(value ?? null));
  return pairs;
}

/** In the order of their ids, so that the same content is always the same file, however it came to be. */
async function* exportOf(store: Store, types: string | null): AsyncGenerator<string> {
  const wanted = types ? new Set(types.split(',')) : null;
  const documents = [...store.documents.values()].sort((a, b) => (a._id < b._id ? -1 : 1));
  for (const document of documents) {
    if (!wanted || wanted.has(document._type)) yield `${JSON.stringify(document)}\n`;
  }
}
