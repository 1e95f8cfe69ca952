import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { addArticle, wireTo } from '../support/discussion.ts';
import { query } from '../support/database.ts';
import { startInstance } from '../support/instance.ts';
import { lakeOf } from '../support/lake.ts';
import { findNginx, startNginx } from '../support/nginx.ts';
import { createReader, type TestReader } from '../support/reader.ts';
import { miss, runBench } from './bench.ts';
import { percentile, startReaders } from './load/readers.ts';

/**
 * `npm run bench:load`: an article on its worst day. 200 readers read it for a minute, while 20 comments a second are
 * posted under it and an editor publishes a change each second. Nothing may fail, no comment be lost, and readers see each
 * change within two seconds. Through nginx as `deploy` has it, or `--direct` (as where there is no nginx).
 *
 * `--data folder` keeps the instance there for the next time.
 */
const { data, direct, ...given } = parseArgs({
  options: {
    data: { type: 'string' },
    direct: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '60' },
  },
}).values;
const seconds = Number(given.seconds);
const readers = 200;
/** Each reads the page once a second: 200 a second together. */
const pauseMs = 1000;
const commentsPerSecond = 20;
const authors = 200;

await runBench(data, async ({ dataDir, atEnd }) => {
  const started = await startInstance({ dataDir });
  atEnd(() => started.stop());
  const { instance } = started;
  const wire = wireTo(instance);
  const id = `load-${Date.now().toString(36)}`;
  const path = await addArticle(instance, id, { state: 'open' }, 'Edit number 0');
  while ((await fetch(instance.site + path)).status !== 200) await sleep(100);
  // Of the newsroom, so that no rule for newcomers holds their comments back: the page changes with each.
  const people: TestReader[] = [];
  for (let n = 0; n < authors; n += 1) people.push(await createReader(instance.databaseUrl, 'MODERATOR'));
  let turn = 0;
  const post = async () => {
    turn += 1;
    const at = turn % people.length;
    const comment = { articleId: id, body: `A thought of ${randomUUID()}`, clientKey: randomUUID() };
    // Each from an address of their own, as the site is told by a proxy.
    const headers = { 'x-forwarded-for': `198.51.100.${at}` };
    const answer = await wire.json('/api/comments', comment, { as: people[at], headers });
    const text = await answer.text();
    if (answer.status !== 201) throw new Error(`a comment was answered ${answer.status}: ${text}`);
    return (JSON.parse(text) as { comment: { id: string } }).comment.id;
  };
  for (let n = 0; n < 25; n += 1) await post();

  const program = direct ? null : findNginx();
  let url = instance.site + path;
  if (program) {
    const nginx = await startNginx(program, { apps: [Number(new URL(instance.site).port)] });
    atEnd(() => nginx.stop());
    url = nginx.url + path;
  }
  console.log(`${readers} readers, each once a second, ${program ? 'through nginx' : 'without nginx'}\n`);

  const idle = startReaders(url, readers, pauseMs);
  await sleep(10_000);
  await idle.stop();

  const busy = startReaders(url, readers, pauseMs);
  const faults: string[] = [];
  const posted: Promise<string | null>[] = [];
  const published: { edit: number; at: number }[] = [];
  const fail = (error: unknown) => {
    faults.push(String(error));
    return null;
  };
  const lake = lakeOf(instance);
  const edits: Promise<unknown>[] = [];
  const begun = performance.now();
  for (let tick = 0; tick < seconds * commentsPerSecond; tick += 1) {
    posted.push(post().catch(fail));
    if (tick % commentsPerSecond === 0) {
      const edit = tick / commentsPerSecond + 1;
      edits.push(
        lake
          .patch(id)
          .set({ headline: `Edit number ${edit}` })
          .commit({ visibility: 'async' })
          .then(() => published.push({ edit, at: performance.now() }), fail),
      );
    }
    await sleep(Math.max(0, begun + ((tick + 1) * 1000) / commentsPerSecond - performance.now()));
  }
  await Promise.all(edits);
  const ids = (await Promise.all(posted)).filter((one) => one !== null);
  await sleep(3000);
  await busy.stop();

  const kept = await query<{ id: string; listed: boolean }>(
    instance.databaseUrl,
    'select id, listed from comments where article_id = $1',
    [id],
  );
  const there = new Set(kept.map((row) => row.id));
  const listed = kept.filter((row) => row.listed).length - 25;
  // How long after it was published a reader still began to read what was before.
  const delays = published.map(({ edit, at }) =>
    Math.max(0, ...busy.reads.filter((one) => one.edit < edit).map(({ began }) => began - at)),
  );
  const [quiet, loaded] = [percentile(idle.reads, 0.99), percentile(busy.reads, 0.99)];
  console.log(
    `pages read           ${busy.reads.length} (and ${idle.reads.length} before, while nothing changed)`,
  );
  console.log(`comments posted      ${ids.length} (of which ${listed} were shown at once)`);
  console.log(`edits published      ${published.length}`);
  console.log(
    `reading, median      ${percentile(busy.reads, 0.5).toFixed(1)} ms (${percentile(idle.reads, 0.5).toFixed(1)} ms idle)`,
  );
  console.log(`reading, p99         ${loaded.toFixed(1)} ms (${quiet.toFixed(1)} ms idle)`);
  const slowest = Math.max(...delays) / 1000;
  console.log(
    `seen by all after    ${(percentileOf(delays, 0.5) / 1000).toFixed(2)} s (median of the edits; ${slowest.toFixed(2)} s at most)\n`,
  );

  const all = [...idle.faults, ...busy.faults, ...faults];
  check('nothing failed', all.length === 0, all.slice(0, 3).join('; '));
  check(
    'no comment was lost',
    ids.every((one) => there.has(one)),
    `${ids.filter((one) => !there.has(one)).length} were`,
  );
  check(
    'each read shows an edit',
    busy.reads.every(({ edit }) => !Number.isNaN(edit)),
    'one does not',
  );
  check('p99 below ten times idle', loaded < 10 * quiet, `${(loaded / quiet).toFixed(1)} times`);
  check('each edit seen by all within 2 s', slowest <= 2, `${slowest.toFixed(2)} s`);
});

function percentileOf(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
}

function check(what: string, met: boolean, measured: string): void {
  if (!met) miss(what);
  console.log(`${what.padEnd(36)}${met ? 'met' : `MISSED   ${measured}`}`);
}
