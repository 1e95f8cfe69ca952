import { expect, test } from 'vitest';
import { addArticle, wireTo } from '../../support/discussion.ts';
import { runningInstance } from '../../support/instance.ts';
import { linkIn, waitForMail } from '../../support/mail.ts';

const instance = runningInstance();
const { send } = wireTo(instance);

const form = (path: string, fields: Record<string, string>, cookie = '') =>
  send(path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded', cookie },
  });

test('every cookie stays on this site and out of the reach of scripts, but for the one that says nothing', async () => {
  const run = Date.now().toString(36);
  const email = `cookies-${run}@example.org`;
  await addArticle(instance, `cookies-${run}`);
  const since = Date.now();
  const started = await form('/api/auth/start', { provider: 'email', email });
  const link = new URL(linkIn(await waitForMail(instance.mailDir, email, since), instance.site));
  const confirmed = await form('/api/auth/confirm', Object.fromEntries(link.searchParams));
  const session = confirmed.headers
    .getSetCookie()
    .find((line) => line.startsWith('next-auth.session-token='));
  const cookie = session?.split(';', 1)[0] ?? '';
  const answers = [
    started,
    confirmed,
    await form('/api/auth/display-name', { displayName: '!', from: '/account' }, cookie),
    await form('/api/comments', { articleId: `cookies-${run}`, body: 'Kept until I have signed in.' }),
    await send('/api/me', { headers: { cookie } }),
    await send('/api/me'),
    await form('/api/auth/sign-out', {}, cookie),
  ];

  const lines = answers.flatMap((answer) => answer.headers.getSetCookie());
  expect(new Set(lines.map((line) => line.split('=', 1)[0]))).toEqual(
    new Set([
      'gazette.form',
      'next-auth.session-token',
      'gazette.signed-in',
      'gazette.comment-draft',
      'next-auth.callback-url',
    ]),
  );
  for (const line of lines) {
    expect(line).toMatch(/; SameSite=Lax/i);
    expect(line).toMatch(/; Path=\//i);
    expect(line).not.toMatch(/; Domain/i);
    if (!line.startsWith('gazette.signed-in=')) expect(line).toMatch(/; HttpOnly/i);
  }
  for (const answer of answers)
    if (answer.headers.getSetCookie().length > 0)
      expect(answer.headers.get('cache-control')).toMatch(/no-store/);
});
