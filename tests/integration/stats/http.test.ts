import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, type SanityClient } from '@sanity/client';
import type { QueryResultRow } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { perArticle } from '../../../lib/stats/gate.ts';
import { query as ask } from '../../support/database.ts';
import { runningInstance, type Instance } from '../../support/instance.ts';
import { pointedAt } from '../../support/lake.ts';

/** Views and counts as browsers see them, on a whole instance. */

let instance: Instance;
let content: SanityClient;
const run = Date.now().toString(36);
const idOf = (name: string) => `stats-http-${name}-${run}`;
const articles = ['read', 'flooded', 'ignored', 'control', 'ending', 'off', 'future'] as const;
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';

beforeAll(async () => {
  instance = runningInstance();
  const { lakeWriteToken } = z
    .object({ lakeWriteToken: z.string() })
    .parse(JSON.parse(readFileSync(join(instance.dataDir, 'secrets.json'), 'utf8')));
  content = createClient({ ...pointedAt(instance.lake), token: lakeWriteToken });
  const sectionId = await content.fetch<string>(`*[_type == "section"][0]._id`);
  for (const name of articles)
    await content.create({
      _id: idOf(name),
      _type: 'article',
      headline: `An article that is ${name}`,
      slug: { _type: 'slug', current: idOf(name) },
      section: { _type: 'reference', _ref: sectionId },
      publishedAt: name === 'future' ? '2999-01-01T00:00:00Z' : '2026-01-01T00:00:00Z',
      ...(name === 'off' && { discussion: { _type: 'discussion', mode: 'off' } }),
    });
});
afterAll(async () => {
  for (const name of articles) await content.delete(idOf(name));
  await query(`DELETE FROM article_discussions WHERE article_id = $1`, [idOf('off')]);
  for (const table of ['article_views', 'article_views_by_hour'])
    await query(`DELETE FROM ${table} WHERE article_id = ANY($1)`, [articles.map(idOf)]);
});

const query = <T extends QueryResultRow>(sql: string, values: unknown[] = []) =>
  ask<T>(instance.databaseUrl, sql, values);

let readers = 0;

/** Says that an article was read: by somebody new, unless `headers` say who. */
const view = (articleId: string, headers: Record<string, string> = {}) =>
  send(JSON.stringify({ articleId }), headers);
const send = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${instance.site}/api/views`, {
    method: 'POST',
    body,
    headers: {
      origin: instance.site,
      'content-type': 'text/plain;charset=UTF-8',
      'user-agent': firefox,
      'x-forwarded-for': `198.51.100.${(readers += 1)}`,
      ...headers,
    },
  });

const answer = z.strictObject({
  counts: z.record(z.string(), z.strictObject({ views: z.number(), comments: z.number() })),
});
async function counts(...ids: string[]) {
  const response = await fetch(`${instance.site}/api/counts?ids=${ids.join()}`);
  expect(response.status).toBe(200);
  return answer.parse(await response.json()).counts;
}

/** Waits until an article has that many views. */
async function untilViews(articleId: string, views: number): Promise<void> {
  await expect.poll(async () => (await counts(articleId))[articleId]?.views, { timeout: 15_000 }).toBe(views);
}

/** Waits until everything that was sent before has been written. */
let controls = 0;
async function untilWritten(): Promise<void> {
  await view(idOf('control'));
  await untilViews(idOf('control'), (controls += 1));
}

const rowsOf = async (articleId: string) =>
  (await query(`SELECT 1 FROM article_views WHERE article_id = $1`, [articleId])).length;

describe('a view', () => {
  test('is counted for each reader, and told apart from nobody', async () => {
    expect((await view(idOf('read'))).status).toBe(204);
    expect((await view(idOf('read'))).headers.get('cache-control')).toBe('no-store');
    await untilViews(idOf('read'), 2);
    const hours = await query<{ views: number }>(
      `SELECT views FROM article_views_by_hour WHERE article_id = $1`,
      [idOf('read')],
    );
    expect(hours.reduce((sum, { views }) => sum + views, 0)).toBe(2);
  });

  test('sets no cookie', async () => {
    expect((await view(idOf('read'))).headers.getSetCookie()).toEqual([]);
  });

  test('of the same reader is counted once, and a flood from one address hardly', async () => {
    const address = { 'x-forwarded-for': '203.0.113.50' };
    for (let i = 0; i < 60; i += 1)
      await view(idOf('flooded'), { ...address, 'user-agent': `${firefox} ${i % 30}` });
    await untilWritten();
    await untilViews(idOf('flooded'), perArticle);
  });

  test.each([
    ['from another site', { origin: 'https://elsewhere.example' }],
    ['from a page without a name', { origin: 'null' }],
    ['from a page that says it is another’s', { 'sec-fetch-site': 'cross-site' }],
  ])('%s is refused', async (_name, headers) => {
    const response = await view(idOf('ignored'), headers);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ error: { code: 'foreign_origin' } });
  });

  test.each([
    ['nothing', ''],
    ['no article', '{}'],
    ['a list', '["a"]'],
    ['what is no id', '{"articleId":"a b"}'],
    ['far too much', `{"articleId":"${'a'.repeat(600)}"}`],
  ])('that says %s is refused', async (_what, body) => {
    const response = await send(body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 'bad_request' } });
  });

  test('by a program, or fetched ahead, is taken and not counted', async () => {
    expect((await view(idOf('ignored'), { 'user-agent': 'Googlebot/2.1' })).status).toBe(204);
    expect((await view(idOf('ignored'), { 'sec-purpose': 'prefetch;prerender' })).status).toBe(204);
    await untilWritten();
    expect(await rowsOf(idOf('ignored'))).toBe(0);
  });

  test('of what nobody can read makes no row', async () => {
    const ids = [idOf('future'), `drafts.${idOf('read')}`, idOf('no-such-article'), 'siteSettings'];
    for (const id of ids) expect((await view(id)).status).toBe(204);
    await untilWritten();
    for (const id of ids) expect(await rowsOf(id), id).toBe(0);
  });

  test('is not lost when the site is told to end the moment after', async () => {
    const { sitePid } = instance;
    for (let i = 0; i < 3; i += 1) await view(idOf('ending'));
    process.kill(sitePid, 'SIGTERM');
    // The supervisor starts it again, and says so in its state.
    await expect.poll(() => runningInstance().sitePid, { timeout: 60_000 }).not.toBe(sitePid);
    while (!(await fetch(`${instance.site}/api/health`).catch(() => null))) await sleep(200);
    instance = runningInstance();
    await untilViews(idOf('ending'), 3);
    expect((await counts(idOf('read')))[idOf('read')]?.views).toBe(3);
  });
});

describe('counts', () => {
  test('come for many articles at once, to be shared and kept for seconds', async () => {
    const ids = await content.fetch<string[]>(
      `*[_type == "article" && count(*[_type == "siteSettings"]) > 0][0...60]._id`,
    );
    const response = await fetch(`${instance.site}/api/counts?ids=${ids.join()}`);
    expect(response.headers.get('cache-control')).toMatch(/^public, max-age=15, s-maxage=15/);
    const sample = Object.values(answer.parse(await response.json()).counts);
    expect(sample.filter(({ views }) => views > 0).length).toBeGreaterThan(20);
    expect(sample.filter(({ comments }) => comments >= 7).length).toBeGreaterThanOrEqual(5);
  });

  test('leave out what nobody can read, and what nobody has read', async () => {
    await query(`INSERT INTO article_views VALUES ($1, 5)`, [idOf('future')]);
    expect(await counts(idOf('future'), idOf('ignored'), idOf('no-such-article'))).toEqual({});
    await query(`DELETE FROM article_views WHERE article_id = $1`, [idOf('future')]);
  });

  test('say nothing of a discussion that is not shown', async () => {
    await query(
      `INSERT INTO article_discussions (article_id, headline, path, mode, sensitivity, audience, links, synced_at, visible_count)
       VALUES ($1, 'h', '/s/a', 'OPEN', 'NORMAL', 'SIGNED_IN', 'ALLOW', now(), 9)`,
      [idOf('off')],
    );
    await view(idOf('off'));
    await untilViews(idOf('off'), 1);
    expect(await counts(idOf('off'))).toEqual({ [idOf('off')]: { views: 1, comments: 0 } });
  });

  test.each([
    ['nothing', ''],
    ['no article', 'ids='],
    ['what is no id', 'ids=a%20b'],
    ['too much', `ids=${Array.from({ length: 61 }, (_, i) => `a${i}`).join()}`],
  ])('are refused where %s is asked', async (_what, search) => {
    const response = await fetch(`${instance.site}/api/counts?${search}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

describe('most read', () => {
  /** What the page of an article that is in no list says is most read. */
  const listed = async () => {
    const path = await content.fetch<string>(
      `*[_id == $id][0]{ "path": "/" + section->slug.current + "/" + slug.current }.path`,
      { id: idOf('control') },
    );
    const html = await (await fetch(instance.site + path)).text();
    const list = /id="most-read".*?<\/ol>/s.exec(html)?.[0] ?? '';
    return [...list.matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map(([, headline]) => headline);
  };

  test('follows an editor at once, though no view refreshes it', async () => {
    await query(`UPDATE article_views_by_hour SET views = 1000000 WHERE article_id = $1`, [idOf('flooded')]);
    // As after a restart, so that the test need not wait for the list's time.
    const { authSecret } = z
      .object({ authSecret: z.string() })
      .parse(JSON.parse(readFileSync(join(instance.dataDir, 'secrets.json'), 'utf8')));
    const headers = { authorization: `Bearer ${authSecret}` };
    expect((await fetch(`${instance.site}/api/cache/refresh`, { method: 'POST', headers })).ok).toBe(true);
    await expect.poll(listed, { timeout: 15_000 }).toContain('An article that is flooded');
    expect(await listed()).toHaveLength(5);

    await content.patch(idOf('flooded')).set({ headline: 'Renamed by an editor' }).commit();
    await expect.poll(async () => (await listed())[0], { timeout: 15_000 }).toBe('Renamed by an editor');

    await content.delete(idOf('flooded'));
    await expect.poll(listed, { timeout: 15_000 }).not.toContain('Renamed by an editor');
    expect(await listed()).toHaveLength(5);
  });
});
