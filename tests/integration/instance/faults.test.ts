import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { freePorts } from '../../../scripts/services/ports.ts';
import { query } from '../../support/database.ts';
import { addArticle, wireTo } from '../../support/discussion.ts';
import { runningInstance } from '../../support/instance.ts';
import { createReader, type TestReader } from '../../support/reader.ts';
import { startSite, type Site } from '../../support/site.ts';
import { layWire, type Wire } from '../../support/wire.ts';

/**
 * What the site needs is taken away from one process of it: the database and the content store are refused, or hang.
 * Readers read on, whoever writes is told so and loses nothing, and all of it is well again by itself.
 */
const here = runningInstance();
const id = `faults-${randomUUID().slice(0, 8)}`;
let wires: Record<'database' | 'content', Wire>;
let site: Site;
let path: string;
let reader: TestReader;

beforeAll(async () => {
  const [port = 0] = await freePorts(1);
  wires = {
    database: await layWire(Number(new URL(here.databaseUrl).port)),
    content: await layWire(Number(new URL(here.lake).port)),
  };
  [site, path] = await Promise.all([
    startSite({
      GAZETTE_DATA: here.dataDir,
      SITE_URL: here.site,
      PORT: String(port),
      PGPORT: String(wires.database.port),
      LAKE_PORT: String(wires.content.port),
    }),
    addArticle(here, id),
  ]);
  // Of the newsroom, so that nothing waits for a moderator.
  reader = await createReader(here.databaseUrl, 'CONTRIBUTOR');
});
afterAll(async () => {
  await site?.stop();
  await Promise.all(Object.values(wires ?? {}).map((wire) => wire.close()));
});

const read = () => fetch(site.site + path, { signal: AbortSignal.timeout(5_000) });

/** Until the page is kept, and no change is on its way that would have it made anew. */
async function untilKept(): Promise<void> {
  await vi.waitFor(
    async () => {
      for (let times = 0; times < 3; times += 1) {
        expect((await read()).headers.get('x-nextjs-cache')).toBe('HIT');
        await sleep(400);
      }
      expect(await dueTasks()).toBe(0);
    },
    { timeout: 20_000, interval: 100 },
  );
}

async function dueTasks(): Promise<number> {
  const due = `SELECT FROM outbox WHERE kind = 'comments.changed' AND payload->>'articleId' = $1
    AND done_at IS NULL AND failed_at IS NULL`;
  return (await query(here.databaseUrl, due, [id])).length;
}

/** Sends a comment, as the composer does: the same key again until it is taken. */
const send = (comment: { body: string; clientKey: string }, as: 'json' | 'form' = 'json') =>
  wireTo({ ...here, site: site.site }).send('/api/comments', {
    as: reader,
    method: 'POST',
    headers: {
      origin: here.site,
      ...(as === 'json' ? { 'content-type': 'application/json' } : { accept: 'text/html' }),
    },
    body:
      as === 'json'
        ? JSON.stringify({ articleId: id, ...comment })
        : new URLSearchParams({ articleId: id, ...comment }),
  });

describe.each([
  ['database', 'cut'],
  ['content', 'cut'],
  ['database', 'hang'],
  ['content', 'hang'],
] as const)('the %s is taken away: %s', (what, how) => {
  const comment = { body: `Written without ${what}, ${how}: ${randomUUID()}`, clientKey: randomUUID() };

  test('readers read on, and whoever writes is told', async () => {
    await untilKept();
    wires[what][how]();
    const answers = send(comment);
    const page = await read();
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(`An article called ${id}`);
    const answer = await answers;
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ error: { code: 'unavailable' } });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    if (how === 'hang') return;
    const form = await send(comment, 'form');
    expect([form.status, await form.text()]).toEqual([503, expect.stringContaining('still there')]);
  });

  test('it is well again by itself, and has the comment once', async () => {
    wires[what].mend();
    await vi.waitFor(async () => expect([200, 201]).toContain((await send(comment)).status), 30_000);
    expect((await send(comment)).status).toBe(200);
    await vi.waitFor(
      async () => expect((await (await read()).text()).split(`<p>${comment.body}</p>`).length).toBe(2),
      { timeout: 10_000, interval: 200 },
    );
    expect((await fetch(`${site.site}/api/health`)).status).toBe(200);
  });
});
