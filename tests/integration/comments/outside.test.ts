import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '../../../lib/create-db.ts';
import { outsideOf } from '../../../lib/comments/ports/outside.ts';
import type { Context } from '../../../lib/comments/service/context.ts';
import { edit } from '../../../lib/comments/service/edit.ts';
import { moderate } from '../../../lib/comments/service/moderate.ts';
import { post, type PostInput } from '../../../lib/comments/service/post.ts';
import { teach } from '../../../lib/comments/service/teach.ts';
import { contextOf, freshKey, makeReader, startDatabase, type TestDatabase } from './support.ts';

/** Services outside, as a server of one's own plays them: they answer, hang, fail and talk nonsense. */

let database: TestDatabase;
let db: Db;
let server: Server;
let context: Context;
type Reader = Awaited<ReturnType<typeof makeReader>>;
let newcomer: Reader;
let regular: Reader;
let moderator: Reader;

type Asked = { path: string; body: string };
let asked: Asked[] = [];
let answer: (response: ServerResponse, request: Asked) => void;

beforeAll(async () => {
  database = await startDatabase();
  db = database.db;
  server = createServer((request, response) => void take(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}`;
  const siteUrl = 'https://news.example.org';
  context = {
    ...contextOf(db),
    siteUrl,
    outside: outsideOf({ akismet: { key: 'key', endpoint: base }, toxicityUrl: `${base}/toxicity`, siteUrl }),
  };
  newcomer = await makeReader(db);
  regular = await makeReader(db);
  moderator = await makeReader(db, 'MODERATOR');
  const plain = contextOf(db);
  for (let count = 0; count < 3; count += 1) await post(plain, regular, input());
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  await database.close();
});
beforeEach(() => {
  asked = [];
  answer = (response, { path }) => response.end(path === '/toxicity' ? '{"score":0.1}' : 'false');
});

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const one = { path: request.url ?? '', body };
  asked.push(one);
  answer(response, one);
}

let texts = 0;
const input = (changed: Partial<PostInput> = {}): PostInput => ({
  articleId: `outside-${(texts += 1)}`,
  parentId: null,
  body: `A thought of its own, number ${texts}`,
  clientKey: freshKey(),
  ...changed,
});

async function postAs(author: Reader, changed: Partial<PostInput> = {}) {
  const result = await post(context, author, input(changed));
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  const { id, state } = result.value.comment;
  return { id, state, codes: await codesOf(id) };
}

async function codesOf(commentId: string): Promise<string[]> {
  const decision = await db.decision.findFirstOrThrow({
    where: { commentId },
    orderBy: { createdAt: 'desc' },
  });
  return (decision.findings as { code: string }[]).map(({ code }) => code);
}
const fieldsOf = (path: string) => new URLSearchParams(asked.find((one) => one.path === path)?.body);

describe('an answer', () => {
  test('of no spam and no hostility lets a comment in; both were asked, once, with what they need', async () => {
    const { state } = await postAs(newcomer, {
      body: 'Fine *words*.',
      sent: { address: '192.0.2.7', userAgent: 'Browser/1' },
    });
    expect(state).toBe('visible');
    expect(asked.map(({ path }) => path).toSorted()).toEqual(['/1.1/comment-check', '/toxicity']);
    expect(JSON.parse(asked.find(({ path }) => path === '/toxicity')?.body ?? '')).toEqual({
      text: 'Fine *words*.',
    });
    expect(Object.fromEntries(fieldsOf('/1.1/comment-check'))).toMatchObject({
      api_key: 'key',
      blog: 'https://news.example.org',
      user_ip: '192.0.2.7',
      user_agent: 'Browser/1',
      comment_type: 'comment',
      comment_author: newcomer.displayName,
      comment_author_email: newcomer.email,
      comment_content: 'Fine *words*.',
      permalink: `https://news.example.org/section/outside-${texts}`,
    });
  });

  test('of spam holds it, as does one of hostility', async () => {
    answer = (response, { path }) => response.end(path === '/toxicity' ? '{"score":0.95}' : 'true');
    expect(await postAs(regular)).toMatchObject({ state: 'held', codes: ['spam', 'toxic'] });
  });

  test('is asked for an edit as well', async () => {
    const { id } = await postAs(regular);
    answer = (response, { path }) => response.end(path === '/toxicity' ? '{"score":0}' : 'true');
    asked = [];
    const edited = await edit(context, regular, id, 'Now it is another text');
    expect(edited.ok && edited.value.comment.state).toBe('held');
    expect(await codesOf(id)).toEqual(['spam']);
    expect(fieldsOf('/1.1/comment-check').get('recheck_reason')).toBe('edit');
  });

  test('is not asked for about the newsroom, nor about what is far too long', async () => {
    await postAs(moderator);
    expect(asked).toEqual([]);
    await post(context, newcomer, input({ body: 'a'.repeat(20_000) }));
    expect(asked).toEqual([]);
  });
});

describe('a service that fails', () => {
  const failures: [string, () => void][] = [
    ['says so', () => (answer = (response) => response.writeHead(500).end())],
    ['talks nonsense', () => (answer = (response) => response.end('{"score":"<html>"}'))],
    ['hangs up', () => (answer = (response) => response.destroy())],
    ['does not like the key', () => (answer = (response) => response.end('invalid'))],
    ['never answers', () => (answer = () => {})],
    [
      'never ends its answer',
      () =>
        (answer = (response) => {
          response.writeHead(200, { 'content-type': 'application/json' });
          response.write('{"score":');
        }),
    ],
  ];
  test.each(failures)('and %s: newcomers wait, others don’t, both with a note', async (_name, fail) => {
    fail();
    expect(await postAs(newcomer)).toMatchObject({
      state: 'held',
      codes: ['spam_unknown', 'toxicity_unknown'],
    });
    expect(await postAs(regular)).toMatchObject({
      state: 'visible',
      codes: ['spam_unknown', 'toxicity_unknown'],
    });
  });

  test('holds nobody else up: the article isn’t locked meanwhile', async () => {
    answer = () => {};
    const { articleId } = input();
    const slow = post(context, regular, input({ articleId }));
    const quick = await post(contextOf(db), newcomer, input({ articleId }));
    expect(quick.ok).toBe(true);
    // The slow one hasn't taken the lock yet; it ends later, and as it should.
    const [first] = await db.comment.findMany({ where: { articleId } });
    expect(first?.authorId).toBe(newcomer.id);
    expect((await slow).ok).toBe(true);
  });
});

describe('what moderators decide', () => {
  const tasks = async () => {
    const due = await db.outbox.findMany({ where: { kind: 'spam.learn' }, orderBy: { id: 'asc' } });
    await db.outbox.deleteMany({ where: { kind: 'spam.learn' } });
    return due.map(({ payload }) => payload as { commentId: string; as: 'spam' | 'ham' });
  };

  test('teaches: spam that was let through, and what was no spam', async () => {
    const missed = await postAs(newcomer);
    await moderate(context, moderator, missed.id, { action: 'reject', version: 1, reasonCode: 'spam' });
    answer = (response, { path }) => response.end(path === '/toxicity' ? '{"score":0}' : 'true');
    const mistaken = await postAs(newcomer, { body: 'My own words' });
    await moderate(context, moderator, mistaken.id, { action: 'approve', version: 1 });
    const lessons = await tasks();
    expect(lessons).toEqual([
      { commentId: missed.id, as: 'spam' },
      { commentId: mistaken.id, as: 'ham' },
    ]);

    asked = [];
    for (const lesson of lessons) await teach(context, lesson);
    expect(asked.map(({ path }) => path)).toEqual(['/1.1/submit-spam', '/1.1/submit-ham']);
    expect(fieldsOf('/1.1/submit-ham').get('comment_content')).toBe('My own words');
    expect(fieldsOf('/1.1/submit-ham').get('comment_author_email')).toBe(newcomer.email);
  });

  test('teaches nothing where the service was right, or the reason is another', async () => {
    const abusive = await postAs(newcomer);
    await moderate(context, moderator, abusive.id, { action: 'reject', version: 1, reasonCode: 'abuse' });
    answer = (response, { path }) => response.end(path === '/toxicity' ? '{"score":0}' : 'true');
    const right = await postAs(newcomer);
    await moderate(context, moderator, right.id, { action: 'reject', version: 1, reasonCode: 'spam' });
    expect(await tasks()).toEqual([]);
  });

  test('is told again where the service fails, and not where the comment is gone', async () => {
    const { id } = await postAs(newcomer);
    answer = (response) => response.writeHead(503).end();
    await expect(teach(context, { commentId: id, as: 'spam' })).rejects.toThrow('503');
    await db.commentRevision.deleteMany({ where: { commentId: id } });
    asked = [];
    await teach(context, { commentId: id, as: 'spam' });
    expect(asked).toEqual([]);
  });
});
