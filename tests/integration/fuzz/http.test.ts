import { globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDb, type Db } from '../../../lib/create-db.ts';
import { findDrift } from '../../../lib/comments/store/counters.ts';
import { addArticle, wireTo } from '../../support/discussion.ts';
import { hostileValue } from '../../support/hostile.ts';
import { runningInstance } from '../../support/instance.ts';
import { createReader, type TestReader } from '../../support/reader.ts';

/**
 * Every route of the app, found by its file, asked for with what nobody would send who means well. Whatever comes, the answer is a
 * success or a refusal, never a fault; and the counters are right afterwards.
 */

const instance = runningInstance();
const run = Date.now().toString(36);
const article = `fuzz-${run}`;
/** To do it again as it was: FUZZ_SEED=… */
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
/** For each method of each route. There are some seventy. */
const numRuns = 8;

/** What may be sent, chosen so that much of it gets past the first check. */
type Entry = {
  /** Values for the parts of the address in brackets; any text where none are given. */
  parts?: Record<string, () => readonly string[]>;
  query?: Record<string, () => readonly string[]>;
  fields?: Record<string, () => readonly unknown[]>;
  /** Nobody is signed in, as this would end what other requests are sent with. */
  signedOut?: true;
};

let db: Db;
let people: TestReader[] = [];
let comments: string[] = [];

const ids = () => [...comments, crypto.randomUUID()];
const readers = () => [...people.slice(0, 1).map(({ id }) => id), crypto.randomUUID()];
const articles = () => [article, 'none'];
const cursors = () => ['', Buffer.from(`1.newest.0.${crypto.randomUUID()}`).toString('base64url')];
const texts = () => ['A thought.', '**bold** [x](https://example.org)', 'x'.repeat(6000), '> '.repeat(500)];
const forms = () => ['/', '/account', '//evil.example', 'https://evil.example/', '/x?y=z#w'];
const booleans = () => ['yes', 'true'];
const comment = {
  articleId: articles,
  parentId: ids,
  body: texts,
  clientKey: () => [crypto.randomUUID(), 'key'],
  seconds: () => [1, '1', 1e9],
  typed: () => [1, -1],
  pasted: () => [0],
};
const decision = {
  action: () => ['approve', 'reject', 'restore', 'feature', 'unfeature', 'uphold'],
  version: () => [1, 2, '1', 2 ** 31],
  reasonCode: () => ['spam', 'other'],
  note: texts,
  back: forms,
};
const person = {
  person: readers,
  email: () => ['nobody', `${run}@example.org`],
  role: () => ['EDITOR', 'READER'],
};

const entries: Record<string, Entry> = {
  'api/account/delete': {
    fields: { remains: () => ['record', 'nothing'], email: () => ['nobody@example.org'] },
  },
  'api/account/export': {},
  'api/account/reply-mail': { fields: { replyMail: () => ['EACH', 'NEVER'] } },
  'api/auth/[...nextauth]': {
    parts: { nextauth: () => ['callback/email', 'callback/github', 'signin', 'csrf'] },
  },
  'api/auth/confirm': { fields: { email: () => [`${run}@example.org`], token: texts, callbackUrl: forms } },
  'api/auth/display-name': {
    fields: { displayName: texts, from: () => ['/welcome', '/account'], callbackUrl: forms },
  },
  'api/auth/sign-out': { fields: { everywhere: booleans, callbackUrl: forms }, signedOut: true },
  'api/auth/start': {
    fields: {
      provider: () => ['email', 'github', 'oidc'],
      email: () => ['a@', `x${run}@example.org`],
      callbackUrl: forms,
    },
  },
  'api/cache/refresh': {},
  'api/comments': {
    query: { article: articles, sort: () => ['newest', 'liked'], cursor: cursors },
    fields: comment,
  },
  'api/comments/[id]': { parts: { id: ids }, fields: { body: texts } },
  'api/comments/[id]/appeal': { parts: { id: ids }, fields: { text: texts } },
  'api/comments/[id]/like': { parts: { id: ids } },
  'api/comments/[id]/replies': { parts: { id: ids }, query: { cursor: cursors } },
  'api/comments/[id]/reports': {
    parts: { id: ids },
    fields: { reason: () => ['abuse', 'other'], note: texts },
  },
  'api/comments/[id]/withdraw': { parts: { id: ids } },
  'api/comments/guest': {
    fields: { ...comment, name: texts, email: () => [`guest${run}@example.org`, 'no'] },
  },
  'api/comments/guest/confirm': { fields: { token: texts, name: texts } },
  'api/comments/likes': { query: { ids: () => [comments.join(','), 'x', ','] } },
  'api/comments/mine': { query: { article: articles } },
  'api/comments/news': { query: { article: articles, after: ids } },
  'api/counts': { query: { ids: () => [article, 'a,b', ',,'] } },
  'api/draft-mode/disable': { fields: { callbackUrl: forms } },
  'api/draft-mode/enable': {
    query: {
      'sanity-preview-secret': () => ['x'],
      'sanity-preview-pathname': forms,
      'sanity-preview-perspective': () => ['drafts'],
    },
  },
  'api/draft-mode/live': {},
  'api/feeds/[format]/[[...scope]]': {
    parts: {
      format: () => ['xml', 'atom', 'json'],
      scope: () => ['section/health', 'topic/x', 'constructor'],
    },
  },
  'api/health': {},
  'api/health/live': {},
  'api/health/ready': {},
  'api/index-now/[key]': {},
  'api/markdown/[section]/[slug]': {
    parts: { section: () => ['health'], slug: () => ['depression-plainly'] },
  },
  'api/me': {},
  'api/metrics': {},
  'api/moderation/accounts/[id]': {
    parts: { id: readers },
    fields: {
      action: () => ['warn', 'note', 'suspend', 'lift', 'premoderate', 'expert'],
      seen: ids,
      hours: () => [24, '24', -1],
      text: texts,
      commentId: ids,
      back: forms,
    },
  },
  'api/moderation/bulk': {
    fields: {
      decisions: () => [comments.map((id) => ({ id, action: 'approve', version: 1 })), [{ id: 'x' }]],
    },
  },
  'api/moderation/comments': {
    query: {
      queue: () => ['held', 'all', 'reported'],
      article: articles,
      author: readers,
      q: texts,
      by: texts,
      cursor: cursors,
    },
  },
  'api/moderation/comments/[id]': { parts: { id: ids }, fields: decision },
  'api/moderation/counts': {},
  'api/moderation/discussions/[id]': {
    parts: { id: articles },
    fields: { mode: () => ['open', 'premoderated', 'cms'] },
  },
  // Never what would hold: the rules are everybody's.
  'api/moderation/rules': {
    fields: { no: () => [-1], intent: () => ['try', 'discard'], last: () => ['5', 'x'] },
  },
  'api/moderation/rules/dry-run': { fields: { settings: () => [{}], last: () => [5] } },
  'api/newsroom/people': { fields: person },
  'api/newsroom/people/byline': { fields: { ...person, byline: () => ['none', ''] } },
  'api/newsroom/people/role': { fields: person },
  'api/outbox': {},
  'api/readers/[id]/ignore': { parts: { id: readers } },
  'api/share-picture/[[...path]]': {
    parts: { path: () => ['health/depression-plainly', 'none'] },
    query: { v: texts },
  },
  'api/studio/sign-in': {
    query: {
      origin: () => [`${instance.site}/studio`, 'https://evil.example/studio'],
      projectId: () => ['gazette'],
      withSid: booleans,
    },
  },
  'api/unsubscribe': { query: { token: texts } },
  'api/views': { fields: { articleId: articles } },
  'api/webhooks/sanity': { fields: { _id: articles, _type: () => ['article'], operation: () => ['update'] } },
  'dev/mail': {},
  'dev/mail/[name]': { parts: { name: () => ['../secrets.json', '..%2fsecrets.json'] } },
  'llms.txt': {},
  'opensearch.xml': {},
  'robots.txt': {},
  'sitemap.xml': {},
  'sitemaps/[name]': { parts: { name: () => ['news.xml', 'articles-1.xml', 'articles-99999.xml'] } },
};

const found = globSync('app/**/route.ts').map((file) => {
  const source = readFileSync(file, 'utf8');
  const verbs = /\bexport\s+(?:const|async function|function)\s+([A-Z]+)\b|\bexport\s*\{([^}]*)\}/g;
  const methods = [...source.matchAll(verbs)].flatMap(([, one, list]) =>
    [...(one ?? list ?? '').matchAll(/\b(?:GET|HEAD|POST|PUT|PATCH|DELETE)\b/g)].map(([verb]) => verb),
  );
  return { route: file.replace(/^app\//, '').replace(/\/route\.ts$/, ''), methods };
});

/** Mostly what makes sense, and often enough what doesn't. */
const some = (good: () => readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.nat().map((at) => good()[at % good().length]) },
    { weight: 1, arbitrary: hostileValue },
  );
const someText = (good: () => readonly string[]) =>
  some(good).map((value) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')));

/** A path of the route; dots and escapes as they are, which decides what a server takes them for. */
function pathOf(route: string, { parts = {} }: Entry): fc.Arbitrary<string> {
  const pieces = route.split('/').map((piece) => {
    const name = /^\[+(?:\.\.\.)?(\w+)\]+$/.exec(piece)?.[1];
    if (name === undefined) return fc.constant(piece);
    const good = parts[name] ?? (() => ['x']);
    return fc
      .tuple(someText(good), fc.boolean())
      .map(([text, raw]) =>
        raw && /^[\w.%/-]+$/.test(text) ? text : encodeURIComponent(text.toWellFormed()),
      );
  });
  return fc.tuple(...pieces).map((all) => `/${all.join('/')}`);
}

const queryOf = ({ query = {} }: Entry): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        ...Object.entries(query).map(([name, good]) =>
          someText(good).map((value) => `${name}=${encodeURIComponent(value.toWellFormed())}`),
        ),
        fc.constantFrom('cursor=%ff', 'ids=%00', 'a[]=1', '%=%', 'cursor=', 'x='.padEnd(3000, 'y')),
      ),
      { maxLength: 5 },
    )
    .map((pairs) => (pairs.length > 0 ? `?${pairs.join('&')}` : ''));

type Body = { type: string | null; encoding?: string; bytes: Uint8Array<ArrayBuffer>; chunked?: true };

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));

function bodyOf({ fields = {} }: Entry): fc.Arbitrary<Body> {
  const record = fc.record(
    Object.fromEntries(Object.entries(fields).map(([name, good]) => [name, some(good)])),
    { requiredKeys: [] },
  );
  const json = fc
    .oneof({ weight: 4, arbitrary: record }, { weight: 1, arbitrary: hostileValue })
    .map((value) => JSON.stringify(value) ?? '');
  const form = record.map((value) =>
    Object.entries(value)
      .map(
        ([name, one]) =>
          `${name}=${encodeURIComponent((typeof one === 'string' ? one : (JSON.stringify(one) ?? '')).toWellFormed())}`,
      )
      .join('&'),
  );
  const as =
    (type: string | null, changed: Partial<Body> = {}) =>
    (text: string): Body => ({ type, bytes: bytesOf(text), ...changed });
  const urlencoded = 'application/x-www-form-urlencoded';
  return fc.oneof(
    { weight: 6, arbitrary: json.map(as('application/json')) },
    { weight: 6, arbitrary: form.map(as(urlencoded)) },
    { weight: 1, arbitrary: json.map(as('application/json; charset=utf-8', { chunked: true })) },
    { weight: 1, arbitrary: json.map(as('application/json; charset=utf-16')) },
    { weight: 1, arbitrary: json.map(as('text/plain')) },
    { weight: 1, arbitrary: json.map(as(null)) },
    {
      weight: 1,
      arbitrary: json.map((text) => ({
        type: 'application/json',
        encoding: 'gzip',
        bytes: new Uint8Array(gzipSync(text)),
      })),
    },
    { weight: 1, arbitrary: form.map(as('multipart/form-data; boundary=x')) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('a=%', 'a=%ff&a=%fe', '=&&=', '&'.repeat(20_000), '%00=%00')
        .map(as(urlencoded)),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('', '{', 'null', '[]', '"\\ud800"', '['.repeat(60_000))
        .map(as('application/json')),
    },
    {
      weight: 1,
      arbitrary: fc
        .uint8Array({ maxLength: 40 })
        .map((bytes) => ({ type: 'application/json', bytes: new Uint8Array(bytes) })),
    },
    // More than any of them takes, without saying so beforehand.
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('application/json', urlencoded)
        .map((type) => ({ type, bytes: bytesOf('x'.repeat(300_000)), chunked: true as const })),
    },
  );
}

const headersOf = (entry: Entry): fc.Arbitrary<Record<string, string>> =>
  fc
    .record({
      who: entry.signedOut ? fc.constant(-1) : fc.integer({ min: -1, max: 2 }),
      origin: fc.oneof(
        { weight: 8, arbitrary: fc.constant(instance.site) },
        fc.constantFrom('null', 'https://evil.example', ''),
      ),
      accept: fc.constantFrom('*/*', 'text/html', 'application/json', 'x/y;q=9'),
      more: fc.constantFrom<Record<string, string>>(
        {},
        { 'if-none-match': '*' },
        { 'sec-fetch-site': 'cross-site' },
        { authorization: 'Bearer x' },
        { 'sanity-webhook-signature': 't=1,v1=x' },
        { 'user-agent': `\u00ff${'x'.repeat(900)}` },
        { 'content-security-policy': "script-src 'nonce-x'" },
      ),
      cookie: fc.constantFrom('', 'gazette.form=%', 'gazette.draft=%00', '=;;=', '__prerender_bypass=x'),
    })
    .map(({ who, origin, accept, more, cookie }) => ({
      ...(origin && { origin }),
      accept,
      ...more,
      cookie: [people[who]?.cookie, cookie].filter(Boolean).join('; '),
      // An address of the test's own, so that nobody else is counted with it.
      'x-forwarded-for': `198.51.100.${1 + (seed % 250)}`,
    }));

/** The answer; null where the server ended the connection over a body that is far too large, which is a refusal as well. */
async function answerTo(...asked: Parameters<typeof ask>): Promise<Response | null> {
  for (let again = 0; ; again += 1)
    try {
      return await ask(...asked);
    } catch (error) {
      const isLarge = (asked[3]?.bytes.length ?? 0) > 200_000;
      if (isLarge) return null;
      // A connection that was kept open may just have been ended by what was asked before.
      if (again === 2) throw error;
    }
}

async function ask(method: string, path: string, headers: Record<string, string>, body: Body | null) {
  const stream = body?.chunked
    ? new ReadableStream({
        start: (all) => {
          all.enqueue(body.bytes);
          all.close();
        },
      })
    : null;
  return fetch(instance.site + path, {
    method,
    redirect: 'manual',
    headers: {
      ...headers,
      ...(body?.type && { 'content-type': body.type }),
      ...(body?.encoding && { 'content-encoding': body.encoding }),
    },
    ...(body && { body: stream ?? body.bytes }),
    ...(stream && { duplex: 'half' }),
  });
}

beforeAll(async () => {
  console.log(`FUZZ_SEED=${seed}`);
  db = createDb(instance.databaseUrl);
  await addArticle(instance, article, { audience: 'anyone' });
  people = [
    await createReader(instance.databaseUrl),
    await createReader(instance.databaseUrl, 'MODERATOR'),
    await createReader(instance.databaseUrl, 'ADMIN'),
  ];
  const { say } = wireTo(instance);
  for (const as of people) comments.push((await say(article, as)).id);
});
afterAll(() => db.$disconnect());

test('every route is known here', () => {
  expect(found.length).toBeGreaterThan(50);
  expect(found.map(({ route }) => route).filter((route) => !Object.hasOwn(entries, route))).toEqual([]);
  expect(found.filter(({ methods }) => methods.length === 0)).toEqual([]);
});

describe('answers to anything with a success or a refusal', () => {
  test.each(found.flatMap(({ route, methods }) => methods.map((method) => ({ route, method }))))(
    '$method /$route',
    async ({ route, method }) => {
      const entry = entries[route] ?? {};
      const reads = method === 'GET' || method === 'HEAD';
      const typed = /^api\/(?:comments|moderation|counts|readers)\b/.test(route);
      await fc.assert(
        fc.asyncProperty(
          pathOf(route, entry),
          queryOf(entry),
          headersOf(entry),
          reads ? fc.constant(null) : fc.option(bodyOf(entry)),
          async (path, query, headers, body) => {
            const answer = await answerTo(method, path + query, headers, body);
            if (answer === null) return;
            const text = await answer.text();
            expect(answer.status, text.slice(0, 300)).toBeLessThan(500);
            const location = answer.headers.get('location');
            if (location !== null)
              expect(new URL(location, instance.site).origin, location).toBe(instance.site);
            if (
              typed &&
              answer.status >= 400 &&
              answer.headers.get('content-type')?.startsWith('application/json')
            )
              expect(JSON.parse(text)).toMatchObject({
                error: { code: expect.stringMatching(/^[a-z_]+$/), message: expect.stringMatching(/.{10}/) },
              });
          },
        ),
        { seed, numRuns },
      );
    },
  );
});

describe('pages that are made for who asks', () => {
  const pages = globSync('app/({account,discussion,moderation,search})/**/page.tsx').map((file) =>
    file.replaceAll(/^app\/|\([a-z]+\)\/|\/page\.tsx$/g, ''),
  );
  const names = [
    'article after author by callbackUrl cursor email embed error from id page parent part q queue refused',
    'rev role saved section seen sent sort token try when',
  ].flatMap((line) => line.split(' '));
  const query: Entry['query'] = Object.fromEntries(
    names.map((name) => [
      name,
      () => [...ids(), ...articles(), ...cursors(), ...forms(), '1', '999999999999', 'tide'],
    ]),
  );

  test('are found', () => expect(pages.length).toBeGreaterThan(18));
  test.each(pages)('/%s', async (page) => {
    const entry = { parts: { id: ids }, query };
    await fc.assert(
      fc.asyncProperty(
        pathOf(page, entry),
        queryOf(entry),
        headersOf(entry),
        async (path, asked, headers) => {
          const answer = await answerTo('GET', path + asked, headers, null);
          await answer?.text();
          expect(answer?.status).toBeLessThan(500);
        },
      ),
      { seed, numRuns: 5 },
    );
  });
});

test('and leaves every counter right', async () => {
  expect(await findDrift(db)).toEqual([]);
});
