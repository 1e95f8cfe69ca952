import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Db } from '../../../lib/create-db.ts';
import { defaultConfig } from '../../../lib/comments/policy/config.ts';
import { builtIn, type RuleSettings } from '../../../lib/comments/policy/settings.ts';
import type { Config } from '../../../lib/comments/policy/types.ts';
import type { Result } from '../../../lib/comments/result.ts';
import type { Context } from '../../../lib/comments/service/context.ts';
import { moderate } from '../../../lib/comments/service/moderate.ts';
import { post } from '../../../lib/comments/service/post.ts';
import { saveRules, showRules, tryRules } from '../../../lib/comments/service/rules.ts';
import { withdraw } from '../../../lib/comments/service/withdraw.ts';
import { deleteRuleDraft, readRuleDraft, saveRuleDraft } from '../../../lib/comments/store/rule-drafts.ts';
import { readRules } from '../../../lib/comments/store/rules.ts';
import { contextOf, freshKey, makeReader, startDatabase, type TestDatabase } from './support.ts';

/** Rules that moderators set, over a real PostgreSQL. */

let database: TestDatabase;
let db: Db;
let context: Context;
type Reader = Awaited<ReturnType<typeof makeReader>>;
let ann: Reader;
let ben: Reader;
let reader: Reader;

beforeAll(async () => {
  database = await startDatabase();
  db = database.db;
  context = { ...contextOf(db), rules: async () => ({ ...(await readRules(db)), rates: [] }) };
  ann = await makeReader(db, 'MODERATOR');
  ben = await makeReader(db, 'EDITOR');
  reader = await makeReader(db);
});
afterAll(async () => {
  await database.close();
});
beforeEach(async () => {
  await db.policySettings.deleteMany();
});

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}
const settings = (changed: Partial<RuleSettings> = {}): RuleSettings => ({ ...builtIn, ...changed });
const latestNo = async () => value(await showRules(context, ann)).no;
const save = async (changed: Partial<RuleSettings>, by = ann) =>
  value(await saveRules(context, by, { no: await latestNo(), settings: settings(changed) }));

let articles = 0;
async function say(body: string, author = reader, on: Context = context) {
  const articleId = `rules-${(articles += 1)}`;
  return post(on, author, { articleId, parentId: null, body, clientKey: freshKey() });
}

test('without any, the built-in ones hold; what is saved holds for the next comment and is named by its decision', async () => {
  expect(await readRules(db)).toEqual(defaultConfig);
  const { no, shown } = await save({ bannedTerms: ['forbidden'] });
  expect(shown).toBe(false);
  expect(await say('This is forbidden.')).toMatchObject({ ok: false, error: { code: 'wording' } });
  const { comment } = value(await say('This is fine.'));
  const decision = await db.decision.findFirstOrThrow({ where: { commentId: comment.id } });
  expect(decision.policyVersion).toMatch(new RegExp(`^\\d+\\.${no}$`));
});

test('a check on trial is kept with the comment and counts for nothing', async () => {
  await save({ modes: { ...builtIn.modes, suspectTerms: 'shadow' } });
  const { comment } = value(await say('An online casino'));
  expect(comment.state).toBe('visible');
  const decision = await db.decision.findFirstOrThrow({ where: { commentId: comment.id } });
  expect(decision).toMatchObject({
    verdict: 'ACCEPT',
    findings: [{ code: 'suspect_wording', detail: 'online casino', shadow: true }],
  });
});

test('readers are told another number: the pages that say it are made anew', async () => {
  const { shown } = await save({ numbers: { ...builtIn.numbers, maxLength: 300 } });
  expect(shown).toBe(true);
  expect(await say('a'.repeat(301))).toMatchObject({
    ok: false,
    error: { code: 'too_long', message: expect.stringContaining('300 characters') },
  });
});

describe('two moderators', () => {
  test('one after the other: the second hears who was first, and nothing is lost', async () => {
    const seen = await latestNo();
    value(await saveRules(context, ann, { no: seen, settings: settings({ bannedTerms: ['a1'] }) }));
    const second = await saveRules(context, ben, { no: seen, settings: settings({ bannedTerms: ['b1'] }) });
    expect(second).toMatchObject({
      ok: false,
      error: { code: 'version_conflict', message: expect.stringContaining(String(ann.displayName)) },
    });
    expect((await readRules(db)).bannedTerms).toEqual(['a1']);
  });

  test('at the very same time: one of them', async () => {
    const seen = await latestNo();
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        saveRules(context, at % 2 ? ann : ben, { no: seen, settings: settings({ bannedTerms: [`t${at}`] }) }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.policySettings.count()).toBe(1);
  });
});

test('who changed what is kept, newest first', async () => {
  await save({ bannedTerms: ['one'] });
  await save({ bannedTerms: ['one', 'two'], numbers: { ...builtIn.numbers, maxLinks: 3 } }, ben);
  const { changes } = value(await showRules(context, ann));
  expect(changes.map(({ name, what }) => ({ name, what }))).toEqual([
    { name: ben.displayName, what: ['Banned words: added “two”', 'Most links: 3 links, was 10'] },
    { name: ann.displayName, what: ['Banned words: added “one”'] },
  ]);
});

test('a row that can’t be read is passed over and said so; the next change still goes after it', async () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
  await save({ bannedTerms: ['kept'] });
  for (let row = 0; row < 2; row += 1)
    await db.policySettings.create({ data: { settings: { numbers: 'many' }, createdAt: new Date() } });
  expect((await readRules(db)).bannedTerms).toEqual(['kept']);
  expect(silent).toHaveBeenCalledTimes(2);
  const { changes } = value(await showRules(context, ann));
  expect(changes[0]?.what[0]).toContain('can’t read');
  await save({ bannedTerms: ['new'] });
  expect((await readRules(db)).bannedTerms).toEqual(['new']);
  silent.mockRestore();
});

test('only moderators see, try and save rules', async () => {
  const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code);
  const all = async (actor: Reader) => [
    code(await showRules(context, actor)),
    code(await tryRules(context, actor, { settings: builtIn, last: 1 })),
    code(await saveRules(context, actor, { no: -1, settings: builtIn })),
  ];
  expect(await all(reader)).toEqual(['not_allowed', 'not_allowed', 'not_allowed']);
  expect(await all(await makeReader(db, 'CONTRIBUTOR'))).toEqual([
    'not_allowed',
    'not_allowed',
    'not_allowed',
  ]);
  expect(await all(ann)).toEqual(['ok', 'ok', 'version_conflict']);
});

describe('trying rules', () => {
  test('says what they would have done, to which comments and why, and changes nothing', async () => {
    await db.$executeRaw`TRUNCATE comments, decisions CASCADE`;
    await say('The harbour is fine.');
    const { comment: doubtful } = value(await say('An online casino in the harbour.'));
    await say('Nothing to see.');
    const rows = await db.decision.count();
    const tried = value(
      await tryRules(context, ann, {
        settings: settings({ bannedTerms: ['harbour'], suspectTerms: [] }),
        last: 500,
      }),
    );
    expect(tried).toMatchObject({
      count: 3,
      before: { accept: 2, hold: 1, reject: 0 },
      after: { accept: 1, hold: 0, reject: 2 },
      changedCount: 2,
    });
    expect(tried.changed.map(({ body }) => body)).toEqual([
      'An online casino in the harbour.',
      'The harbour is fine.',
    ]);
    expect(tried.changed[0]).toMatchObject({
      id: doubtful.id,
      authorName: reader.displayName,
      before: { verdict: 'hold', findings: [{ code: 'suspect_wording' }] },
      after: { verdict: 'reject', findings: [{ code: 'wording', detail: 'harbour' }] },
    });
    expect(await db.decision.count()).toBe(rows);
    expect(await db.policySettings.count()).toBe(0);
  });

  test('on so many of the latest, without those whose text is gone, and with what was found of the situation', async () => {
    await db.$executeRaw`TRUNCATE comments, decisions CASCADE`;
    const raid: Context = {
      ...context,
      rules: async (): Promise<Config> => ({ ...defaultConfig, spikeComments: 0, newcomerUntil: 100 }),
    };
    await say('The first one.');
    const { comment: waiting } = value(await say('From the raid.', reader, raid));
    expect(waiting.state).toBe('held');
    const { comment: gone } = value(await say('Taken back.'));
    await withdraw(context, reader, gone.id);
    const on = (last: number, changed: Partial<RuleSettings> = {}) =>
      tryRules(context, ann, { settings: settings(changed), last }).then(value);
    expect(await on(3)).toMatchObject({ count: 2, before: { accept: 1, hold: 1 }, changedCount: 0 });
    expect(await on(2)).toMatchObject({ count: 1 });
    expect(await on(3, { modes: { ...builtIn.modes, velocitySpike: 'off' } })).toMatchObject({
      after: { accept: 2, hold: 0 },
      changed: [{ id: waiting.id }],
    });
  });

  test('counts an author’s comments before each, as they stand today', async () => {
    await db.$executeRaw`TRUNCATE comments, decisions CASCADE`;
    const somebody = await makeReader(db);
    for (let count = 0; count < 3; count += 1) await say(`Number ${count}`, somebody);
    const { comment } = value(await say('See https://a.example', somebody));
    expect(comment.state).toBe('visible');
    const [first] = await db.comment.findMany({
      where: { authorId: somebody.id },
      orderBy: { id: 'asc' },
      take: 1,
    });
    await moderate(context, ann, first?.id ?? '', { action: 'reject', version: 1, reasonCode: 'abuse' });
    const tried = value(await tryRules(context, ann, { settings: builtIn, last: 10 }));
    // With one of the three taken down the author counts as a newcomer, whose links wait.
    expect(tried.before).toEqual({ accept: 3, hold: 1, reject: 0 });
  });
});

test('a draft is kept for its moderator alone', async () => {
  await saveRuleDraft(db, ann.id, { maxLinks: '3' });
  await saveRuleDraft(db, ann.id, { maxLinks: 'three' });
  expect(await readRuleDraft(db, ann.id)).toEqual({ maxLinks: 'three' });
  expect(await readRuleDraft(db, ben.id)).toBeNull();
  await deleteRuleDraft(db, ann.id);
  await deleteRuleDraft(db, ann.id);
  expect(await readRuleDraft(db, ann.id)).toBeNull();
});

describe('npm run policy:replay', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-replay-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const run = (...options: string[]) =>
    promisify(execFile)(process.execPath, ['scripts/policy-replay.ts', ...options], {
      env: {
        NODE_ENV: 'test',
        PATH: process.env.PATH,
        DATABASE_URL: database.url,
        SANITY_PROJECT_ID: 'none',
        AUTH_SECRET: 'a'.repeat(32),
        GAZETTE_DATA: folder,
      },
    });
  const settingsIn = (part: object) => {
    const file = join(folder, 'rules.json');
    writeFileSync(file, JSON.stringify(part));
    return file;
  };

  test('says which comments other rules would have refused', async () => {
    await db.$executeRaw`TRUNCATE comments, decisions CASCADE`;
    await say('The harbour is fine.');
    await say('Nothing to see.');
    const file = settingsIn({ bannedTerms: ['harbour'] });
    const { stdout } = await run('--since', '2026-01-01', '--settings', file);
    expect(stdout).toMatch(/Rules that hold\s+2\s+0\s+0\nRules in \S+\s+1\s+0\s+1\n/);
    expect(stdout).toMatch(/The harbour is fine\.\n\s+accept -> reject\n\s+- Banned word: harbour/);
  });

  test('says what is wrong with a file', async () => {
    await expect(
      run('--since', '2026-01-01', '--settings', settingsIn({ numbers: { maxLinks: 900 } })),
    ).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('numbers.maxLinks') });
  });
});
