import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '../../../lib/create-db.ts';
import type { Mail } from '../../../lib/mail/eml.ts';
import { doTasks } from '../../../lib/comments/outbox/do-tasks.ts';
import { tellAccount, tellDecision, tellReplies, type Post } from '../../../lib/comments/outbox/tell.ts';
import type { Context } from '../../../lib/comments/service/context.ts';
import { moderate } from '../../../lib/comments/service/moderate.ts';
import { withdraw } from '../../../lib/comments/service/withdraw.ts';
import { newId } from '../../../lib/comments/store/id.ts';
import {
  contextOf,
  freshKey,
  makeReader,
  say as sayIn,
  startDatabase,
  type TestDatabase,
} from './support.ts';

/** Who gets which mail, and when. */

let database: TestDatabase;
let db: Db;
let context: Context;
let moderator: Reader;
let mails: Mail[];
let clock: Date;
type Reader = Awaited<ReturnType<typeof makeReader>>;

beforeAll(async () => {
  database = await startDatabase();
  db = database.db;
  context = contextOf(db, { premoderated: { article: { mode: 'premoderated' } } });
  moderator = await makeReader(db, 'MODERATOR');
});
afterAll(async () => {
  await database.close();
});
beforeEach(async () => {
  mails = [];
  clock = new Date();
  await db.outbox.deleteMany();
});

const verified = (details: Record<string, unknown> = {}) =>
  makeReader(db, 'READER', { emailVerified: new Date(), ...details });

let article = 0;
const newArticle = () => `told-${(article += 1)}`;

const say = (author: Reader, articleId: string, parentId: string | null = null, body = 'Something') =>
  sayIn(context, author, { articleId, parentId, body: `${body} ${freshKey()}` });

/** What the worker would do `minutes` from now. */
async function work(minutes: number, send?: Post['send']): Promise<Mail[]> {
  clock = new Date(Date.now() + minutes * 60_000);
  await db.outbox.updateMany({ where: { availableAt: { lte: clock } }, data: { availableAt: new Date(0) } });
  mails = [];
  const parts: Post = {
    db,
    send: send ?? (async (mail) => void mails.push(mail)),
    siteUrl: 'https://news.example',
    siteName: async () => 'The Tide',
    secret: 'secret',
    findArticle: context.findArticle,
    now: () => clock,
  };
  const limits = { atMost: 10, seconds: 60 };
  await doTasks(db, {
    'mail.reply': { run: (payload) => tellReplies(parts, payload), ...limits },
    'mail.decision': { run: (payload, id) => tellDecision(parts, payload, id), ...limits },
    'mail.account': { run: (payload, id) => tellAccount(parts, payload, id), ...limits },
  });
  return mails;
}

describe('replies', () => {
  test('come in one mail a few minutes later, once', async () => {
    const [ann, bob, cy] = [await verified(), await verified(), await verified()];
    const here = newArticle();
    const root = await say(ann, here);
    await say(bob, here, root.id);
    await say(cy, here, root.id);
    await say(ann, here, root.id, 'My own');
    expect(await work(1)).toEqual([]);
    const told = await work(6);
    expect(told).toMatchObject([{ to: ann.email, subject: '2 replies to your comments' }]);
    expect(told[0]?.text).toContain(bob.displayName);
    expect(told[0]?.text).not.toContain('My own');
    expect(await work(60)).toEqual([]);
  });

  test('are told to who is answered, and to who opened the thread', async () => {
    const [ann, bob, cy] = [await verified(), await verified(), await verified()];
    const here = newArticle();
    const root = await say(ann, here);
    const reply = await say(bob, here, root.id);
    await work(6);
    await say(cy, here, reply.id);
    expect((await work(6)).map(({ to }) => to).toSorted()).toEqual([ann.email, bob.email].toSorted());
  });

  test('aren’t told where they were withdrawn or held meanwhile, are once they are shown, and only once', async () => {
    const [ann, bob] = [await verified(), await verified()];
    const here = newArticle();
    const root = await say(ann, here);
    const gone = await say(bob, here, root.id);
    const later = await say(bob, here, root.id);
    await withdraw(context, bob, gone.id);
    const rejected = await moderate(context, moderator, later.id, {
      action: 'reject',
      reasonCode: 'other',
      version: 1,
    });
    expect(rejected.ok).toBe(true);
    expect((await work(6)).filter(({ to }) => to === ann.email)).toEqual([]);
    await moderate(context, moderator, later.id, { action: 'restore', version: 2 });
    expect((await work(6)).filter(({ to }) => to === ann.email)).toHaveLength(1);
    await moderate(context, moderator, later.id, { action: 'reject', reasonCode: 'other', version: 3 });
    await moderate(context, moderator, later.id, { action: 'restore', version: 4 });
    expect((await work(6)).filter(({ to }) => to === ann.email)).toEqual([]);
  });

  test('that wait for a moderator are told when they appear', async () => {
    const [ann, bob] = [await verified(), await verified()];
    const root = await say(ann, 'premoderated');
    await moderate(context, moderator, root.id, { action: 'approve', version: 1 });
    const held = await say(bob, 'premoderated', root.id);
    expect(await work(60)).toEqual([]);
    await moderate(context, moderator, held.id, { action: 'approve', version: 1 });
    expect(await work(6)).toHaveLength(1);
  });

  test('aren’t told of somebody ignored, nor to who is banned, unconfirmed, or wants none', async () => {
    const bob = await verified();
    const [ignoring, banned, unconfirmed, silent] = [
      await verified(),
      await verified(),
      await makeReader(db),
      await verified({ replyMail: 'NEVER' }),
    ];
    const here = newArticle();
    for (const reader of [ignoring, banned, unconfirmed, silent])
      await say(bob, here, (await say(reader, here)).id);
    await db.ignore.create({ data: { userId: ignoring.id, ignoredId: bob.id } });
    await db.user.update({ where: { id: banned.id }, data: { bannedAt: new Date() } });
    expect(await work(60)).toEqual([]);
  });

  test('come once a day for who chose so, also where that was chosen in between', async () => {
    const [ann, bob] = [await verified(), await verified()];
    const here = newArticle();
    const root = await say(ann, here);
    await say(bob, here, root.id);
    await db.user.update({ where: { id: ann.id }, data: { replyMail: 'DAILY' } });
    // Five minutes on may be six o'clock.
    const digest = new Date();
    digest.setUTCHours(6, 0, 0, 0);
    if (digest.getTime() < Date.now() + 5 * 60_000) digest.setUTCDate(digest.getUTCDate() + 1);
    const minutes = (digest.getTime() - Date.now()) / 60_000;
    if (minutes > 7) expect(await work(6)).toEqual([]);
    await say(bob, here, root.id);
    const told = await work(minutes + 24 * 60 + 1);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ subject: '2 replies to your comments' });
    expect(told[0]?.text).toContain('once a day');
  });

  test('come in several mails where there are very many', async () => {
    const [ann, bob] = [await verified(), await verified()];
    const here = newArticle();
    const root = await say(ann, here);
    for (let count = 0; count < 51; count += 1) await say(bob, here, root.id);
    await work(6);
    const told = [...mails, ...(await work(7))];
    expect(told.map(({ subject }) => subject.slice(0, 10))).toEqual([
      '50 replies',
      `${bob.displayName} `.slice(0, 10),
    ]);
    expect(new Set(told.map(({ id }) => id)).size).toBe(2);
  });

  test('are told again, in a mail of the same id, where the first may not have got through', async () => {
    const [ann, bob] = [await verified(), await verified()];
    const here = newArticle();
    const root = await say(ann, here);
    await say(bob, here, root.id);
    const tried: Mail[] = [];
    await work(6, async (mail) => {
      tried.push(mail);
      throw new Error('421 try again later');
    });
    const again = await work(60);
    expect([...tried, ...again]).toMatchObject([{ to: ann.email }, { to: ann.email, id: tried[0]?.id }]);
  });
});

describe('decisions', () => {
  async function decisionAbout(author: Reader) {
    const comment = await say(author, newArticle());
    await moderate(context, moderator, comment.id, { action: 'reject', reasonCode: 'abuse', version: 1 });
    await db.outbox.deleteMany({ where: { kind: 'mail.decision' } });
    await db.outbox.create({
      data: {
        id: newId(new Date()),
        kind: 'mail.decision',
        payload: { commentId: comment.id, version: 2 },
        createdAt: new Date(),
        availableAt: new Date(),
      },
    });
    return comment;
  }

  test('are told to the author with the rule and the way to appeal', async () => {
    const ann = await verified();
    const comment = await decisionAbout(ann);
    const [mail] = await work(0);
    expect(mail).toMatchObject({ to: ann.email, subject: 'Your comment was taken down: A headline' });
    expect(mail?.text).toContain('insults or attacks');
    expect(mail?.text).toContain(`/account/comments?from=${comment.id}`);
  });

  test('that were taken back before they were told are not told', async () => {
    const ann = await verified();
    const comment = await decisionAbout(ann);
    await moderate(context, moderator, comment.id, { action: 'restore', version: 2 });
    expect(await work(0)).toEqual([]);
  });

  test('about an account are told, notes for moderators are not', async () => {
    const ann = await verified();
    for (const action of ['WARN', 'NOTE'] as const) {
      const event = await db.accountEvent.create({
        data: {
          id: newId(new Date()),
          userId: ann.id,
          action,
          text: `Said by ${action}`,
          createdAt: new Date(),
        },
      });
      await db.outbox.create({
        data: {
          id: newId(new Date()),
          kind: 'mail.account',
          payload: { accountEventId: event.id },
          createdAt: new Date(),
          availableAt: new Date(),
        },
      });
    }
    const told = await work(0);
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('Said by WARN');
  });
});
