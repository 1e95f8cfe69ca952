import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { builtIn } from '../../../lib/comments/policy/settings.ts';
import { query } from '../../support/database.ts';
import { runningInstance, type Instance } from '../../support/instance.ts';
import { createReader, type TestReader } from '../../support/reader.ts';

/** The rules as programs and forms change them, on a whole instance. What is saved here is taken back. */

let instance: Instance;
let moderator: TestReader;
let reader: TestReader;
const word = `unheard${Date.now().toString(36)}`;

beforeAll(async () => {
  instance = runningInstance();
  moderator = await createReader(instance.databaseUrl, 'MODERATOR');
  reader = await createReader(instance.databaseUrl);
});
afterAll(async () => {
  await query(instance.databaseUrl, 'DELETE FROM policy_settings WHERE created_by_id = $1', [moderator.id]);
});

type Sent = { as?: TestReader; method?: string; origin?: string; type?: string; body?: string };
const send = (
  path: string,
  { as, method = 'GET', origin = instance.site, type = 'application/json', body }: Sent,
) =>
  fetch(instance.site + path, {
    method,
    redirect: 'manual',
    headers: {
      ...(as && { cookie: as.cookie }),
      ...(body !== undefined && { 'content-type': type }),
      origin,
    },
    ...(body !== undefined && { body }),
  });
const rules = '/api/moderation/rules';
const put = (body: unknown, sent: Sent = {}) =>
  send(rules, {
    as: moderator,
    method: 'PUT',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...sent,
  });
const dryRun = (body: unknown, sent: Sent = {}) =>
  send(`${rules}/dry-run`, { as: moderator, method: 'POST', body: JSON.stringify(body), ...sent });
const form = (fields: Record<string, string>, sent: Sent = {}) =>
  send(rules, {
    as: moderator,
    method: 'POST',
    type: 'application/x-www-form-urlencoded',
    body: new URLSearchParams(fields).toString(),
    ...sent,
  });

const shown = z.object({
  rules: z.object({ no: z.number(), settings: z.looseObject({ bannedTerms: z.array(z.string()) }) }),
});
const current = async () => shown.parse(await (await send(rules, { as: moderator })).json()).rules;
const codeOf = async (response: Response) =>
  [
    response.status,
    z.object({ error: z.object({ code: z.string() }) }).parse(await response.json()).error.code,
  ] as const;

describe('who may', () => {
  test('not without a session, not readers, not from another site', async () => {
    const save = { no: 0, settings: builtIn };
    const { as: _nobody, ...signedOut } = { as: undefined };
    expect(await codeOf(await send(rules, signedOut))).toEqual([401, 'sign_in_required']);
    expect(await codeOf(await send(rules, { as: reader }))).toEqual([403, 'not_allowed']);
    expect(await codeOf(await put(save, { as: reader }))).toEqual([403, 'not_allowed']);
    expect(await codeOf(await dryRun({ settings: builtIn }, { as: reader }))).toEqual([403, 'not_allowed']);
    expect(await codeOf(await form({ no: '0', intent: 'save' }, { as: reader }))).toEqual([
      403,
      'not_allowed',
    ]);
    for (const origin of ['https://elsewhere.example', 'null'])
      for (const response of [
        await put(save, { origin }),
        await dryRun(save, { origin }),
        await form({}, { origin }),
      ])
        expect(await codeOf(response)).toEqual([403, 'foreign_origin']);
  });

  test.each<[string, unknown]>([
    ['an unknown key', { no: 0, settings: builtIn, author: 'me' }],
    ['no settings', { no: 0 }],
    [
      'a switch on the law of the house',
      { no: 0, settings: { ...builtIn, modes: { ...builtIn.modes, audience: 'off' } } },
    ],
    ['a prototype', '{"no":0,"settings":{"__proto__":{"bannedTerms":[]}}}'],
    ['half a text', '{"no":0'],
    ['a list', []],
  ])('not with %s', async (_name, body) => {
    expect(await codeOf(await put(body))).toEqual([400, 'bad_request']);
  });

  test('not more than is sensible', async () => {
    expect(await codeOf(await put({ no: 0, settings: { bannedTerms: ['a'.repeat(3_000_000)] } }))).toEqual([
      413,
      'body_too_large',
    ]);
  });
});

test('a word is tried, saved, and holds for the next comment; who comes second is told who was first', async () => {
  const { no, settings } = await current();
  const changed = { ...settings, bannedTerms: [...settings.bannedTerms, word] };
  const tried = await dryRun({ settings: changed, last: 50 });
  expect(tried.status).toBe(200);
  expect(await tried.json()).toMatchObject({ tried: { changedCount: 0 } });

  const saved = await put({ no, settings: changed });
  expect(saved.status).toBe(200);
  const comment = await send('/api/comments', {
    as: reader,
    method: 'POST',
    body: JSON.stringify({
      articleId: 'article-depression-plainly',
      body: `That is ${word}.`,
      clientKey: `rules-${word}`,
    }),
  });
  expect(await codeOf(comment)).toEqual([422, 'wording']);

  const second = await put({ no, settings });
  expect(second.status).toBe(409);
  expect(await second.json()).toMatchObject({
    error: { code: 'version_conflict', message: expect.stringContaining(moderator.displayName) },
  });
});
