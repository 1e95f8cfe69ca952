import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { query as ask } from '../../support/database.ts';
import { addArticle, answerOf, wireTo } from '../../support/discussion.ts';
import { runningInstance, type Instance } from '../../support/instance.ts';
import { lakeOf } from '../../support/lake.ts';
import { createReader, type TestReader } from '../../support/reader.ts';

/** Requests that meet, on a whole instance: each either happens once, or is answered with why not. */

let instance: Instance;
let wire: ReturnType<typeof wireTo>;
let moderators: TestReader[];
let moderator: TestReader;
const run = Date.now().toString(36);

beforeAll(async () => {
  instance = runningInstance();
  wire = wireTo(instance);
  moderators = await Promise.all(
    Array.from({ length: 10 }, () => createReader(instance.databaseUrl, 'MODERATOR')),
  );
  moderator = moderators[0] as TestReader;
});

const query = (sql: string, values: unknown[] = []) => ask(instance.databaseUrl, sql, values);
const someone = () => createReader(instance.databaseUrl);
let articles = 0;
const newArticle = async (discussion: Record<string, unknown> = {}) => {
  const id = `comments-races-${run}-${(articles += 1)}`;
  await addArticle(instance, id, discussion);
  return id;
};
/** How often each answer came, by status and code. */
const tally = async (answers: Promise<Response>[]): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const answer of await Promise.all(answers.map(async (response) => answerOf(await response)))) {
    const name = answer.code ?? String(answer.status);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
};
const countsOf = async (articleId: string) => {
  const [row] = await query(
    `SELECT d.visible_count AS kept,
      (SELECT count(*)::int FROM comments c
        WHERE c.article_id = d.article_id AND c.status IN ('PUBLISHED', 'APPROVED')) AS counted
    FROM article_discussions d WHERE d.article_id = $1`,
    [articleId],
  );
  return { kept: Number(row?.['kept']), counted: Number(row?.['counted']) };
};

test('one key with two texts at once is one comment, and the other text is refused', async () => {
  const article = await newArticle();
  const author = await someone();
  const clientKey = randomUUID();
  const counts = await tally(
    Array.from({ length: 10 }, (_, index) =>
      wire.post(article, author, { clientKey, body: `Text ${index % 2}` }),
    ),
  );
  expect(counts).toEqual({ 201: 1, 200: 4, client_key_reused: 5 });
  expect(await countsOf(article)).toEqual({ kept: 1, counted: 1 });
});

test('a discussion that closes while people post: what was acknowledged is there, and then nothing more', async () => {
  const article = await newArticle();
  const posting = Array.from({ length: 20 }, () => wire.post(article, moderator));
  const closing = lakeOf(instance).patch(article).set({ 'discussion.mode': 'closed' }).commit();
  const { 201: posted = 0, discussion_closed: refused = 0 } = await tally(posting);
  await closing;
  expect(posted + refused).toBe(20);
  expect(await answerOf(await wire.post(article, moderator))).toEqual({
    status: 403,
    code: 'discussion_closed',
  });
  // What the sign-in of a slow reader, or a page that was open all night, still sends.
  const late = await someone();
  expect((await answerOf(await wire.post(article, late))).code).toBe('discussion_closed');
  if (posted > 0) expect(await countsOf(article)).toEqual({ kept: posted, counted: posted });
});

test('replies while what they answer is rejected: counted, or refused', async () => {
  const article = await newArticle();
  const root = await wire.say(article, moderator);
  const [rejecting, ...replying] = [
    wire.decide(root.id, moderator, { action: 'reject', version: 1, reasonCode: 'spam' }),
    ...Array.from({ length: 15 }, () => wire.post(article, moderator, { parentId: root.id })),
  ];
  expect((await rejecting)?.status).toBe(200);
  const { 201: posted = 0, parent_unavailable: refused = 0 } = await tally(replying);
  expect(posted + refused).toBe(15);
  expect(await answerOf(await wire.post(article, moderator, { parentId: root.id }))).toEqual({
    status: 409,
    code: 'parent_unavailable',
  });
  expect(await countsOf(article)).toEqual({ kept: posted, counted: posted });
  const [stats] = await query('SELECT visible_replies FROM comment_stats WHERE comment_id = $1', [root.id]);
  expect(stats?.['visible_replies']).toBe(posted);
});

test('a parent that can’t be: of another article, itself, one that waits, one that is gone', async () => {
  const [article, other, premoderated] = await Promise.all([
    newArticle(),
    newArticle(),
    newArticle({ mode: 'premoderated' }),
  ]);
  const author = await someone();
  const elsewhere = await wire.say(other, moderator);
  const waiting = await wire.say(premoderated, author);
  const gone = await wire.say(article, author);
  expect((await wire.send(`/api/comments/${gone.id}`, { method: 'DELETE', as: author })).status).toBe(200);
  const clientKey = randomUUID();
  const counts = await tally([
    wire.post(article, moderator, { parentId: elsewhere.id }),
    wire.post(premoderated, moderator, { parentId: waiting.id }),
    wire.post(article, moderator, { parentId: gone.id }),
    // Its own key is the nearest that somebody can come to a comment that answers itself.
    wire.post(article, moderator, { parentId: clientKey, clientKey }),
    wire.post(article, moderator, { parentId: randomUUID() }),
  ]);
  expect(counts).toEqual({ parent_unavailable: 5 });
  const moved = await wire.json(
    `/api/comments/${elsewhere.id}`,
    { body: 'x', parentId: elsewhere.id },
    { method: 'PATCH', as: moderator },
  );
  expect(await answerOf(moved)).toEqual({ status: 400, code: 'bad_request' });
});

test('a chain of 500 replies stays shallow, and each of them can be linked to', async () => {
  const article = await newArticle();
  const root = await wire.say(article, moderator);
  let last = root;
  for (let step = 0; step < 500; step += 1) last = await wire.say(article, moderator, { parentId: last.id });
  const [deepest] = await query(
    'SELECT max(depth)::int AS depth, count(*)::int AS replies FROM comments WHERE root_id = $1 AND parent_id IS NOT NULL',
    [root.id],
  );
  expect(deepest).toEqual({ depth: 8, replies: 500 });
  const around = await wire.send(`/api/comments/${last.id}`);
  expect(around.status).toBe(200);
  expect(JSON.stringify(await around.json())).toContain(last.id);
});

test('an edit within the minutes that there are counts; a second later it doesn’t', async () => {
  const article = await newArticle();
  const author = await someone();
  const age = (id: string, seconds: number) =>
    query(`UPDATE comments SET created_at = now() - make_interval(secs => $2) WHERE id = $1`, [id, seconds]);
  const edit = (id: string) =>
    wire.json(`/api/comments/${id}`, { body: `Changed to ${randomUUID()}` }, { method: 'PATCH', as: author });
  const [early, late] = [await wire.say(article, author), await wire.say(article, author)];
  await age(early.id, 5 * 60 - 60);
  await age(late.id, 5 * 60 + 1);
  expect((await edit(early.id)).status).toBe(200);
  expect(await answerOf(await edit(late.id))).toEqual({ status: 403, code: 'edit_over' });
  // Ten at once: each is a revision of its own, or none.
  const counts = await tally(Array.from({ length: 10 }, () => edit(early.id)));
  const [row] = await query(
    `SELECT c.revision_no, count(r.no)::int AS revisions FROM comments c
    JOIN comment_revisions r ON r.comment_id = c.id WHERE c.id = $1 GROUP BY c.id`,
    [early.id],
  );
  expect(counts).toEqual({ 200: 10 });
  expect(row).toEqual({ revision_no: 12, revisions: 12 });
});

test('what was approved and is then edited into spam is off the page until somebody has read it', async () => {
  const article = await newArticle();
  const author = await someone();
  const comment = await wire.say(article, author);
  expect((await wire.decide(comment.id, moderator, { action: 'approve', version: 1 })).status).toBe(200);
  const edited = await wire.json(
    `/api/comments/${comment.id}`,
    { body: `Cheap viagra ${run}` },
    { method: 'PATCH', as: author },
  );
  expect(edited.status).toBe(200);
  expect(JSON.stringify(await edited.json())).toContain('"state":"held"');
  const seen = await Promise.all(
    [`/api/comments?article=${article}`, `/api/comments/${comment.id}`].map(async (path) =>
      (await wire.send(path)).text(),
    ),
  );
  expect(seen.join()).not.toContain(`viagra ${run}`);
  expect(await countsOf(article)).toEqual({ kept: 0, counted: 0 });
});

test('ten moderators at once: one decides, the others hear who', async () => {
  const article = await newArticle();
  const comment = await wire.say(article, await someone());
  const responses = await Promise.all(
    moderators.map((one, index) =>
      wire.decide(
        comment.id,
        one,
        index % 2 === 0
          ? { action: 'approve', version: 1 }
          : { action: 'reject', version: 1, reasonCode: 'spam' },
      ),
    ),
  );
  const won = responses.findIndex(({ status }) => status === 200);
  expect(responses.filter(({ status }) => status === 409)).toHaveLength(9);
  for (const [index, response] of responses.entries())
    if (index !== won) expect(await response.text()).toContain(moderators[won]?.displayName);
  const events = await query(
    `SELECT actor_id FROM moderation_events WHERE comment_id = $1 AND action IN ('APPROVE', 'REJECT')`,
    [comment.id],
  );
  expect(events).toEqual([{ actor_id: moderators[won]?.id }]);
  const { kept, counted } = await countsOf(article);
  expect(kept).toBe(counted);
});

test('a like and the opposite 100 times at once leave one of both; one’s own is never liked', async () => {
  const article = await newArticle();
  const [author, reader] = await Promise.all([someone(), someone()]);
  const comment = await wire.say(article, author);
  const counts = await tally(
    Array.from({ length: 100 }, (_, index) =>
      wire.like(comment.id, index % 2 === 0 ? 'PUT' : 'DELETE', reader),
    ),
  );
  expect(counts).toEqual({ 200: 100 });
  const own = await tally(Array.from({ length: 10 }, () => wire.like(comment.id, 'PUT', author)));
  expect(own).toEqual({ own_comment: 10 });
  const [row] = await query(
    `SELECT s.likes, (SELECT count(*)::int FROM reactions x WHERE x.comment_id = s.comment_id) AS counted
    FROM comment_stats s WHERE s.comment_id = $1`,
    [comment.id],
  );
  expect(row?.['likes']).toBe(row?.['counted']);
  expect([0, 1]).toContain(row?.['likes']);
});

test('a report, a decision and a withdrawal at once leave one history', async () => {
  const article = await newArticle();
  const author = await someone();
  const comment = await wire.say(article, author);
  const readers = await Promise.all(Array.from({ length: 5 }, someone));
  const answers = await Promise.all(
    [
      ...readers.map((as) => wire.json(`/api/comments/${comment.id}/reports`, { reason: 'abuse' }, { as })),
      wire.decide(comment.id, moderator, { action: 'reject', version: 1, reasonCode: 'spam' }),
      wire.send(`/api/comments/${comment.id}`, { method: 'DELETE', as: author }),
    ].map(async (response) => (await response).status),
  );
  expect(answers.filter((status) => status >= 500)).toEqual([]);
  const events = await query(
    'SELECT from_status, to_status, version FROM moderation_events WHERE comment_id = $1 ORDER BY version',
    [comment.id],
  );
  for (const [index, event] of events.entries()) {
    expect(event['version']).toBe(index + 1);
    if (index > 0) expect(event['from_status']).toBe(events[index - 1]?.['to_status']);
  }
  expect(await countsOf(article)).toEqual({ kept: 0, counted: 0 });
});
