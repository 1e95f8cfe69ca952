import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '../../../lib/create-db.ts';
import { sketch } from '../../../lib/comments/content/sketch.ts';
import { prepare } from '../../../lib/comments/content/prepare.ts';
import { defaultConfig } from '../../../lib/comments/policy/config.ts';
import type { Config } from '../../../lib/comments/policy/types.ts';
import type { Result } from '../../../lib/comments/result.ts';
import type { Context } from '../../../lib/comments/service/context.ts';
import { edit } from '../../../lib/comments/service/edit.ts';
import { moderate } from '../../../lib/comments/service/moderate.ts';
import { post, type PostInput } from '../../../lib/comments/service/post.ts';
import { react } from '../../../lib/comments/service/react.ts';
import { report } from '../../../lib/comments/service/report.ts';
import { withdraw } from '../../../lib/comments/service/withdraw.ts';
import { readFacts } from '../../../lib/comments/store/facts.ts';
import { purge } from '../../../lib/comments/store/purge.ts';
import { contextOf, freshKey, makeReader, startDatabase, type TestDatabase } from './support.ts';

/** The policy over a real PostgreSQL: what it knows, and the attacks that it has to withstand. */

let database: TestDatabase;
let db: Db;
let context: Context;
type Reader = Awaited<ReturnType<typeof makeReader>>;
let moderator: Reader;
let articles = 0;
const newArticle = () => `article-${(articles += 1)}`;

beforeAll(async () => {
  database = await startDatabase();
  db = database.db;
  context = contextOf(db, { slow: { section: { slowSeconds: 120 } } });
  moderator = await makeReader(db, 'MODERATOR');
});
afterAll(async () => {
  await database.close();
});

let texts = 0;
const input = (articleId: string, changed: Partial<PostInput> = {}): PostInput => ({
  articleId,
  parentId: null,
  body: `A thought of its own, number ${(texts += 1)}`,
  clientKey: freshKey(),
  ...changed,
});
const withRules = (changed: Partial<Config>): Context => ({
  ...context,
  rules: async () => ({ ...defaultConfig, rates: [], ...changed }),
});

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}
const fate = <T extends { comment: { state: string } }>(result: Result<T>) =>
  result.ok ? result.value.comment.state : result.error.code;

const say = async (articleId: string, author: Reader, changed: Partial<PostInput> = {}, on = context) =>
  value(await post(on, author, input(articleId, changed))).comment;

async function codesOf(id: string): Promise<string[]> {
  const decision = await db.decision.findFirstOrThrow({
    where: { commentId: id },
    orderBy: { createdAt: 'desc' },
  });
  return (decision.findings as { code: string }[]).map(({ code }) => code);
}

const knownOf = async (what: ReturnType<typeof about>) => (await readFacts(db, what, defaultConfig)).known;
const about = (authorId: string, articleId: string, body = 'Hi.') => ({
  authorId,
  articleId,
  bodyHash: prepare(body).bodyHash,
  bands: sketch(prepare(body).tree),
  now: new Date(),
});

describe('what the policy knows', () => {
  test('of an author: what became of the latest comments, and when attempts were made', async () => {
    const author = await makeReader(db);
    const here = newArticle();
    const first = await say(here, author, { body: 'Well said.' });
    await say(newArticle(), author);
    const refused = await say(newArticle(), author);
    await moderate(context, moderator, refused.id, { action: 'reject', version: 1, reasonCode: 'abuse' });
    await post(withRules({ bannedTerms: ['forbidden'] }), author, input(newArticle(), { body: 'forbidden' }));

    const facts = await knownOf(about(author.id, here, ' well SAID. '));
    expect(facts.history).toMatchObject({ visible: 2, rejected: 1, recentlyRejected: 1 });
    expect(facts.history.attempts).toHaveLength(4);
    expect(facts.history.lastHere?.toISOString()).toBe(first.createdAt);
    expect(facts.history.saidBefore?.toISOString()).toBe(first.createdAt);
    expect((await knownOf(about(author.id, here, 'Else.'))).history.saidBefore).toBeNull();
    expect((await knownOf(about(author.id, 'nowhere', 'Well said.'))).history).toMatchObject({
      lastHere: null,
      saidBefore: null,
    });

    await withdraw(context, author, first.id);
    const after = await knownOf(about(author.id, here, 'Well said.'));
    expect(after.history).toMatchObject({ visible: 1, saidBefore: null });
    expect(after.history.lastHere?.toISOString()).toBe(first.createdAt);
  });

  test('of an account that is gone: that it is gone', async () => {
    const facts = await knownOf(about('019ac5a0-0000-7000-8000-000000000000', newArticle()));
    expect(facts).toMatchObject({ author: null, history: { visible: 0, attempts: [] }, lookAlikes: 0 });
  });

  test('of an article: how many comments came lately, and how many usually do', async () => {
    const author = await makeReader(db);
    const here = newArticle();
    for (let count = 0; count < 9; count += 1) await say(here, author);
    const pace = async () => (await knownOf(about(author.id, here))).pace;
    expect(await pace()).toEqual({ recent: 9, usual: 0 });
    await db.$executeRaw`
      UPDATE comments SET created_at = created_at - interval '70 minutes'
      WHERE id IN (SELECT id FROM comments WHERE article_id = ${here} ORDER BY id LIMIT 6)`;
    const { recent, usual } = await pace();
    expect(recent).toBe(3);
    expect(usual).toBeCloseTo(1, 1);
  });
});

describe('slow mode', () => {
  test('one reader waits; others, the newsroom and other articles don’t', async () => {
    const [one, other] = [await makeReader(db), await makeReader(db)];
    await say('slow', one);
    const again = await post(context, one, input('slow'));
    expect(again).toMatchObject({
      ok: false,
      error: { code: 'slow_mode', message: expect.stringContaining('2 minutes') },
    });
    expect(fate(await post(context, other, input('slow')))).toBe('visible');
    expect(fate(await post(context, one, input(newArticle())))).toBe('visible');
    await say('slow', moderator);
    expect(fate(await post(context, moderator, input('slow')))).toBe('visible');
  });

  test('who only waits leaves no row behind, and taking a comment back doesn’t end the wait', async () => {
    const one = await makeReader(db);
    const { id } = await say('slow', one);
    await withdraw(context, one, id);
    expect(fate(await post(context, one, input('slow')))).toBe('slow_mode');
    expect(await db.decision.count({ where: { authorId: one.id, verdict: 'REJECT' } })).toBe(0);
  });
});

test('a banned reader can’t post, edit, like or report; a lifted ban is forgotten', async () => {
  const [reader, other] = [await makeReader(db), await makeReader(db)];
  const here = newArticle();
  const [own, others] = [await say(here, reader), await say(here, other)];
  await db.user.update({ where: { id: reader.id }, data: { bannedAt: new Date() } });
  const all = async () => [
    fate(await post(context, reader, input(here))),
    fate(await edit(context, reader, own.id, 'Something else')),
    ...[
      await react(context, reader, others.id, true),
      await report(context, { id: reader.id }, others.id, { reason: 'spam', note: null }),
    ].map((result) => (result.ok ? 'ok' : result.error.code)),
  ];
  expect(new Set(await all())).toEqual(new Set(['account_banned']));
  await db.user.update({ where: { id: reader.id }, data: { bannedAt: null } });
  expect(await all()).toEqual(['visible', 'visible', 'ok', 'ok']);
});

describe('attacks', () => {
  const campaign =
    'The council sold us out once again, and nobody who voted for this plan has ever walked down that street at ' +
    'night. Sign the petition before Friday, and tell your neighbours';

  test('almost the same text from five accounts waits from the third on, on whatever article', async () => {
    const fates: string[] = [];
    for (const greeting of ['Hello!', 'Dear all,', 'Hi there.', 'Good morning.', 'Friends,']) {
      const author = await makeReader(db);
      const result = await post(
        context,
        author,
        input(newArticle(), { body: `${greeting} ${campaign}. ${author.displayName}` }),
      );
      fates.push(fate(result));
    }
    expect(fates).toEqual(['visible', 'visible', 'held', 'held', 'held']);
  });

  test('one’s own text on several articles isn’t somebody else’s, and what is short is nobody’s', async () => {
    const author = await makeReader(db);
    const own =
      'My own thoughts on this, which I have been carrying around for years, are the same on every article here.';
    for (let count = 0; count < 4; count += 1)
      expect(fate(await post(context, author, input(newArticle(), { body: own })))).toBe('visible');
    for (let count = 0; count < 4; count += 1)
      expect(fate(await post(context, await makeReader(db), input(newArticle(), { body: 'I agree.' })))).toBe(
        'visible',
      );
  });

  test('fingerprints go once they are no longer compared, and with their comment', async () => {
    const { id } = await say(newArticle(), await makeReader(db), {
      body: `${campaign}, says nobody else but me.`,
    });
    const count = () => db.commentFingerprint.count({ where: { commentId: id } });
    expect(await count()).toBeGreaterThan(0);
    await purge(db, new Date(Date.now() + 71 * 3_600_000), 10_000);
    expect(await count()).toBeGreaterThan(0);
    await purge(db, new Date(Date.now() + 73 * 3_600_000), 10_000);
    expect(await count()).toBe(0);
  });

  test('a raid on an article: newcomers wait, those who were here before don’t', async () => {
    const rules = withRules({ spikeComments: 5, newcomerUntil: 1 });
    const regular = await makeReader(db);
    await say(newArticle(), regular);
    const here = newArticle();
    for (let count = 0; count < 5; count += 1)
      expect(fate(await post(rules, await makeReader(db), input(here)))).toBe('visible');
    const late = await post(rules, await makeReader(db), input(here));
    expect(fate(late)).toBe('held');
    expect(await codesOf(value(late).comment.id)).toEqual(['spike']);
    expect(fate(await post(rules, regular, input(here)))).toBe('visible');
    expect(fate(await post(rules, await makeReader(db), input(newArticle())))).toBe('visible');
  });

  test.each([
    ['homoglyphs', 'this is fоrbіddеn'],
    ['leet', 'this is f0rb1dd3n'],
    ['zero-width characters', 'this is for\u200bbid\u2060den'],
    ['soft hyphens', 'this is for\u00adbidden'],
    ['spelled out', 'this is f o r b i d d e n'],
    ['full width', 'this is ｆｏｒｂｉｄｄｅｎ'],
    ['emphasis', 'this is for**bid**den'],
    ['marks', 'this is f\u0301orbi\u0308dden'],
  ])('a banned word in disguise: %s', async (_name, body) => {
    const rules = withRules({ bannedTerms: ['forbidden'] });
    expect(fate(await post(rules, await makeReader(db), input(newArticle(), { body })))).toBe('wording');
  });

  test.each([
    ['entities', '[a](java&#115;cript:alert(1))'],
    ['a tab', '[a](java\tscript:alert(1))'],
    ['a newline', '[a](java\nscript:alert(1))'],
    ['case', '[a](JaVaScRiPt:alert(1))'],
    ['data', '[a](data:text/html;base64,PHNjcmlwdD4=)'],
    ['vbscript', '[a](vbscript:msgbox)'],
  ])('a link that runs a script: %s', async (_name, body) => {
    const result = await post(context, await makeReader(db), input(newArticle(), { body }));
    // Refused, or no link at all.
    if (!result.ok) expect(result.error.code).toBe('link_not_allowed');
    else expect(JSON.stringify(result.value.comment.content)).not.toContain('"type":"link"');
  });

  test('a link whose text names another place is refused or says where it leads', async () => {
    const body = '[https://bank.example](https://thief.example/login)';
    const result = await post(context, await makeReader(db), input(newArticle(), { body }));
    if (!result.ok) expect(result.error.code).toBe('link_not_allowed');
    else expect(JSON.stringify(result.value.comment.content)).toContain('"host":"thief.example"');
  });

  test.each([
    ['five thousand addresses', Array.from({ length: 5000 }, (_, at) => `http://a.example/${at}`).join(' ')],
    ['ten thousand combining marks', `a${'\u0301'.repeat(10_000)}`],
  ])('%s are refused, with every reason kept', async (_name, body) => {
    const author = await makeReader(db);
    expect(fate(await post(context, author, input(newArticle(), { body })))).toBe('too_long');
    const kept = await db.decision.findFirstOrThrow({ where: { authorId: author.id } });
    expect((kept.findings as unknown[]).length).toBeGreaterThan(1);
  });

  test('a comment that was approved and then turned into spam is held or refused', async () => {
    const rules = withRules({ bannedTerms: ['forbidden'] });
    const author = await makeReader(db);
    const { id } = await say(newArticle(), author, { body: 'A fair point.' });
    await moderate(rules, moderator, id, { action: 'approve', version: 1 });
    expect(fate(await edit(rules, author, id, 'Buy forbidden things'))).toBe('wording');
    expect(fate(await edit(rules, author, id, 'Come to my online casino'))).toBe('held');
    expect((await codesOf(id)).toSorted()).toEqual(['edited_after_approval', 'suspect_wording']);
  });

  test('an edit into what other accounts say is held as a new comment would be', async () => {
    const said =
      'An altogether different campaign, which says that the harbour must never be sold to anybody, and that every vote counts on Sunday';
    for (let count = 0; count < 2; count += 1)
      await say(newArticle(), await makeReader(db), { body: `${said}. No. ${count}` });
    const author = await makeReader(db);
    const { id } = await say(newArticle(), author, { body: 'Nice weather.' });
    expect(fate(await edit(context, author, id, `${said}!`))).toBe('held');
    expect(await codesOf(id)).toEqual(['near_duplicate']);
  });
});
