import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Db } from '../../../lib/create-db.ts';
import type { Mail } from '../../../lib/mail/eml.ts';
import { tellGuest } from '../../../lib/comments/outbox/tell.ts';
import type { Context } from '../../../lib/comments/service/context.ts';
import {
  confirmGuestComment,
  findConfirmable,
  guestToken,
  takeGuestComment,
} from '../../../lib/comments/service/guest.ts';
import { moderate } from '../../../lib/comments/service/moderate.ts';
import { post } from '../../../lib/comments/service/post.ts';
import type { ArticleFacts } from '../../../lib/comments/ports/article.ts';
import { purge } from '../../../lib/comments/store/purge.ts';
import type { Pending } from '../../../lib/comments/store/pending.ts';
import { contextOf, freshKey, makeReader, startDatabase, type TestDatabase } from './support.ts';

let database: TestDatabase;
let db: Db;
let context: Context;
const articles: Record<string, Partial<ArticleFacts> | null> = {
  anyone: { article: { audience: 'anyone' } },
  held: { article: { audience: 'anyone', mode: 'premoderated' } },
  signedIn: {},
  closed: { article: { audience: 'anyone', mode: 'closed' } },
  none: null,
};

beforeAll(async () => {
  database = await startDatabase();
  db = database.db;
  context = contextOf(db, articles);
});
afterAll(async () => {
  await database.close();
});

let made = 0;
function pending(details: Partial<Pending> = {}): Pending {
  made += 1;
  return {
    articleId: 'anyone',
    parentId: null,
    body: `A guest’s thought number ${made}`,
    clientKey: freshKey(),
    name: `Gwen ${'abcdefghjklmnopqrstuvwxyz'[made]}ing`,
    email: `guest-${made}@example.org`,
    sent: { honeypot: false, typing: null },
    ...details,
  };
}
const take = (comment: Pending) => takeGuestComment(context, comment, 'secret');
const tokenOf = (comment: Pending) => guestToken(comment, 'secret');
const confirm = (comment: Pending, name: string | null = null) =>
  confirmGuestComment(context, tokenOf(comment), name);
const refused = (code: string) => ({ ok: false, error: { code } });

describe('a comment without an account', () => {
  test('waits for its link, seen by nobody; then it is posted, once, and its text waits no longer', async () => {
    const comment = pending();
    expect(await take(comment)).toEqual({ ok: true, value: { pending: true } });
    expect(await take(comment)).toEqual({ ok: true, value: { pending: true } });
    expect(await db.pendingComment.count({ where: { email: comment.email } })).toBe(1);
    expect(await db.user.count({ where: { email: comment.email } })).toBe(0);
    expect((await findConfirmable(context, tokenOf(comment)))?.posted).toBeNull();
    expect(await db.comment.count({ where: { clientKey: comment.clientKey } })).toBe(0);

    const all = await Promise.all([confirm(comment), confirm(comment), confirm(comment)]);
    expect(all.map((result) => result.ok && result.value.comment.state)).toEqual([
      'visible',
      'visible',
      'visible',
    ]);
    expect(await confirm(comment)).toMatchObject({ ok: true, value: { created: false } });
    expect(await db.comment.count({ where: { clientKey: comment.clientKey } })).toBe(1);
    expect(await db.user.findUnique({ where: { email: comment.email } })).toMatchObject({
      displayName: comment.name,
      emailVerified: expect.any(Date),
      role: 'READER',
    });
    expect(await db.session.count()).toBe(0);
    expect(await db.pendingComment.findFirst({ where: { email: comment.email } })).toMatchObject({
      body: '',
    });
  });

  test('is mailed once, with its text and its link', async () => {
    await db.outbox.deleteMany();
    const comment = pending();
    await take(comment);
    await take(comment);
    const tasks = await db.outbox.findMany({ where: { kind: 'mail.guest' } });
    expect(tasks).toHaveLength(1);
    expect(JSON.stringify(tasks)).not.toContain(tokenOf(comment));
    const mails: Mail[] = [];
    const parts = {
      db,
      send: async (mail: Mail) => void mails.push(mail),
      siteUrl: 'https://news.example',
      siteName: async () => 'The Tide',
      secret: 'secret',
      findArticle: context.findArticle,
      now: () => new Date(),
    };
    await tellGuest(parts, z.object({ tokenHash: z.string() }).parse(tasks[0]?.payload), 'an-id');
    expect(mails).toMatchObject([{ to: comment.email, subject: 'Confirm your comment: A headline' }]);
    expect(mails[0]?.text).toContain(`> ${comment.body}`);
    expect(mails[0]?.text).toContain(`https://news.example/comment/confirm?token=${tokenOf(comment)}\n`);
  });

  test('is refused at once where it can’t be posted', async () => {
    const cases: [Partial<Pending>, string][] = [
      [{ articleId: 'none' }, 'article_not_found'],
      [{ articleId: 'signedIn' }, 'sign_in_required'],
      [{ articleId: 'closed' }, 'discussion_closed'],
      [{ body: ' \u200b ' }, 'empty'],
      [{ body: 'x'.repeat(20_000) }, 'too_long'],
      [{ name: 'Moderator' }, 'name_invalid'],
      [{ parentId: '01900000-0000-7000-8000-000000000001' }, 'parent_unavailable'],
    ];
    for (const [details, code] of cases)
      expect(await take(pending(details)), code).toMatchObject(refused(code));
    const comment = pending();
    await take(comment);
    expect(await take({ ...comment, body: 'Another' })).toMatchObject(refused('client_key_reused'));
  });

  test('is answered the same whether or not the address has an account, and a banned one posts nothing', async () => {
    const known = await makeReader(db);
    const banned = await makeReader(db, 'READER', { bannedAt: new Date() });
    const answers = await Promise.all([
      take(pending()),
      take(pending({ email: known.email })),
      take(pending({ email: banned.email })),
    ]);
    expect(answers).toEqual(Array.from({ length: 3 }, () => ({ ok: true, value: { pending: true } })));
    const comment = pending({ email: banned.email });
    await take(comment);
    expect(await confirm(comment)).toMatchObject(refused('account_banned'));
  });

  test('of somebody who has an account is theirs, under the name that they have', async () => {
    const known = await makeReader(db);
    const comment = pending({ email: known.email });
    await take(comment);
    const result = await confirm(comment);
    expect(result.ok && result.value.comment.author).toMatchObject({ id: known.id, name: known.displayName });
  });

  test('can have another name where its own is taken, and loses nothing', async () => {
    const first = pending();
    await take(first);
    await confirm(first);
    const second = pending({ name: first.name.toUpperCase() });
    await take(second);
    expect(await confirm(second)).toMatchObject(refused('name_taken'));
    expect(await db.user.count({ where: { email: second.email } })).toBe(0);
    expect(await confirm(second, 'An editor')).toMatchObject(refused('name_invalid'));
    expect(await confirm(second, 'Somebody Else')).toMatchObject({
      ok: true,
      value: { comment: { author: { name: 'Somebody Else' }, body: second.body } },
    });
  });

  test('is judged when it is confirmed: held, closed meanwhile, its parent gone', async () => {
    const held = pending({ articleId: 'held' });
    await take(held);
    expect(await confirm(held)).toMatchObject({ ok: true, value: { comment: { state: 'held' } } });

    const late = pending({ articleId: 'closing' });
    articles.closing = { article: { audience: 'anyone' } };
    await take(late);
    articles.closing = { article: { audience: 'anyone', mode: 'closed' } };
    expect(await confirm(late)).toMatchObject(refused('discussion_closed'));
    articles.closing = { article: { audience: 'anyone' } };
    expect(await confirm(late)).toMatchObject({ ok: true });

    const moderator = await makeReader(db, 'MODERATOR');
    const parent = await post(context, moderator, {
      articleId: 'anyone',
      parentId: null,
      body: 'A parent',
      clientKey: freshKey(),
    });
    if (!parent.ok) throw new Error(parent.error.code);
    const reply = pending({ parentId: parent.value.comment.id });
    expect(await take(reply)).toMatchObject({ ok: true });
    await moderate(context, moderator, parent.value.comment.id, {
      action: 'reject',
      reasonCode: 'other',
      version: 1,
    });
    expect(await confirm(reply)).toMatchObject(refused('parent_unavailable'));
  });

  test('is over after a day, and a made-up link opens nothing', async () => {
    const comment = pending();
    await take(comment);
    await db.pendingComment.updateMany({
      where: { email: comment.email },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    expect(await confirm(comment)).toMatchObject(refused('link_over'));
    expect(await confirmGuestComment(context, 'made-up', null)).toMatchObject(refused('link_over'));
    expect(await findConfirmable(context, tokenOf(comment))).toBeNull();
    expect(await purge(db, new Date())).toBeGreaterThan(0);
    expect(await db.pendingComment.count({ where: { email: comment.email } })).toBe(0);
  });
});
