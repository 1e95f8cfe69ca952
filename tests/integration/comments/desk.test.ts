import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '../../../lib/create-db.ts';
import { effectiveDiscussion } from '../../../lib/comments/discussion.ts';
import type { QueueName } from '../../../lib/comments/desk-view.ts';
import { moderateAccount } from '../../../lib/comments/service/moderate-account.ts';
import { moderateDiscussion } from '../../../lib/comments/service/moderate-discussion.ts';
import { moderateMany } from '../../../lib/comments/service/moderate-many.ts';
import { moderate, type ModerateInput } from '../../../lib/comments/service/moderate.ts';
import { report } from '../../../lib/comments/service/report.ts';
import { readModerated } from '../../../lib/comments/store/article.ts';
import { findDrift } from '../../../lib/comments/store/counters.ts';
import { decodeCursor, type Place } from '../../../lib/comments/store/cursor.ts';
import { countQueues, readForDesk, readQueue } from '../../../lib/comments/store/queue.ts';
import {
  contextOf,
  everything,
  freshKey,
  makeReader,
  say as sayIn,
  startDatabase,
  type TestDatabase,
} from './support.ts';

/** What moderators see and do at the desk. */

let database: TestDatabase;
let db: Db;
let moderator: Awaited<ReturnType<typeof makeReader>>;
let articles = 0;
const newArticle = () => `desk-${(articles += 1)}`;

beforeAll(async () => {
  database = await startDatabase();
  ({ db } = database);
  moderator = await makeReader(db, 'MODERATOR');
});
afterAll(() => database.close());

async function say(articleId: string, mode = 'open', author?: { id: string; role: 'READER' }, body?: string) {
  const writer = author ?? ((await makeReader(db)) as { id: string; role: 'READER' });
  const context = contextOf(db, { [articleId]: { article: { mode } } });
  return { ...(await sayIn(context, writer, { articleId, ...(body && { body }) })), author: writer };
}

const decide = (id: string, input: ModerateInput, actor = moderator) =>
  moderate(contextOf(db), actor, id, input);

/** Every id of a list, as a moderator who pages through it gets them. */
async function walk(queue: QueueName, filter = everything): Promise<string[]> {
  const found: string[] = [];
  for (let after: Place | null = null; ;) {
    const page = await readQueue(db, queue, filter, after);
    found.push(...page.comments.map(({ id }) => id));
    if (page.nextCursor === null) return found;
    after = decodeCursor(queue, page.nextCursor);
  }
}

describe('lists', () => {
  test('hold each comment that belongs there once, page after page, in their order', async () => {
    const articleId = newArticle();
    const filter = { ...everything, articleId };
    const held: string[] = [];
    for (let at = 0; at < 60; at += 1) held.push((await say(articleId, 'premoderated')).id);
    expect(await walk('held', filter)).toEqual(held);
    expect(await walk('all', filter)).toEqual(held.toReversed());
    for (const id of held.slice(0, 30))
      await decide(id, { action: 'reject', version: 1, reasonCode: 'spam' });
    expect(await walk('held', filter)).toEqual(held.slice(30));
    expect(await walk('rejected', filter)).toEqual(held.slice(0, 30).toReversed());
    expect(await walk('new', filter)).toEqual([]);
  });

  test('begin with what most readers reported, and say what each of them said', async () => {
    const articleId = newArticle();
    const few = await say(articleId);
    const many = await say(articleId);
    const context = contextOf(db);
    const tell = async (id: string, note: string | null) =>
      report(context, { id: (await makeReader(db)).id }, id, { reason: 'abuse', note });
    await tell(few.id, null);
    await tell(many.id, 'Look at the second line.');
    await tell(many.id, null);
    expect(await walk('reported', { ...everything, articleId })).toEqual([many.id, few.id]);
    const [first] = (await readQueue(db, 'reported', { ...everything, articleId }, null)).comments;
    expect(first?.reports.map(({ reason, note }) => [reason, note])).toEqual(
      expect.arrayContaining([
        ['abuse', 'Look at the second line.'],
        ['abuse', null],
      ]),
    );
  });

  test('find comments by their words, and by the beginning of who wrote them', async () => {
    const articleId = newArticle();
    const writer = await makeReader(db, 'READER', {
      displayName: 'Zoë Quill_1',
      displayNameFolded: 'zoequilll',
    });
    const found = await say(articleId, 'open', writer as never, 'The lighthouse keeps its hours.');
    await say(articleId, 'open', writer as never, 'Nothing of the kind.');
    expect(await walk('all', { ...everything, words: 'lighthouse hours' })).toEqual([found.id]);
    expect(await walk('all', { ...everything, words: 'lighthouse -hours' })).toEqual([]);
    expect(await walk('all', { ...everything, name: 'zoë qu' })).toHaveLength(2);
    expect(await walk('all', { ...everything, name: '%' })).toEqual(await walk('all'));
    expect(await walk('all', { ...everything, authorId: writer.id })).toHaveLength(2);
    // Whatever somebody types is a search, not a fault.
    for (const words of ['"', '&!', '(((', '<->'])
      expect(await walk('held', { ...everything, words })).toEqual([]);
  });

  test('are counted as far as it matters', async () => {
    const before = await countQueues(db);
    await say(newArticle(), 'premoderated');
    await say(newArticle());
    expect(await countQueues(db)).toEqual({ ...before, held: before.held + 1, new: before.new + 1 });
  });
});

describe('decisions', () => {
  test('a pick is one until a moderator takes it off, or takes the comment down', async () => {
    const { id } = await say(newArticle());
    expect(await decide(id, { action: 'feature', version: 1 })).toMatchObject({ ok: true });
    expect(await readForDesk(db, id)).toMatchObject({ featured: true, version: 2, status: 'PUBLISHED' });
    expect(await decide(id, { action: 'reject', version: 2, reasonCode: 'other' })).toMatchObject({
      ok: true,
    });
    expect(await decide(id, { action: 'restore', version: 3 })).toMatchObject({ ok: true });
    expect(await readForDesk(db, id)).toMatchObject({ featured: false });
    const held = await say(newArticle(), 'premoderated');
    expect(await decide(held.id, { action: 'feature', version: 1 })).toMatchObject({
      error: { code: 'illegal_transition' },
    });
  });

  test('a rejection tells its author why, later, and what happened to it is kept', async () => {
    const { id } = await say(newArticle());
    await decide(id, { action: 'reject', version: 1, reasonCode: 'abuse', note: 'The last line.' });
    expect((await readForDesk(db, id))?.events).toMatchObject([
      { action: 'reject', reasonCode: 'abuse', note: 'The last line.', by: moderator.displayName },
    ]);
    const [task] = await db.outbox.findMany({
      where: { kind: 'mail.decision', payload: { equals: { commentId: id, version: 2 } } },
    });
    expect(task?.availableAt.getTime()).toBeGreaterThan(Date.now() + 60_000);
  });

  test('an appeal is answered once: by restoring the comment, or by keeping it rejected', async () => {
    const appealed = async () => {
      const { id } = await say(newArticle());
      await decide(id, { action: 'reject', version: 1, reasonCode: 'off_topic' });
      await db.appeal.create({ data: { commentId: id, text: 'It is about it.', createdAt: new Date() } });
      return id;
    };
    const [granted, refused] = [await appealed(), await appealed()];
    expect(await walk('appeals')).toEqual([granted, refused]);
    expect(await decide(granted, { action: 'restore', version: 2 })).toMatchObject({
      value: { status: 'APPROVED' },
    });
    expect(await decide(refused, { action: 'uphold', version: 2 })).toMatchObject({
      value: { status: 'REJECTED' },
    });
    expect(await walk('appeals')).toEqual([]);
    expect((await readForDesk(db, granted))?.appeal).toMatchObject({ granted: true });
    expect((await readForDesk(db, refused))?.appeal).toMatchObject({ granted: false });
    expect(await decide(refused, { action: 'uphold', version: 3 })).toMatchObject({
      error: { code: 'illegal_transition' },
    });
  });

  test('about several, each is decided for itself, and who was faster is named', async () => {
    const articleId = newArticle();
    const ids = await Promise.all([say(articleId), say(articleId), say(articleId)]).then((all) =>
      all.map(({ id }) => id),
    );
    const other = await makeReader(db, 'EDITOR');
    await decide(ids[1] ?? '', { action: 'approve', version: 1 }, other);
    const result = await moderateMany(
      contextOf(db),
      moderator,
      ids.map((id) => ({ id, action: 'reject' as const, version: 1, reasonCode: 'spam' as const })),
    );
    expect(result).toMatchObject({
      value: [{ ok: true }, { ok: false, code: 'version_conflict' }, { ok: true }],
    });
    expect(JSON.stringify(result)).toContain(`${other.displayName} approved this comment`);
    expect(await moderateMany(contextOf(db), await makeReader(db), [])).toMatchObject({
      error: { code: 'not_allowed' },
    });
    expect(await findDrift(db)).toEqual([]);
  });
});

describe('accounts', () => {
  const act = (
    actor: { id: string; role: never },
    subject: { id: string },
    action: 'ban' | 'lift' | 'premoderate' | 'trust',
    seen: string | null = null,
  ) => moderateAccount({ db }, actor, subject.id, { action, seen });

  test('who may act on whom', async () => {
    const roles = ['READER', 'CONTRIBUTOR', 'MODERATOR', 'EDITOR', 'ADMIN'] as const;
    const allowed: Record<(typeof roles)[number], readonly string[]> = {
      READER: [],
      CONTRIBUTOR: [],
      MODERATOR: ['READER', 'CONTRIBUTOR'],
      EDITOR: ['READER', 'CONTRIBUTOR', 'MODERATOR', 'EDITOR'],
      ADMIN: ['READER', 'CONTRIBUTOR', 'MODERATOR', 'EDITOR'],
    };
    for (const by of roles) {
      const actor = await makeReader(db, by);
      for (const role of roles) {
        const subject = await makeReader(db, role);
        const { ok } = await act(actor as never, subject, 'premoderate');
        expect([by, role, ok]).toEqual([by, role, allowed[by].includes(role)]);
      }
      expect((await act(actor as never, actor, 'premoderate')).ok).toBe(false);
    }
  });

  test('whoever is banned is signed out, can’t post, and is told; lifting ends it', async () => {
    const reader = await makeReader(db);
    await db.session.create({
      data: { userId: reader.id, sessionToken: freshKey(), expires: new Date(Date.now() + 60_000) },
    });
    const banned = await act(moderator as never, reader, 'ban');
    if (!banned.ok) throw new Error(banned.error.code);
    expect(await db.session.count({ where: { userId: reader.id } })).toBe(0);
    await expect(say(newArticle(), 'open', reader as never)).rejects.toThrow('account_banned');
    expect(
      await db.outbox.count({
        where: { kind: 'mail.account', payload: { equals: { accountEventId: banned.value.eventId } } },
      }),
    ).toBe(1);
    expect((await act(moderator as never, reader, 'lift', banned.value.eventId)).ok).toBe(true);
    await expect(say(newArticle(), 'open', reader as never)).resolves.toBeDefined();
  });

  test('of two moderators at once, one acts and the other hears who did', async () => {
    const reader = await makeReader(db);
    const results = await Promise.all([
      act(moderator as never, reader, 'premoderate'),
      act(moderator as never, reader, 'ban'),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(JSON.stringify(results)).toContain(`${moderator.displayName} did something to this account`);
  });
});

describe('whole discussions', () => {
  test('are closed at once, over what the CMS says, and given back', async () => {
    const articleId = newArticle();
    await say(articleId);
    const context = contextOf(db);
    expect(await moderateDiscussion(context, moderator, articleId, 'closed')).toMatchObject({ ok: true });
    await expect(say(articleId)).rejects.toThrow('discussion_closed');
    expect(await readModerated(db, articleId)).toBe('closed');
    expect(await moderateDiscussion(context, moderator, articleId, 'premoderated')).toMatchObject({
      ok: true,
    });
    expect(await say(articleId)).toMatchObject({ state: 'held' });
    expect(await moderateDiscussion(context, moderator, articleId, null)).toMatchObject({ ok: true });
    expect(await say(articleId)).toMatchObject({ state: 'visible' });
    expect(await db.discussionEvent.count({ where: { articleId, actorId: moderator.id } })).toBe(3);
    expect(await moderateDiscussion(context, await makeReader(db), articleId, 'open')).toMatchObject({
      error: { code: 'not_allowed' },
    });
  });

  test('one that time closed can be opened again; what lawyers hid stays hidden', () => {
    const levels = {
      article: { closesAt: '2026-01-01T00:00:00Z' },
      section: null,
      site: null,
      publishedAt: '2025-12-01T00:00:00Z',
    };
    const now = new Date('2026-02-01T00:00:00Z');
    expect(effectiveDiscussion(levels, now).state).toBe('closed');
    expect(effectiveDiscussion({ ...levels, moderated: 'open' }, now)).toMatchObject({
      state: 'open',
      closesAt: null,
    });
    const legal = { ...levels, article: { sensitivity: 'legal' }, moderated: 'open' as const };
    expect(effectiveDiscussion(legal, now).state).toBe('off');
  });
});
