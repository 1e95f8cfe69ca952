import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { unsubscribeToken } from '../../../lib/mail/unsubscribe.ts';
import { query as ask } from '../../support/database.ts';
import { runningInstance, type Instance } from '../../support/instance.ts';
import { addArticle } from '../../support/discussion.ts';
import { linkIn, waitForMail } from '../../support/mail.ts';
import { createReader, type TestReader } from '../../support/reader.ts';

/** Guests, mails and what readers have of their own, as browsers and programs see them, on a whole instance. */

let instance: Instance;
let secret: string;
let ann: TestReader;
const run = Date.now().toString(36);
const idOf = (name: string) => `own-http-${name}-${run}`;

beforeAll(async () => {
  instance = runningInstance();
  const secrets = readFileSync(join(instance.dataDir, 'secrets.json'), 'utf8');
  secret = z.object({ authSecret: z.string() }).parse(JSON.parse(secrets)).authSecret;
  await addArticle(instance, idOf('anyone'), { audience: 'anyone' });
  await addArticle(instance, idOf('signedIn'));
  await addArticle(instance, idOf('closed'), { audience: 'anyone', mode: 'closed' });
});
beforeEach(async () => {
  ann = await createReader(instance.databaseUrl);
});

const query = <Row extends Record<string, unknown>>(sql: string, values: unknown[] = []) =>
  ask<Row>(instance.databaseUrl, sql, values);

type Sent = { as?: TestReader; headers?: Record<string, string>; method?: string; body?: BodyInit | null };
const send = (path: string, { as, headers, ...rest }: Sent = {}) =>
  fetch(new URL(path, instance.site), {
    redirect: 'manual',
    ...rest,
    headers: { ...(as ? { cookie: as.cookie } : {}), ...headers },
  });
const json = (path: string, body: unknown, sent: Sent = {}) =>
  send(path, {
    method: 'POST',
    body: JSON.stringify(body),
    ...sent,
    headers: { 'content-type': 'application/json', origin: instance.site, ...sent.headers },
  });
const form = (path: string, fields: Record<string, string>, sent: Sent = {}) =>
  send(path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    ...sent,
    headers: { accept: 'text/html', origin: instance.site, ...sent.headers },
  });
const codeOf = async (response: Response) =>
  z.object({ error: z.object({ code: z.string() }) }).parse(await response.json()).error.code;

let made = 0;
const letters = (text: string) => text.replaceAll(/\d/g, (digit) => 'abcdefghjk'[Number(digit)] ?? 'z');
const guest = (changed: Record<string, unknown> = {}) => {
  made += 1;
  return {
    articleId: idOf('anyone'),
    body: `A guest’s words, number ${made}`,
    clientKey: `guest-${run}-${made}`,
    name: `Guest ${letters(`${run}${made}`)}`,
    email: `guest-${run}-${made}@example.org`,
    ...changed,
  };
};
const tokenIn = (link: string) => new URL(link).searchParams.get('token') ?? '';

describe('a guest', () => {
  test('has their comment posted by the button behind the mailed link, and by nothing else', async () => {
    const comment = guest();
    const taken = await json('/api/comments/guest', comment);
    expect([taken.status, await taken.json()]).toEqual([202, { pending: true }]);
    const link = linkIn(await waitForMail(instance.mailDir, comment.email), instance.site);
    for (const method of ['GET', 'HEAD', 'GET'])
      expect((await fetch(link, { method })).status, method).toBe(200);
    expect(await (await fetch(link)).text()).toContain(comment.body);
    expect(await query('SELECT 1 FROM users WHERE email = $1', [comment.email])).toEqual([]);
    expect((await send('/api/comments/guest/confirm')).status).toBe(405);
    const foreign = { headers: { origin: 'https://elsewhere.example' } };
    const fields = { token: tokenIn(link) };
    expect(await codeOf(await json('/api/comments/guest/confirm', fields, foreign))).toBe('foreign_origin');

    const confirmed = await form('/api/comments/guest/confirm', fields);
    expect(confirmed.status).toBe(303);
    expect(confirmed.headers.get('set-cookie')).toBeNull();
    const after = await send(confirmed.headers.get('location') ?? '');
    expect(await after.text()).toContain('Your comment is posted');
    expect((await json('/api/comments/guest/confirm', fields)).status).toBe(200);
    const list = await send(`/api/comments?article=${comment.articleId}`);
    expect(await list.text()).toContain(comment.body);
  });

  test('without JavaScript is sent on to the page about the mail, or back to what was written', async () => {
    const { clientKey: _, ...fields } = guest();
    const taken = await form('/api/comments/guest', fields);
    expect([taken.status, taken.headers.get('location')]).toEqual([303, '/comment/check-mail']);
    const refused = await form('/api/comments/guest', { ...fields, email: 'nobody' });
    expect(refused.headers.get('location')).toBe(`/comment?article=${idOf('anyone')}`);
    const cookie = refused.headers
      .getSetCookie()
      .map((set) => set.split(';')[0])
      .join('; ');
    const page = await send(refused.headers.get('location') ?? '', { headers: { cookie } });
    const shown = await page.text();
    expect(shown).toContain(fields.body);
    expect(shown).toContain(`value="${fields.name}"`);
    expect(shown).toContain('value="nobody"');
  });

  test.each([
    [{ articleId: idOf('signedIn') }, 401, 'sign_in_required'],
    [{ articleId: idOf('closed') }, 403, 'discussion_closed'],
    [{ articleId: 'no-such-article' }, 404, 'article_not_found'],
    [{ email: 'a@b.example\r\nBcc: c@d.example' }, 422, 'email_invalid'],
    [{ name: 'The Editor' }, 422, 'name_invalid'],
    [{ body: ' ' }, 422, 'empty'],
    [{ authorId: 'x' }, 400, 'bad_request'],
    [{ name: ['x'] }, 400, 'bad_request'],
  ])('is refused %o', async (changed, status, code) => {
    const response = await json('/api/comments/guest', guest(changed));
    expect([response.status, await codeOf(response)]).toEqual([status, code]);
  });
});

describe('mails about replies', () => {
  const setting = async () =>
    (await query<{ reply_mail: string }>('SELECT reply_mail FROM users WHERE id = $1', [ann.id]))[0]
      ?.reply_mail;

  test('are turned off by one click of a mail program, without a session; not by looking', async () => {
    const path = `/api/unsubscribe?token=${unsubscribeToken(ann.id, secret)}`;
    const looked = await send(path);
    expect([looked.status, looked.headers.get('location')]).toEqual([303, path.replace('/api', '')]);
    await send(path, { method: 'HEAD' });
    await send(path.replace('/api', ''));
    expect(await setting()).toBe('EACH');
    const tampered = await send(path.slice(0, -2), { method: 'POST' });
    expect(tampered.status).toBe(400);
    const foreign = await send(path, { method: 'POST', headers: { origin: 'https://elsewhere.example' } });
    expect(foreign.status).toBe(403);
    expect(await setting()).toBe('EACH');
    const oneClick = new FormData();
    oneClick.set('List-Unsubscribe', 'One-Click');
    expect((await send(path, { method: 'POST', body: oneClick })).status).toBe(200);
    expect(await setting()).toBe('NEVER');
  });

  test('come as the reader chooses', async () => {
    const saved = await form('/api/account/reply-mail', { replyMail: 'DAILY' }, { as: ann });
    expect(saved.status).toBe(303);
    expect(await setting()).toBe('DAILY');
    expect((await form('/api/account/reply-mail', { replyMail: 'HOURLY' }, { as: ann })).status).toBe(400);
  });
});

test('only the site’s own processes have work done', async () => {
  expect((await send('/api/outbox', { method: 'POST' })).status).toBe(403);
  const headers = { authorization: `Bearer ${secret}` };
  expect((await send('/api/outbox', { method: 'POST', headers })).status).toBe(204);
});

describe('one’s own', () => {
  test('data is for whoever is signed in', async () => {
    expect((await send('/api/account/export')).status).toBe(401);
    const response = await send('/api/account/export', { as: ann });
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="my-data-.*\.json"$/);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(await response.json()).toMatchObject({ format: 'gazette-reader', account: { email: ann.email } });
  });

  describe('rejected comment', () => {
    const takenDown = async () => {
      const words = `To be taken down ${letters(String((made += 1)))}`;
      const body = { articleId: idOf('signedIn'), body: words, clientKey: `appeal-${run}-${made}` };
      const posted = await json('/api/comments', body, { as: ann });
      const { comment } = z.object({ comment: z.object({ id: z.string() }) }).parse(await posted.json());
      const moderator = await createReader(instance.databaseUrl, 'MODERATOR');
      const decide = async (decision: Record<string, unknown>) =>
        (await json(`/api/moderation/comments/${comment.id}`, decision, { as: moderator })).status;
      expect(await decide({ action: 'reject', reasonCode: 'abuse', version: 1 })).toBe(200);
      return { id: comment.id, words, decide, appeal: `/api/comments/${comment.id}/appeal` };
    };

    test('can be appealed once, another’s can’t', async () => {
      const { appeal } = await takenDown();
      expect((await json(appeal, { text: 'Why?' })).status).toBe(401);
      const bob = await createReader(instance.databaseUrl);
      expect((await json(appeal, { text: 'Why?' }, { as: bob })).status).toBe(404);
      const asked = await form(appeal, { text: 'Why?' }, { as: ann });
      expect(asked.status).toBe(303);
      const page = await send(asked.headers.get('location') ?? '', { as: ann });
      expect(await page.text()).toContain('You asked for another look');
      expect((await json(appeal, { text: 'Why?' }, { as: ann })).status).toBe(409);
    });

    test.each([
      ['restore', 'it can be read again', true],
      ['uphold', 'it stays down', false],
    ])('is looked at again, and its author is told: %s', async (action, said, shown) => {
      const { id, words, decide, appeal } = await takenDown();
      expect((await json(appeal, { text: 'Look again' }, { as: ann })).ok).toBe(true);
      // The appeal is a change of its own, so that no moderator decides without having seen it.
      expect(await decide({ action, version: 3 })).toBe(200);
      // A moderator has some minutes to think better of it.
      await query(
        `UPDATE outbox SET available_at = now() WHERE done_at IS NULL AND payload->>'commentId' = $1`,
        [id],
      );
      await send('/api/outbox', { method: 'POST', headers: { authorization: `Bearer ${secret}` } });
      await expect.poll(() => waitForMail(instance.mailDir, ann.email), { timeout: 20_000 }).toContain(said);
      const list = await send(`/api/comments?article=${idOf('signedIn')}`);
      expect((await list.text()).includes(words)).toBe(shown);
    });
  });

  test('account goes with everything, once its address is typed', async () => {
    const body = { articleId: idOf('signedIn'), body: 'Words that go', clientKey: `gone-${run}` };
    await json('/api/comments', body, { as: ann });
    const wrong = await form(
      '/api/account/delete',
      { remains: 'nothing', email: 'x@example.org' },
      { as: ann },
    );
    expect(wrong.headers.get('location')).toBe('/account/delete?error=email#problem');
    const admin = await createReader(instance.databaseUrl, 'ADMIN');
    const staff = await form(
      '/api/account/delete',
      { remains: 'nothing', email: admin.email },
      { as: admin },
    );
    expect(staff.headers.get('location')).toBe('/account/delete?error=newsroom#problem');

    const done = await form('/api/account/delete', { remains: 'nothing', email: ann.email }, { as: ann });
    expect(done.headers.get('location')).toBe('/account/deleted');
    expect(await (await send('/api/me', { as: ann })).json()).toEqual({ reader: null });
    await expect
      .poll(() => query('SELECT 1 FROM users WHERE id = $1', [ann.id]), { timeout: 10_000 })
      .toEqual([]);
    const list = await send(`/api/comments?article=${idOf('signedIn')}`);
    expect(await list.text()).not.toContain('Words that go');
  });
});
