import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { addArticle, wireTo } from '../../support/discussion.ts';
import { runningInstance } from '../../support/instance.ts';
import { linkIn, waitForMail } from '../../support/mail.ts';
import { createReader } from '../../support/reader.ts';

const line = z.looseObject({
  time: z.iso.datetime(),
  level: z.enum(['info', 'warn', 'error']),
  message: z.string(),
  requestId: z.string().optional(),
  route: z.string().optional(),
  status: z.number().optional(),
});

test('the log tells of each request, and of nobody', async () => {
  const instance = runningInstance();
  const wire = wireTo(instance);
  const canary = `canary${randomBytes(6).toString('hex')}`;
  const id = (what: string) => `${canary.slice(-8)}-${what}`;
  const email = `${canary}@example.org`;
  const article = `log-${randomUUID()}`;
  await addArticle(instance, article, { audience: 'anyone' });
  const ask = (name: string, path: string, fields: Record<string, string>, headers = {}) =>
    wire.send(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      // As a proxy says where a reader is.
      headers: { 'x-request-id': id(name), 'x-forwarded-for': '203.0.113.77', ...headers },
    });

  const signIn = await ask('sign-in', '/api/auth/start', {
    provider: 'email',
    email,
    callbackUrl: `/?q=${canary}`,
  });
  expect(signIn.status).toBe(303);
  const link = new URL(linkIn(await waitForMail(instance.mailDir, email), instance.site));
  const token = link.searchParams.get('token') ?? '';
  await wire.send(link.pathname + link.search, { headers: { 'x-request-id': id('link') } });
  const confirmed = await ask('confirm', '/api/auth/confirm', Object.fromEntries(link.searchParams));
  const session = confirmed.headers.getSetCookie().join('; ');
  const sessionToken = /session-token=([^;]+)/.exec(session)?.[1] ?? '';
  expect(Math.min(token.length, sessionToken.length)).toBeGreaterThan(20);
  await ask(
    'name',
    '/api/auth/display-name',
    { displayName: canary },
    { cookie: `next-auth.session-token=${sessionToken}` },
  );

  const reader = await createReader(instance.databaseUrl, 'CONTRIBUTOR');
  const comment = await wire.say(article, reader, { body: `A thought of ${canary}` });
  const guest = {
    articleId: article,
    clientKey: randomUUID(),
    name: `Guest ${canary}`,
    email,
    body: `More of ${canary}`,
  };
  expect(
    (await wire.json('/api/comments/guest', guest, { headers: { 'x-request-id': id('guest') } })).status,
  ).toBe(202);
  const report = { reason: 'other', note: `Because of ${canary}` };
  const reported = await wire.json(`/api/comments/${comment.id}/reports`, report, {
    headers: { 'x-request-id': id('report') },
  });
  expect(reported.status).toBe(201);
  const broken = await wire.json('/api/comments', `{"body": "${canary}`, {
    as: reader,
    headers: { 'x-request-id': id('broken') },
  });
  expect(broken.status).toBe(400);
  for (const path of [
    `/search?q=${canary}`,
    `/${canary}/${email}?token=${canary}`,
    `/unsubscribe?token=${canary}`,
  ])
    await wire.send(path, { headers: { 'x-request-id': id('page') } });

  const read = () => readFileSync(join(instance.dataDir, 'logs', 'site.log'), 'utf8');
  const lines = () =>
    read()
      .split('\n')
      .filter((text) => text.startsWith('{'))
      .map((text) => line.parse(JSON.parse(text)));
  const routeOf = (name: string) => lines().find(({ requestId }) => requestId === id(name))?.route;
  await expect.poll(() => routeOf('page')).toBe('/search');
  expect(['sign-in', 'link', 'confirm', 'guest', 'report', 'broken'].map(routeOf)).toEqual([
    '/api/auth/start',
    '/sign-in/confirm',
    '/api/auth/confirm',
    '/api/comments/guest',
    '/api/comments/[id]/reports',
    '/api/comments',
  ]);
  const log = read();
  for (const secret of [canary, email, token, sessionToken, reader.displayName, reader.email, '203.0.113.77'])
    expect(log.includes(secret), secret).toBe(false);
});
