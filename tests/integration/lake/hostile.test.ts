import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { lakeSecret, openLake, type TestLake } from './support.ts';

let lake: TestLake;
let tokens: string[];

const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_125);

beforeAll(async () => {
  lake = await openLake();
  await lake.editor.create({ _id: 'a', _type: 'note', list: [{ _key: 'k' }] });
  tokens = [lake.editor.config().token ?? '', lake.reader.config().token ?? ''];
});
afterAll(() => lake.close());

/** Exactly this address, which fetch would tidy up. */
function ask(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string | Uint8Array,
): Promise<{ status: number; allow: string | undefined; type: string; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(lake.url);
    const asked = httpRequest({ hostname, port, method, path, headers }, (answer) => {
      let text = '';
      const done = () =>
        resolve({
          status: answer.statusCode ?? 0,
          allow: answer.headers.allow,
          type: answer.headers['content-type'] ?? '',
          body: text,
        });
      // A stream that is open has been answered.
      if (answer.headers['content-type']?.startsWith('text/event-stream')) {
        done();
        asked.destroy();
      } else answer.on('data', (chunk: Buffer) => (text += chunk.toString())).on('end', done);
    });
    asked.on('error', reject);
    asked.setHeader('content-length', Buffer.byteLength(body ?? ''));
    asked.end(body);
  });
}

const routes = [
  'data/query/production',
  'data/doc/production/a',
  'data/doc/production/a,drafts.b',
  'data/mutate/production',
  'data/actions/production',
  'data/listen/production',
  'data/live/events/production',
  'data/history/production/transactions/a',
  'data/history/production/documents/a',
  'data/history/production/events/documents/a',
  'data/history/production/events/releases/a',
  'data/references/production/documents/a/to',
  'data/export/production',
  'data/ping/production',
  'assets/images/production',
  'assets/files/production',
  'images/gazette/production/a.png',
  'files/gazette/production/a.pdf',
  'projects',
  'projects/gazette',
  'projects/gazette/grants',
  'projects/gazette/roles',
  'projects/gazette/datasets',
  'projects/gazette/datasets/production',
  'projects/gazette/datasets/production/acl',
  'projects/gazette/users/me',
  'datasets',
  'datasets/..',
  'users/me',
  'users/me/grants',
  'users/a,b',
  'users/me/keyvalue',
  'users/me/keyvalue/a',
  'auth/fetch',
  'auth/id',
  'auth/logout',
  'check/cors',
  'intake/batch',
  'gazette/sessions',
  'gazette/sessions/a',
  'socket/production',
];

const nasty = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    '..',
    '__proto__',
    'constructor',
    '%',
    '%00',
    '%E0%A4%A',
    'null',
    '-1',
    '1e999',
    'NaN',
    '*[',
    '{"a":',
  ),
  fc.json(),
);
const segment = nasty.map((text) => encodeURIComponent(text.toWellFormed()).slice(0, 200));
const path = fc.oneof(
  fc.constantFrom(...routes),
  fc.tuple(fc.constantFrom(...routes), segment).map(([route, end]) => route.replace(/[^/]*$/, end)),
  fc.array(segment, { maxLength: 6 }).map((parts) => parts.join('/')),
);
const names = [
  'query',
  '$a',
  'perspective',
  'limit',
  'nextCursor',
  'time',
  'revision',
  'fromTime',
  'reverse',
  'ticket',
];
const parameters = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        ...names,
        'w',
        'rect',
        'fm',
        'dl',
        'sid',
        'includeDrafts',
        'tag',
        'transactionId',
        'types',
      ),
      segment,
    ),
    { maxLength: 4 },
  )
  .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));
const value = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('a', 'drafts.a', '_.releases.a', 'versions.a.a', 1e308),
);
const mutation = fc.oneof(
  fc.record({ create: fc.dictionary(fc.constantFrom('_id', '_type', 'a', '_rev'), value) }),
  fc.record({
    patch: fc.record(
      {
        id: value,
        set: fc.dictionary(nasty, value),
        unset: fc.array(nasty),
        inc: fc.dictionary(nasty, value),
      },
      { requiredKeys: ['id'] },
    ),
  }),
  fc.record({ delete: fc.record({ id: value }) }),
);
const actionTypes = [
  'document.publish',
  'document.edit',
  'document.version.create',
  'release.create',
  'release.publish',
  'release.edit',
  'release.import',
  'nothing',
];
const action = fc.record(
  {
    actionType: fc.constantFrom(...actionTypes.map((name) => `sanity.action.${name}`)),
    releaseId: value,
    draftId: value,
    publishedId: value,
    patch: fc.record({ set: fc.dictionary(nasty, value) }),
    document: value,
    attributes: value,
    metadata: value,
    ifExists: value,
  },
  { requiredKeys: ['actionType'] },
);
const body = fc.oneof(
  fc.constant(''),
  nasty,
  fc.uint8Array({ maxLength: 200 }),
  fc.record({ mutations: fc.array(mutation, { maxLength: 4 }) }).map((sent) => JSON.stringify(sent)),
  fc.record({ actions: fc.array(action, { maxLength: 3 }) }).map((sent) => JSON.stringify(sent)),
  fc.record({ query: nasty, params: value }).map((sent) => JSON.stringify(sent)),
);

test('whatever is sent to whichever address, the lake answers with what is wrong, and never fails', async () => {
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'PROPFIND'];
  const auth = fc.constantFrom('none', 'editor', 'reader', 'app', 'wrong');
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...methods),
      fc.constantFrom('/v2025-02-19/', '/v1/', '/vX/', '/', '//'),
      path,
      parameters,
      auth,
      body,
      async (method, version, where, query, who, sent) => {
        const token = { none: null, editor: tokens[0], reader: tokens[1], app: lakeSecret, wrong: 'x' }[who];
        const headers = token ? { authorization: `Bearer ${token}` } : {};
        // The only route that would take the lake from under the test.
        fc.pre(!(method === 'DELETE' && where.includes('datasets')));
        const answer = await ask(method, `${version}${where}?${query}`, headers, sent);
        expect({ status: answer.status, fault: answer.status >= 500 }).toEqual({
          status: answer.status,
          fault: false,
        });
        if (answer.status >= 400 && method !== 'HEAD') {
          const { statusCode, error } = JSON.parse(answer.body) as { statusCode: number; error: unknown };
          expect(statusCode).toBe(answer.status);
          expect(error).toBeTruthy();
        }
      },
    ),
    { numRuns: 1500, seed },
  );
  expect(await lake.editor.getDocument('a')).toBeDefined();
}, 120_000);

test.each([
  ['mutate', 'mutations', mutation],
  ['actions', 'actions', action],
])(
  'whatever is to be done by %s, it is done or refused',
  async (endpoint, name, one) => {
    const headers = { authorization: `Bearer ${tokens[0]}` };
    await fc.assert(
      fc.asyncProperty(
        fc.array(one as fc.Arbitrary<unknown>, { minLength: 1, maxLength: 4 }),
        async (sent) => {
          const json = JSON.stringify({ [name]: sent });
          const { status } = await ask('POST', `/v2025-02-19/data/${endpoint}/production`, headers, json);
          expect({ status, fault: status >= 500 }).toEqual({ status, fault: false });
        },
      ),
      { numRuns: 700, seed },
    );
    const before = await lake.editor.fetch('* | order(_id)');
    await lake.restart();
    expect(await lake.editor.fetch('* | order(_id)')).toEqual(before);
  },
  120_000,
);

describe('every address', () => {
  test('says which methods it takes', async () => {
    const wrong = await ask('DELETE', '/v1/data/query/production');
    expect(wrong).toMatchObject({ status: 405, allow: 'OPTIONS, GET, POST' });
    expect((await ask('POST', '/v1/nowhere')).status).toBe(404);
    expect((await ask('GET', '//v1/data/query/production?query=1')).status).toBe(404);
  });

  test('answers HEAD without a body, open streams too', async () => {
    for (const where of ['data/query/production?query=1', 'data/listen/production?query=*', 'users/me']) {
      const answer = await ask('HEAD', `/v1/${where}`);
      expect(answer).toMatchObject({ status: 200, body: '' });
    }
  });

  test('takes no head without end', async () => {
    const answer = await ask('GET', '/v1/ping', { 'x-long': 'x'.repeat(100_000) }).catch((error: Error) => ({
      status: error.message.includes('EPIPE') || error.message.includes('ECONNRESET') ? 431 : 0,
    }));
    expect(answer.status).toBe(431);
    expect((await ask('GET', '/v1/ping')).status).toBe(200);
  });

  test('a target that is no path is the asker’s mistake', async () => {
    const { hostname, port } = new URL(lake.url);
    for (const target of [
      'http://elsewhere.example/x',
      '*',
      '//',
      '/%',
      '/\\..\\..',
      '/v1/data/doc/production/%00',
    ]) {
      const text = await new Promise<string>((resolve) => {
        let heard = '';
        const socket = connect(Number(port), hostname, () =>
          socket.write(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
        );
        socket.on('data', (chunk) => (heard += chunk.toString())).on('close', () => resolve(heard));
      });
      expect(text).toMatch(/^HTTP\/1\.1 [24]\d\d /);
    }
  });
});
