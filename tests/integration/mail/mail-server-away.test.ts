import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startMailServer, type MailServer } from '../../support/mail-server.ts';
import { CookieJar, form, setUpSite } from '../auth/site.ts';
import { contextOf, freshKey, makeReader, say } from '../comments/support.ts';

/**
 * The mail server is taken away in each way that there is. Whoever writes or decides doesn't notice; whoever waits for a
 * mail is told; and each mail goes out once, when there is a server again.
 */
let server: MailServer;
let here: Awaited<ReturnType<typeof setUpSite>>;
let app: Awaited<ReturnType<typeof load>>;

/** What reads the settings, once they are there. */
async function load() {
  const { db } = await import('../../../lib/db.ts');
  const { sendMail } = await import('../../../lib/mail/send.ts');
  const { doTasks } = await import('../../../lib/comments/outbox/do-tasks.ts');
  const { mails } = await import('../../../lib/comments/outbox/handlers.ts');
  const { tellDecision, tellGuest } = await import('../../../lib/comments/outbox/tell.ts');
  const { moderate } = await import('../../../lib/comments/service/moderate.ts');
  const { takeGuestComment } = await import('../../../lib/comments/service/guest.ts');
  const { POST: startSignIn } = await import('../../../app/api/auth/start/route.ts');
  const context = contextOf(db, { anyone: { article: { audience: 'anyone' } } });
  const post = {
    db,
    send: sendMail,
    siteUrl: 'https://news.example',
    siteName: async () => 'The Tide',
    secret: 'secret',
    findArticle: context.findArticle,
    now: () => new Date(),
  };
  return {
    db,
    context,
    moderate,
    takeGuestComment,
    startSignIn,
    moderator: await makeReader(db, 'MODERATOR'),
    work: () =>
      doTasks(db, {
        'mail.decision': { run: (payload, id) => tellDecision(post, payload, id), ...mails },
        'mail.guest': { run: (payload, id) => tellGuest(post, payload, id), ...mails },
      }),
  };
}

beforeAll(async () => {
  server = await startMailServer();
  here = await setUpSite({ SMTP_URL: server.url });
  app = await load();
});
afterAll(async () => {
  await here?.stop();
  await server?.shut();
});
beforeEach(async () => {
  await app.db.outbox.deleteMany();
  server.taken.length = 0;
});

let guests = 0;

/** A reader’s comment is taken down, and a guest writes one: two mails, of two kinds. Gives whom to. */
async function causeMails(): Promise<string[]> {
  const reader = await makeReader(app.db, 'READER', { emailVerified: new Date() });
  const comment = await say(app.context, reader, { articleId: 'signed-in' });
  const decided = await app.moderate(app.context, app.moderator, comment.id, {
    action: 'reject',
    version: 1,
    reasonCode: 'other',
  });
  expect(decided).toMatchObject({ ok: true });
  const email = `guest-${freshKey()}@example.org`;
  const taken = await app.takeGuestComment(
    app.context,
    {
      email,
      name: `Gwen ${'abcdefghijklmnop'[(guests += 1)]}ing`,
      articleId: 'anyone',
      parentId: null,
      body: `Words ${freshKey()}`,
      clientKey: freshKey(),
      sent: { honeypot: false, typing: null },
    },
    'secret',
  );
  expect(taken).toMatchObject({ ok: true });
  // A decision is told only minutes later.
  await makeDue();
  return [reader.email, email].toSorted();
}

const askForLink = () =>
  app.startSignIn(
    form(new CookieJar(), '/api/auth/start', { provider: 'email', email: `in-${freshKey()}@example.org` }),
  );
const waiting = () => app.db.outbox.findMany({ where: { doneAt: null, kind: { startsWith: 'mail.' } } });
const makeDue = () =>
  app.db.outbox.updateMany({ where: { doneAt: null }, data: { availableAt: new Date(0) } });
const takenBy = () => server.taken.map(({ to }) => to).toSorted();

describe.each([
  ['refuses connections', () => server.shut()],
  ['says nothing', async () => server.be('silent')],
  ['ends the connection in the middle of a mail', async () => server.be('cut')],
  ['asks for another time', async () => server.be('later')],
] as const)('a mail server that %s', (_, takeAway) => {
  test('loses no mail, and gets each once when it is well', async () => {
    server.be('well');
    await takeAway();
    const to = await causeMails();
    const [asked, done] = await Promise.all([askForLink(), app.work()]);
    expect(done).toBe(0);
    expect(asked.headers.get('location')).toContain('error=MailFailed');
    const held = await waiting();
    expect(held).toHaveLength(2);
    for (const { failedAt } of held) expect(failedAt).toBeNull();
    // What was tried says what was wrong, and isn't tried at once.
    const tried = held.filter(({ attempts }) => attempts === 1);
    expect(tried.length).toBeGreaterThan(0);
    for (const { lastError, availableAt } of tried) {
      expect(lastError).toBeTruthy();
      expect(availableAt.getTime()).toBeGreaterThan(Date.now());
    }
    expect(server.taken).toEqual([]);

    server.be('well');
    await server.open();
    await makeDue();
    await app.work();
    await makeDue();
    await app.work();
    expect(takenBy()).toEqual(to);
    expect(await waiting()).toEqual([]);
    expect((await askForLink()).headers.get('location')).toMatch(/^\/sign-in\/check-mail/);
  });
});

test('a server that is away is asked once for all that wait, which counts for one of them', async () => {
  server.be('well');
  for (let times = 0; times < 3; times += 1) await causeMails();
  server.be('cut');
  await app.work();
  expect(server.connections()).toBe(1);
  expect((await waiting()).reduce((sum, { attempts }) => sum + attempts, 0)).toBe(1);
});

test('an address that is refused for good keeps no other mail from being sent', async () => {
  const [first = '', second] = await causeMails();
  server.be('well', first);
  await app.work();
  expect(takenBy()).toEqual([second]);
  const [left] = await waiting();
  expect(left).toMatchObject({ attempts: 1, failedAt: null, lastError: expect.stringContaining('550') });
});
