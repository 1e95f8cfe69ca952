import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Db } from '../../../lib/create-db.ts';
import type { Context } from '../../../lib/comments/service/context.ts';
import { appeal } from '../../../lib/comments/service/appeal.ts';
import { edit } from '../../../lib/comments/service/edit.ts';
import { exportReader } from '../../../lib/comments/service/export.ts';
import { moderate } from '../../../lib/comments/service/moderate.ts';
import { post } from '../../../lib/comments/service/post.ts';
import { react } from '../../../lib/comments/service/react.ts';
import { report } from '../../../lib/comments/service/report.ts';
import { newId } from '../../../lib/comments/store/id.ts';
import { contextOf, freshKey, makeReader, startDatabase, type TestDatabase } from './support.ts';

let database: TestDatabase;
let db: Db;
let context: Context;
type Reader = Awaited<ReturnType<typeof makeReader>>;

beforeAll(async () => {
  database = await startDatabase();
  db = database.db;
  context = contextOf(db);
});
afterAll(async () => {
  await database.close();
});

async function say(author: Reader, body: string, parentId: string | null = null) {
  const result = await post(context, author, { articleId: 'a', parentId, body, clientKey: freshKey() });
  return result.ok ? result.value.comment.id : result.error.code;
}

async function exported(reader: Reader, draft: Parameters<typeof exportReader>[2] = null) {
  const pieces = await exportReader(db, reader.id, draft);
  let text = '';
  for await (const piece of pieces ?? []) text += piece;
  return { text, data: z.record(z.string(), z.unknown()).parse(JSON.parse(text)) };
}

test('everything of one reader is in it, and of others nothing but what everybody reads', async () => {
  const [ann, bob, moderator] = [
    await makeReader(db),
    await makeReader(db),
    await makeReader(db, 'MODERATOR'),
  ];
  const own = await say(ann, 'First words');
  await edit(context, ann, own, 'Second words');
  const down = await say(ann, 'Rude words');
  const verdict = { action: 'reject', reasonCode: 'abuse', note: 'Be kind', version: 1 } as const;
  await moderate(context, moderator, down, verdict);
  await appeal(context, ann, down, 'I was kind');
  expect(await say(ann, ' ')).toBe('empty');
  const theirs = await say(bob, 'Words of another', own);
  await react(context, ann, theirs, true);
  await react(context, bob, own, true);
  await report(context, { id: ann.id }, theirs, { reason: 'spam', note: 'My reason' });
  await report(context, { id: bob.id }, own, { reason: 'spam', note: 'Their reason' });
  await db.ignore.create({ data: { userId: ann.id, ignoredId: bob.id } });
  for (const [action, text] of [
    ['WARN', 'A warning'],
    ['NOTE', 'Between moderators'],
  ] as const)
    await db.accountEvent.create({
      data: {
        id: newId(new Date()),
        userId: ann.id,
        actorId: moderator.id,
        action,
        text,
        createdAt: new Date(),
      },
    });
  await db.account.create({
    data: {
      userId: ann.id,
      type: 'oauth',
      provider: 'github',
      providerAccountId: 'ann-1',
      access_token: 'key',
    },
  });
  await db.session.create({ data: { userId: ann.id, sessionToken: 'session-key', expires: new Date() } });

  const draft = {
    articleId: 'a',
    parentId: null,
    body: 'Half a word',
    clientKey: 'key-of-half',
    errorCode: null,
  };
  const { text, data } = await exported(ann, draft);
  expect(data).toMatchObject({
    format: 'gazette-reader',
    version: 1,
    account: { email: ann.email, displayName: ann.displayName, accounts: [{ provider: 'github' }] },
    comments: [
      {
        id: own,
        status: 'PUBLISHED',
        likes: 1,
        texts: [{ source: 'First words' }, { source: 'Second words', rules: { verdict: 'ACCEPT' } }],
      },
      {
        id: down,
        status: 'REJECTED',
        history: [
          { action: 'POST' },
          { action: 'REJECT', reason: 'It insults or attacks somebody.', note: 'Be kind' },
          { action: 'APPEAL' },
        ],
        appeal: { text: 'I was kind', granted: null },
      },
    ],
    refusedComments: [{ verdict: 'REJECT', reasons: ['Nothing to read'] }],
    drafts: [{ body: 'Half a word' }],
    likes: [{ commentId: theirs }],
    reports: [{ commentId: theirs, reason: 'SPAM', note: 'My reason' }],
    ignoredReaders: [{ name: bob.displayName }],
    decisionsAboutAccount: [{ action: 'WARN', text: 'A warning' }],
  });
  const foreign = [
    bob.email,
    bob.id,
    'Words of another',
    'Their reason',
    'Between moderators',
    moderator.id,
    moderator.displayName ?? '',
    'session-key',
    'access_token',
  ];
  for (const secret of foreign) expect(text, secret).not.toContain(secret);
});

test('a long history is in it whole', async () => {
  const ann = await makeReader(db);
  const ids: string[] = [];
  for (let count = 0; count < 205; count += 1) ids.push(await say(ann, `Words ${count}`));
  const { data } = await exported(ann);
  expect(
    z
      .array(z.object({ id: z.string() }))
      .parse(data.comments)
      .map(({ id }) => id),
  ).toEqual(ids);
});
