import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createClient, type SanityClient } from '@sanity/client';
import type { QueryResultRow } from 'pg';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { draftCookie } from '../../../lib/comments/drafts.ts';
import { query as ask } from '../../support/database.ts';
import { runningInstance, type Instance } from '../../support/instance.ts';
import { createReader, type TestReader } from '../../support/reader.ts';
import { pointedAt } from '../../support/lake.ts';

/** The API as browsers and programs see it, on a whole instance. */

let instance: Instance;
let ann: TestReader;
let bob: TestReader;
let moderator: TestReader;
const run = Date.now().toString(36);
const idOf = (name: string) => `comments-http-${name}-${run}`;
const articles = ['open', 'other', 'premoderated', 'closed', 'off', 'legal', 'future', 'taken'] as const;

let content: SanityClient;

beforeAll(async () => {
  instance = runningInstance();
  moderator = await createReader(instance.databaseUrl, 'MODERATOR');
  const { lakeWriteToken } = z
    .object({ lakeWriteToken: z.string() })
    .parse(JSON.parse(readFileSync(join(instance.dataDir, 'secrets.json'), 'utf8')));
  const client = (content = createClient({
    ...pointedAt(instance.lake),
    token: lakeWriteToken,
  }));
  const sectionId = await client.fetch<string>(`*[_type == "section"][0]._id`);
  const discussions = {
    open: {},
    other: {},
    future: {},
    taken: {},
    premoderated: { mode: 'premoderated' },
    closed: { mode: 'closed' },
    off: { mode: 'off' },
    legal: { sensitivity: 'legal' },
  };
  for (const name of articles)
    await client.create({
      _id: idOf(name),
      _type: 'article',
      headline: `An article that is ${name}`,
      standfirst: 'For tests alone.',
      slug: { _type: 'slug', current: idOf(name) },
      section: { _type: 'reference', _ref: sectionId },
      publishedAt: name === 'future' ? '2999-01-01T00:00:00Z' : '2026-01-01T00:00:00Z',
      discussion: { _type: 'discussion', ...discussions[name] },
    });
  await client.create({ _id: `drafts.${idOf('draft')}`, _type: 'article', headline: 'A draft' });
});

/** New people for each test, as nobody may write as fast as all of them together. */
beforeEach(async () => {
  [ann, bob] = await Promise.all([createReader(instance.databaseUrl), createReader(instance.databaseUrl)]);
});

const view = z.looseObject({
  id: z.string(),
  state: z.string(),
  body: z.string().nullable(),
  rootId: z.string(),
});
const page = z.object({
  comments: z.array(view.extend({ replies: z.array(view), replyCount: z.number() })),
  nextCursor: z.string().nullable(),
  total: z.number(),
});
const made = z.object({ comment: view });
const failure = z.strictObject({ error: z.strictObject({ code: z.string(), message: z.string().min(10) }) });

type Sent = { as?: TestReader; headers?: Record<string, string>; method?: string; body?: BodyInit | null };
const send = (path: string, { as, headers, ...rest }: Sent = {}) =>
  fetch(instance.site + path, {
    redirect: 'manual',
    ...rest,
    headers: { ...(as ? { cookie: as.cookie } : {}), ...headers },
  });

let keys = 0;
const key = () => `http-${run}-${(keys += 1)}`;
const valid = (changed: Record<string, unknown> = {}) => ({
  articleId: idOf('open'),
  body: `A thought, number ${(keys += 1)}`,
  clientKey: key(),
  ...changed,
});
const json = (body: unknown, sent: Sent = {}, path = '/api/comments') =>
  send(path, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...sent,
    headers: { 'content-type': 'application/json', origin: instance.site, ...sent.headers },
  });
const form = (fields: Record<string, string>, sent: Sent = {}, path = '/api/comments') =>
  send(path, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    ...sent,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'text/html,*/*;q=0.8',
      origin: instance.site,
      ...sent.headers,
    },
  });
const say = async (changed: Record<string, unknown> = {}, as = ann) => {
  const response = await json(valid(changed), { as });
  expect(response.status).toBe(201);
  return made.parse(await response.json()).comment;
};
const list = async (query: Record<string, string> = {}) => {
  const response = await send(`/api/comments?${new URLSearchParams({ article: idOf('open'), ...query })}`);
  expect(response.status).toBe(200);
  return page.parse(await response.json());
};
const refusal = async (response: Response) => {
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.status).toBeLessThan(500);
  expect(response.headers.get('cache-control')).toContain('no-store');
  return [response.status, failure.parse(await response.json()).error.code] as const;
};
const query = <T extends QueryResultRow>(sql: string, values: unknown[] = []) =>
  ask<T>(instance.databaseUrl, sql, values);
const pathOf = async (name: (typeof articles)[number]) => {
  const [row] = await query<{ path: string }>('SELECT path FROM article_discussions WHERE article_id = $1', [
    idOf(name),
  ]);
  return row?.path ?? '';
};

describe('posting as JSON', () => {
  test('201 with the comment, and it is in the list, and in the page that was cached without it', async () => {
    const first = await say();
    const path = await pathOf('open');
    expect(await (await send(path)).text()).toContain(first.id);
    const body = `Seen at once ${run}`;
    const response = await json(valid({ body }), { as: ann });
    expect(response.status).toBe(201);
    expect(response.headers.get('cache-control')).toContain('no-store');
    const { comment } = made.parse(await response.json());
    expect(comment).toMatchObject({ state: 'visible', body, rootId: comment.id });
    expect((await list()).comments[0]).toMatchObject({ id: comment.id, body });
    const html = await (await send(path)).text();
    expect(html).toContain(body);
    expect(html).toContain(`id="comment-${comment.id}"`);
  });

  test('its author sees it at once, also while another request has the task of refreshing the page', async () => {
    await say({ articleId: idOf('taken') }, moderator);
    const path = await pathOf('taken');
    const trigger = `taken_${run}`;
    // As it looks to the request: the task is noted, and not there for it to do.
    await query(`CREATE FUNCTION ${trigger}() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN NEW.available_at := now() + interval '1 hour'; RETURN NEW; END $$`);
    await query(`CREATE TRIGGER ${trigger} BEFORE INSERT ON outbox FOR EACH ROW
      WHEN (NEW.payload->>'articleId' = '${idOf('taken')}') EXECUTE FUNCTION ${trigger}()`);
    try {
      const body = `Seen by its author ${run}`;
      expect(await (await send(path)).text()).not.toContain(body);
      const posted = await form({ articleId: idOf('taken'), body }, { as: ann });
      expect(posted.status).toBe(303);
      expect(await (await send(path)).text()).toContain(body);
      const id = posted.headers.get('location')?.split('#comment-')[1] ?? '';
      expect((await form({}, { as: ann }, `/api/comments/${id}/withdraw`)).status).toBe(303);
      expect(await (await send(path)).text()).not.toContain(body);
    } finally {
      await query(`DROP FUNCTION ${trigger} CASCADE`);
    }
  });

  test('a reply is in its thread', async () => {
    const root = await say();
    const reply = await say({ parentId: root.id }, bob);
    const { comments } = await list();
    expect(comments.find(({ id }) => id === root.id)).toMatchObject({
      replyCount: 1,
      replies: [{ id: reply.id }],
    });
    const replies = await send(`/api/comments/${root.id}/replies`);
    expect(await replies.json()).toMatchObject({ comments: [{ id: reply.id }], nextCursor: null });
    const around = await send(`/api/comments/${reply.id}`);
    expect(await around.json()).toMatchObject({
      thread: { id: root.id, replies: [{ id: reply.id }] },
      earlier: false,
    });
  });

  test('one key 20 times at once is one comment; with another text it is 409', async () => {
    const same = valid({ articleId: idOf('other') });
    const responses = await Promise.all(Array.from({ length: 20 }, () => json(same, { as: moderator })));
    const ids = await Promise.all(
      responses.map(async (response) => made.parse(await response.json()).comment.id),
    );
    expect(new Set(ids).size).toBe(1);
    expect(responses.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(responses.filter(({ status }) => status === 200)).toHaveLength(19);
    expect((await list({ article: idOf('other') })).total).toBe(1);
    expect(await refusal(await json({ ...same, body: 'Another' }, { as: moderator }))).toEqual([
      409,
      'client_key_reused',
    ]);
  });
});

describe('what is refused', () => {
  const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`;
  test.each<[string, () => Promise<Response>, number, string]>([
    ['nobody', () => json(valid()), 401, 'sign_in_required'],
    [
      'a session that isn’t one',
      () => json(valid(), { headers: { cookie: 'next-auth.session-token=x' } }),
      401,
      'sign_in_required',
    ],
    [
      'a header that once got round middleware',
      () =>
        json(valid(), {
          headers: { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
        }),
      401,
      'sign_in_required',
    ],
    [
      'another site',
      () => json(valid(), { as: ann, headers: { origin: 'https://evil.example' } }),
      403,
      'foreign_origin',
    ],
    [
      'a site that is alike',
      () => json(valid(), { as: ann, headers: { origin: `${instance.site}.evil.example` } }),
      403,
      'foreign_origin',
    ],
    [
      'no origin to speak of',
      () => json(valid(), { as: ann, headers: { origin: 'null' } }),
      403,
      'foreign_origin',
    ],
    [
      'another site, as the browser says',
      () => json(valid(), { as: ann, headers: { 'sec-fetch-site': 'cross-site' } }),
      403,
      'foreign_origin',
    ],
    [
      'a form from elsewhere',
      () => form({ ...valid() }, { as: ann, headers: { origin: 'null' } }),
      403,
      'foreign_origin',
    ],
    [
      'plain text',
      () => json(valid(), { as: ann, headers: { 'content-type': 'text/plain' } }),
      415,
      'unsupported_type',
    ],
    ['no type', () => json(valid(), { as: ann, headers: { 'content-type': '' } }), 415, 'unsupported_type'],
    [
      'another charset',
      () => json(valid(), { as: ann, headers: { 'content-type': 'application/json; charset=utf-16' } }),
      415,
      'unsupported_type',
    ],
    [
      'a multipart form',
      () => json(valid(), { as: ann, headers: { 'content-type': 'multipart/form-data; boundary=x' } }),
      415,
      'unsupported_type',
    ],
    [
      'a gzip bomb',
      () =>
        json('', {
          as: ann,
          body: new Uint8Array(gzipSync(Buffer.alloc(5_000_000))),
          headers: { 'content-encoding': 'gzip' },
        }),
      415,
      'unsupported_type',
    ],
    ['5 MB', () => json(valid({ body: 'x'.repeat(5_000_000) }), { as: ann }), 413, 'body_too_large'],
    ['no JSON', () => json('{', { as: ann }), 400, 'bad_request'],
    ['nothing', () => json('', { as: ann }), 400, 'bad_request'],
    ['a list', () => json([valid()], { as: ann }), 400, 'bad_request'],
    ['null', () => json(null, { as: ann }), 400, 'bad_request'],
    ['lists within lists', () => json(deep, { as: ann }), 400, 'bad_request'],
    ['a list for the text', () => json(valid({ body: ['a'] }), { as: ann }), 400, 'bad_request'],
    [
      'an object for the text',
      () => json(valid({ body: { toString: 'a' } }), { as: ann }),
      400,
      'bad_request',
    ],
    ['a status', () => json(valid({ status: 'APPROVED' }), { as: ann }), 400, 'bad_request'],
    ['an author', () => json(valid({ authorId: 'x' }), { as: ann }), 400, 'bad_request'],
    ['likes', () => json(valid({ likes: 5 }), { as: ann }), 400, 'bad_request'],
    ['a time', () => json(valid({ createdAt: '2020-01-01' }), { as: ann }), 400, 'bad_request'],
    [
      'a prototype',
      () => json(`{"__proto__":{"role":"ADMIN"},${JSON.stringify(valid()).slice(1)}`, { as: ann }),
      400,
      'bad_request',
    ],
    ['no key', () => json(valid({ clientKey: undefined }), { as: ann }), 400, 'bad_request'],
    ['a strange key', () => json(valid({ clientKey: '../../etc' }), { as: ann }), 400, 'bad_request'],
    ['a strange parent', () => json(valid({ parentId: '1 OR 1=1' }), { as: ann }), 400, 'bad_request'],
    ['NUL', () => json(valid({ body: 'a\0b' }), { as: ann }), 400, 'bad_encoding'],
    [
      'half a character',
      () => json(`{"articleId":"${idOf('open')}","clientKey":"${key()}","body":"a\\ud800b"}`, { as: ann }),
      400,
      'bad_encoding',
    ],
    [
      'invalid UTF-8',
      () => json('', { as: ann, body: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]) }),
      400,
      'bad_encoding',
    ],
    ['invalid UTF-8 in a form', () => form({}, { as: ann, body: 'body=%ff%fe' }), 400, 'bad_encoding'],
    ['a field twice', () => form({}, { as: ann, body: 'body=a&body=b' }), 400, 'bad_request'],
    ['no text', () => json(valid({ body: '' }), { as: ann }), 422, 'empty'],
    ['nothing that shows', () => json(valid({ body: ' \u200b\u200d\n\u3164' }), { as: ann }), 422, 'empty'],
    ['a character too many', () => json(valid({ body: '😀'.repeat(5001) }), { as: ann }), 422, 'too_long'],
    [
      '10,000 combining marks',
      () => json(valid({ body: `e${'\u0301'.repeat(4900)}` }), { as: ann }),
      422,
      'unreadable',
    ],
    [
      'a script',
      () => json(valid({ body: '[a](java\tscript:alert(1))' }), { as: ann }),
      422,
      'link_not_allowed',
    ],
    [
      'a parent of another article',
      async () =>
        json(valid({ parentId: (await say({ articleId: idOf('other') }, moderator)).id }), { as: ann }),
      409,
      'parent_unavailable',
    ],
    [
      'an unknown article',
      () => json(valid({ articleId: 'nowhere' }), { as: ann }),
      404,
      'article_not_found',
    ],
    [
      'a draft',
      () => json(valid({ articleId: `drafts.${idOf('draft')}` }), { as: ann }),
      404,
      'article_not_found',
    ],
    [
      'an article that has only a draft',
      () => json(valid({ articleId: idOf('draft') }), { as: ann }),
      404,
      'article_not_found',
    ],
    [
      'an article still to come',
      () => json(valid({ articleId: idOf('future') }), { as: ann }),
      404,
      'article_not_found',
    ],
    [
      'a closed discussion',
      () => json(valid({ articleId: idOf('closed') }), { as: ann }),
      403,
      'discussion_closed',
    ],
    ['a hidden one', () => json(valid({ articleId: idOf('legal') }), { as: ann }), 403, 'discussion_closed'],
    ['a forged cursor', () => send(`/api/comments?article=${idOf('open')}&cursor=bm9wZQ`), 400, 'bad_cursor'],
    ['a list of an unknown article', () => send('/api/comments?article=nowhere'), 404, 'article_not_found'],
    [
      'a list of a draft',
      () => send(`/api/comments?article=drafts.${idOf('draft')}`),
      404,
      'article_not_found',
    ],
    ['an unknown order', () => send(`/api/comments?article=${idOf('open')}&sort=random`), 400, 'bad_request'],
    [
      'somebody’s own without an account',
      () => send(`/api/comments/mine?article=${idOf('open')}`),
      401,
      'sign_in_required',
    ],
    ['the queue without an account', () => send('/api/moderation/comments'), 401, 'sign_in_required'],
    ['the queue as a reader', () => send('/api/moderation/comments', { as: ann }), 403, 'not_allowed'],
    ['a comment that isn’t one', () => send('/api/comments/x'), 404, 'comment_not_found'],
  ])(
    '%s',
    async (_name, request, status, code) => {
      expect(await refusal(await request())).toEqual([status, code]);
    },
    30_000,
  );

  test('pages that are off show nothing', async () => {
    for (const name of ['off', 'legal'] as const)
      expect(await list({ article: idOf(name) })).toEqual({ comments: [], nextCursor: null, total: 0 });
  });
});

test('a discussion that is switched off hides each comment, on every page and for who has its link', async () => {
  const { id, body } = await say({ articleId: idOf('other') });
  const composer = `/comment?${new URLSearchParams({ article: idOf('other'), parent: id })}`;
  const pages = [composer, `/comment/thread?id=${id}`, `/api/comments/${id}`];
  const readsIt = async (path: string) => (await (await send(path)).text()).includes(body ?? '?');
  expect(await Promise.all(pages.map(readsIt))).toEqual([true, true, true]);
  await content.patch(idOf('other')).set({ 'discussion.mode': 'off' }).commit();
  try {
    expect(await Promise.all(pages.map(readsIt))).toEqual([false, false, false]);
  } finally {
    await content.patch(idOf('other')).unset(['discussion.mode']).commit();
  }
});

describe('posting as a form', () => {
  const fieldsOf = (changed: Record<string, string> = {}): Record<string, string> => ({
    articleId: idOf('open'),
    body: `A thought in a form, number ${(keys += 1)}`,
    ...changed,
  });

  test('303 to the comment, once for a form that was sent twice', async () => {
    const fields = fieldsOf();
    const responses = [await form(fields, { as: bob }), await form(fields, { as: bob })];
    const targets = responses.map((response) => response.headers.get('location'));
    expect(responses.map(({ status }) => status)).toEqual([303, 303]);
    expect(targets[0]).toBe(targets[1]);
    expect(targets[0]).toMatch(new RegExp(`^${await pathOf('open')}#comment-[\\da-f-]{36}$`));
  });

  test('not signed in: to sign-in and back to the composer, with the text kept', async () => {
    const body = `Kept over sign-in ${run}`;
    const response = await form(fieldsOf({ body }));
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(
      `/sign-in?callbackUrl=${encodeURIComponent(`/comment?article=${idOf('open')}`)}`,
    );
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    const token = new RegExp(`${draftCookie}=([^;]+)`).exec(cookie)?.[1] ?? '';
    const both = `${ann.cookie}; ${draftCookie}=${token}`;
    const composer = await send(`/comment?article=${idOf('open')}`, { headers: { cookie: both } });
    expect(await composer.text()).toContain(body);

    const posted = await form(fieldsOf({ body }), { headers: { cookie: both } });
    expect(posted.headers.get('location')).toContain('#comment-');
    expect(posted.headers.get('set-cookie')).toContain(`${draftCookie}=;`);
    const after = await send(`/comment?article=${idOf('open')}`, { headers: { cookie: both } });
    expect(await after.text()).not.toContain(body);
  });

  test('with something wrong: back to the composer, with the text kept', async () => {
    const body = `[a](javascript:x) kept ${run}`;
    const response = await form(fieldsOf({ body }), { as: bob });
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      `/comment?article=${idOf('open')}`,
    ]);
    const token = new RegExp(`${draftCookie}=([^;]+)`).exec(response.headers.get('set-cookie') ?? '')?.[1];
    const composer = await send(`/comment?article=${idOf('open')}`, {
      headers: { cookie: `${bob.cookie}; ${draftCookie}=${token}` },
    });
    const html = await composer.text();
    expect(html).toContain(`kept ${run}`);
    expect(html).toContain('Links have to begin with https://');
  });

  test('who fails again and again hears why, and fills nothing', async () => {
    const body = `[a](javascript:x) again and again ${run}`;
    const kept = async () => (await query('SELECT 1 FROM comment_drafts WHERE body = $1', [body])).length;
    const statuses: number[] = [];
    for (let index = 0; index < 65; index += 1)
      statuses.push((await form(fieldsOf({ body }), { as: bob })).status);
    expect(statuses.slice(0, 60)).toEqual(Array<number>(60).fill(303));
    expect(new Set(statuses.slice(60)).has(303)).toBe(false);
    expect(await kept()).toBe(60);
    const [, code] = await refusal(await form(fieldsOf({ body }), { as: bob }));
    expect(['link_not_allowed', 'rate_limited']).toContain(code);
    // Each for themselves.
    expect((await form(fieldsOf({ body }), { as: ann })).status).toBe(303);
    expect(await kept()).toBe(61);
  });

  test('a program that sends a form hears what is wrong', async () => {
    expect(
      await refusal(
        await form(fieldsOf({ body: ' ' }), { as: bob, headers: { accept: 'application/json' } }),
      ),
    ).toEqual([422, 'empty']);
  });

  test('a comment that waits leads to where its author sees it', async () => {
    const response = await form(fieldsOf({ articleId: idOf('premoderated') }), { as: bob });
    expect(response.headers.get('location')).toMatch(
      new RegExp(`^/comment/mine\\?article=${idOf('premoderated')}#comment-`),
    );
  });
});

describe('a comment that waits', () => {
  test('is its author’s alone until a moderator lets it in', async () => {
    const body = `Not for everybody ${run}`;
    const held = await say({ articleId: idOf('premoderated'), body });
    expect(held).toMatchObject({ state: 'held', body });
    const shown = async () => {
      const path = await pathOf('premoderated');
      const sources = [
        `/api/comments?article=${idOf('premoderated')}`,
        `/api/comments/${held.id}`,
        `/api/comments/${held.id}/replies`,
        path,
      ];
      const texts = await Promise.all(
        sources.map(async (source) => (await send(source, { as: bob })).text()),
      );
      return texts.some((text) => text.includes(body));
    };
    expect(await shown()).toBe(false);
    const own = await send(`/api/comments/mine?article=${idOf('premoderated')}`, { as: ann });
    expect(own.headers.get('cache-control')).toBe('private, no-store');
    expect(await own.json()).toMatchObject({ comments: [{ id: held.id, body }], mine: [] });
    const others = await send(`/api/comments/mine?article=${idOf('premoderated')}`, { as: moderator });
    expect(await others.json()).toEqual({ comments: [], mine: [], editable: [], liked: [], ignored: [] });

    const decide = (as: TestReader, decision: unknown, headers: Record<string, string> = {}) =>
      send(`/api/moderation/comments/${held.id}`, {
        method: 'POST',
        as,
        body: JSON.stringify(decision),
        headers: { 'content-type': 'application/json', origin: instance.site, ...headers },
      });
    expect(await refusal(await decide(ann, { action: 'approve', version: 1 }))).toEqual([403, 'not_allowed']);
    expect(
      await refusal(await decide(moderator, { action: 'approve', version: 1 }, { origin: 'null' })),
    ).toEqual([403, 'foreign_origin']);
    expect(await refusal(await decide(moderator, { action: 'reject', version: 1 }))).toEqual([
      400,
      'bad_request',
    ]);
    expect((await decide(moderator, { action: 'approve', version: 1 })).status).toBe(200);
    expect(
      await refusal(await decide(moderator, { action: 'reject', version: 1, reasonCode: 'spam' })),
    ).toEqual([409, 'version_conflict']);
    expect(await shown()).toBe(true);
    expect((await decide(moderator, { action: 'reject', version: 2, reasonCode: 'spam' })).status).toBe(200);
    expect(await shown()).toBe(false);
  });
});

describe('withdrawing', () => {
  const remove = (id: string, as?: TestReader, headers: Record<string, string> = {}) =>
    send(`/api/comments/${id}`, {
      method: 'DELETE',
      ...(as ? { as } : {}),
      headers: { origin: instance.site, ...headers },
    });

  test('takes one’s own away at once, and nobody else’s', async () => {
    const body = `Soon gone ${run}`;
    const comment = await say({ body });
    const path = await pathOf('open');
    expect(await (await send(path)).text()).toContain(body);
    expect(await refusal(await remove(comment.id))).toEqual([401, 'sign_in_required']);
    expect(await refusal(await remove(comment.id, bob))).toEqual([403, 'not_allowed']);
    expect(await refusal(await remove(comment.id, ann, { origin: 'null' }))).toEqual([403, 'foreign_origin']);
    const response = await remove(comment.id, ann);
    expect([response.status, made.parse(await response.json()).comment.state]).toEqual([200, 'withdrawn']);
    expect((await remove(comment.id, ann)).status).toBe(200);
    expect(JSON.stringify(await list())).not.toContain(body);
    expect(await (await send(path)).text()).not.toContain(body);
  });

  test('works as a form', async () => {
    const comment = await say({}, bob);
    const response = await form({}, { as: bob }, `/api/comments/${comment.id}/withdraw`);
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      `${await pathOf('open')}#discussion`,
    ]);
    expect((await list()).comments.map(({ id }) => id)).not.toContain(comment.id);
    const nobody = await form({}, {}, `/api/comments/${comment.id}/withdraw`);
    expect(nobody.headers.get('location')).toMatch(/^\/sign-in\?/);
  });

  test('as a form that is refused leads a browser to a page that says why, and tells a program', async () => {
    const { id, body } = await say({}, bob);
    const refused = await form({}, { as: ann }, `/api/comments/${id}/withdraw`);
    expect(refused.status).toBe(303);
    const page = await send(refused.headers.get('location') ?? '', { as: ann });
    const html = await page.text();
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(html).toContain('Your account isn’t allowed to do this.');
    expect(html).not.toContain(body);
    const unknown = await form({}, { as: ann }, '/api/comments/x/withdraw');
    expect(await (await send(unknown.headers.get('location') ?? '', { as: ann })).text()).toContain(
      'There is no such comment.',
    );
    const accept = { accept: 'application/json' };
    expect(
      await refusal(await form({}, { as: ann, headers: accept }, `/api/comments/${id}/withdraw`)),
    ).toEqual([403, 'not_allowed']);
    expect((await list()).comments.map((comment) => comment.id)).toContain(id);
  });
});

const change = (id: string, body: unknown, sent: Sent = {}) =>
  json(body, { method: 'PATCH', ...sent }, `/api/comments/${id}`);
const like = (id: string, method: 'PUT' | 'DELETE', as?: TestReader, headers: Record<string, string> = {}) =>
  send(`/api/comments/${id}/like`, {
    method,
    ...(as ? { as } : {}),
    headers: { origin: instance.site, ...headers },
  });

describe('editing', () => {
  test('shows the new text on the page at once, and is the author’s alone', async () => {
    const comment = await say({ body: `As it was ${run}` });
    const path = await pathOf('open');
    expect(await (await send(path)).text()).toContain(`As it was ${run}`);
    const body = `As it is ${run}`;
    expect(await refusal(await change(comment.id, { body }))).toEqual([401, 'sign_in_required']);
    expect(await refusal(await change(comment.id, { body }, { as: bob }))).toEqual([403, 'not_allowed']);
    expect(
      await refusal(await change(comment.id, { body }, { as: ann, headers: { origin: 'null' } })),
    ).toEqual([403, 'foreign_origin']);
    for (const wrong of [{}, { body: 1 }, { body, status: 'APPROVED' }, [body], '{'])
      expect(await refusal(await change(comment.id, wrong, { as: ann }))).toEqual([400, 'bad_request']);
    expect(await refusal(await change(comment.id, { body: ' ' }, { as: ann }))).toEqual([422, 'empty']);
    expect((await change(comment.id, { body }, { as: ann })).status).toBe(200);
    const html = await (await send(path)).text();
    expect([html.includes(body), html.includes(`As it was ${run}`)]).toEqual([true, false]);
    const own = await send(`/api/comments/mine?article=${idOf('open')}`, { as: ann });
    expect(await own.json()).toMatchObject({ editable: [{ id: comment.id, body }] });
  });
});

describe('liking', () => {
  test('counts for whoever is signed in, once; and is taken back', async () => {
    const comment = await say();
    expect(await refusal(await like(comment.id, 'PUT'))).toEqual([401, 'sign_in_required']);
    expect(await refusal(await like(comment.id, 'PUT', ann))).toEqual([403, 'own_comment']);
    expect(await refusal(await like(comment.id, 'PUT', bob, { origin: 'https://evil.example' }))).toEqual([
      403,
      'foreign_origin',
    ]);
    expect(await refusal(await like('nonsense', 'PUT', bob))).toEqual([404, 'comment_not_found']);
    for (let again = 0; again < 2; again += 1)
      expect(await (await like(comment.id, 'PUT', bob)).json()).toMatchObject({ liked: true, likes: 1 });
    const counted = await send(`/api/comments/likes?ids=${comment.id}`);
    expect(await counted.json()).toEqual({ likes: { [comment.id]: 1 } });
    const own = await send(`/api/comments/mine?article=${idOf('open')}`, { as: bob });
    expect(await own.json()).toMatchObject({ liked: [comment.id] });
    expect((await list({ sort: 'liked' })).comments[0]?.id).toBe(comment.id);
    expect(await (await like(comment.id, 'DELETE', bob)).json()).toMatchObject({ liked: false, likes: 0 });
  });

  test('of what waits tells nothing', async () => {
    const held = await say({ articleId: idOf('premoderated') });
    expect(await refusal(await like(held.id, 'PUT', bob))).toEqual([404, 'comment_not_found']);
    expect(await (await send(`/api/comments/likes?ids=${held.id}`)).json()).toEqual({ likes: {} });
    expect(await refusal(await send('/api/comments/likes?ids=x'))).toEqual([400, 'bad_request']);
    expect(await refusal(await send('/api/comments/likes'))).toEqual([400, 'bad_request']);
  });
});

describe('ignoring', () => {
  const ignore = (id: string, as: TestReader | undefined, sent: Sent = {}) =>
    send(`/api/readers/${id}/ignore`, {
      method: 'PUT',
      ...(as && { as }),
      ...sent,
      headers: { origin: instance.site, ...sent.headers },
    });
  const ignoredBy = async (reader: TestReader) => {
    const answer = await send(`/api/comments/mine?article=${idOf('open')}`, { as: reader });
    return z.looseObject({ ignored: z.array(z.string()) }).parse(await answer.json()).ignored;
  };

  test('is told to whoever does it alone, and ends by a form on the account page too', async () => {
    expect((await ignore(bob.id, ann)).status).toBe(200);
    expect(await ignoredBy(ann)).toEqual([bob.id]);
    expect(await ignoredBy(bob)).toEqual([]);
    const account = await (await send('/account', { as: ann })).text();
    expect(account).toContain(`action="/api/readers/${bob.id}/ignore"`);
    expect(await (await send('/account', { as: bob })).text()).not.toContain(ann.id);
    const stopped = await form({}, { as: ann }, `/api/readers/${bob.id}/ignore`);
    expect([stopped.status, stopped.headers.get('location')]).toEqual([
      303,
      '/account?saved=ignored#ignored',
    ]);
    expect(await ignoredBy(ann)).toEqual([]);
  });

  test('is refused from elsewhere, without an account, of oneself, of the newsroom and of nobody', async () => {
    expect(await refusal(await ignore(bob.id, ann, { headers: { origin: 'null' } }))).toEqual([
      403,
      'foreign_origin',
    ]);
    expect(await refusal(await ignore(bob.id, undefined))).toEqual([401, 'sign_in_required']);
    expect(await refusal(await ignore(ann.id, ann))).toEqual([403, 'own_account']);
    expect(await refusal(await ignore(moderator.id, ann))).toEqual([403, 'staff_account']);
    expect(await refusal(await ignore(crypto.randomUUID(), ann))).toEqual([404, 'reader_not_found']);
    expect(await refusal(await ignore('nobody', ann))).toEqual([404, 'reader_not_found']);
    expect((await send(`/api/readers/${bob.id}/ignore`, { method: 'POST', as: ann })).status).toBe(415);
    expect(await ignoredBy(ann)).toEqual([]);
  });
});

describe('news', () => {
  const news = (fields: Record<string, string>) => send(`/api/comments/news?${new URLSearchParams(fields)}`);

  test('are what readers see that came after a comment, and no more than where it is', async () => {
    const first = await say();
    const reply = await say({ parentId: first.id }, bob);
    const held = await say({ articleId: idOf('premoderated') });
    const answer = await news({ article: idOf('open'), after: first.id });
    expect(await answer.json()).toEqual({
      news: [{ id: reply.id, rootId: first.id, authorId: bob.id }],
    });
    expect(await (await news({ article: idOf('premoderated') })).text()).not.toContain(held.id);
  });

  test('are none of what can’t be seen', async () => {
    expect(await (await news({ article: idOf('off') })).json()).toEqual({ news: [] });
    expect(await refusal(await news({ article: idOf('draft') }))).toEqual([404, 'article_not_found']);
    expect(await refusal(await news({ article: idOf('open'), after: 'x' }))).toEqual([400, 'bad_request']);
  });
});

describe('reporting', () => {
  const tell = (id: string, body: unknown, sent: Sent = {}) =>
    json(body, sent, `/api/comments/${id}/reports`);

  test('is for everybody, signed in or not, and is answered the same the second time', async () => {
    const comment = await say();
    for (const as of [bob, bob, undefined, undefined]) {
      const response = await tell(comment.id, { reason: 'abuse', note: 'See line two.' }, as ? { as } : {});
      expect([response.status, await response.json()]).toEqual([201, { reported: true }]);
    }
    const kept = await query<{ reporter_id: string | null; note: string }>(
      'SELECT reporter_id, note FROM reports WHERE comment_id = $1 ORDER BY reporter_id NULLS LAST',
      [comment.id],
    );
    expect(kept).toEqual([
      { reporter_id: bob.id, note: 'See line two.' },
      { reporter_id: null, note: 'See line two.' },
    ]);
    expect(await refusal(await tell(comment.id, { reason: 'abuse' }, { as: ann }))).toEqual([
      403,
      'own_comment',
    ]);
    for (const wrong of [
      {},
      { reason: 'boring' },
      { reason: 'abuse', note: 'x'.repeat(1001) },
      { reason: ['abuse'] },
    ])
      expect(await refusal(await tell(comment.id, wrong))).toEqual([400, 'bad_request']);
    expect(
      await refusal(await tell(comment.id, { reason: 'abuse' }, { headers: { origin: 'null' } })),
    ).toEqual([403, 'foreign_origin']);
  });

  test('by three readers takes a comment off the page until somebody has read it', async () => {
    const body = `Reported away ${run}`;
    const comment = await say({ body });
    const path = await pathOf('open');
    expect(await (await send(path)).text()).toContain(body);
    for (let reader = 0; reader < 3; reader += 1)
      await tell(comment.id, { reason: 'hate' }, { as: await createReader(instance.databaseUrl) });
    expect(await (await send(path)).text()).not.toContain(body);
    expect(await refusal(await tell(comment.id, { reason: 'hate' }, { as: bob }))).toEqual([
      404,
      'comment_not_found',
    ]);
  });

  test('works as a form, and says why not in a page', async () => {
    const { id, body } = await say();
    const asked = await (await send(`/comment/report?id=${id}`)).text();
    expect(asked).toContain(body);
    const sent = await form({ reason: 'off_topic', note: '' }, {}, `/api/comments/${id}/reports`);
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/comment/report?id=${id}&sent=yes`]);
    expect(await (await send(sent.headers.get('location') ?? '')).text()).toContain(
      'Thank you for telling us',
    );
    const refused = await form({ note: '' }, {}, `/api/comments/${id}/reports`);
    expect(await (await send(refused.headers.get('location') ?? '')).text()).toContain(
      'Reload the page and try',
    );
    const held = await say({ articleId: idOf('premoderated') });
    expect(await (await send(`/comment/report?id=${held.id}`)).text()).not.toContain(held.body);
  });
});

test('lists go on where they ended, both ways', async () => {
  for (let index = 0; index < 30; index += 1) await say({ articleId: idOf('other') }, moderator);
  for (const sort of ['newest', 'oldest']) {
    const first = await list({ article: idOf('other'), sort });
    const second = await list({ article: idOf('other'), sort, cursor: first.nextCursor ?? '' });
    const ids = [...first.comments, ...second.comments].map(({ id }) => id);
    expect(first.comments).toHaveLength(25);
    expect(new Set(ids).size).toBe(first.total);
    expect(ids).toEqual(sort === 'newest' ? ids.toSorted().toReversed() : ids.toSorted());
  }
});
