import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { evaluateSync, parse, toJS } from 'groq-js';
import { runQuery } from '#sanity/lake/evaluate.ts';
import { publishedIdOf } from '#sanity/lake/perspectives.ts';
import { Store } from '#sanity/lake/store.ts';
import { wordsOf } from '#sanity/lake/text-index.ts';
import type { LakeDocument } from '#sanity/lake/types.ts';
import { textOf } from '#sanity/lake/views.ts';
import { casesFor, type Case } from './lake/cases.ts';
import { startLakeProcess, type LakeProcess } from './lake/lake-process.ts';
import { newsroomListens, openListeners } from './lake/listeners.ts';
import { newsroom } from './lake/newsroom.ts';
import { write } from './lake/write.ts';

/**
 * `npm run bench:lake`: how much faster the embedded lake answers than a plain groq-js scan of the same documents, in
 * the same run on the same machine, and what listeners and memory cost. Prints ratios, and ends with 1 where one of
 * them misses its target.
 *
 * "scan" is groq-js alone: parse, evaluate over an array, toJS; with a map to dereference by and the perspective made
 * beforehand, both of which a naive one would not have. "lake" is its query engine, called in this process as the scan
 * is, with no result cached (parsed queries are kept, as always). "over HTTP" is a whole request to a lake in a process of
 * its own, again with no result cached. Each figure is a median.
 */

const mostMemory = 500;
const mostSlowdown = 3;

const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** What a perspective shows, in the order of ids. */
function shownIn(perspective: Case['perspective'], documents: LakeDocument[]): LakeDocument[] {
  const byId = new Map(documents.map((document) => [document._id, document]));
  const published = documents.filter(({ _id }) => !_id.includes('.'));
  const shown =
    perspective === 'published'
      ? published
      : [...new Set(documents.map(({ _id }) => publishedIdOf(_id)))].flatMap((_id) => {
          const original = byId.get(`drafts.${_id}`) ?? byId.get(_id);
          return original ? [{ ...original, _id, _originalId: original._id }] : [];
        });
  return shown.toSorted((a, b) => (a._id < b._id ? -1 : 1));
}

const identity = {
  userId: 'bench',
  name: '',
  email: '',
  role: 'editor',
  image: null,
  kind: 'robot',
} as const;

type Measured = Case & { scan: number; lake: number; http: number };

/** Measures a case: the three in turn, so that what else the machine does slows all of them alike. */
async function measure(
  one: Case,
  scanned: LakeDocument[],
  store: Store,
  server: LakeProcess,
): Promise<Measured> {
  const byId = new Map(scanned.map((document) => [document._id, document]));
  const dereference = ({ _ref }: { _ref: string }) => byId.get(_ref);
  const perspective = one.perspective === 'published' ? ['published'] : ['drafts', 'published'];
  const scan = () => {
    const tree = parse(one.scanned ?? one.query, { params: one.params });
    return toJS(evaluateSync(tree, { dataset: scanned, params: one.params, dereference }));
  };
  const lake = async () => {
    const { result } = await runQuery({ options: { projectId: 'gazette' } as never }, store, {
      query: one.query,
      params: one.params,
      perspective,
      identity,
    });
    return result;
  };
  let asked = 0;
  const http = async () => {
    // A parameter that the query doesn't have: the answer is the same, and not cached.
    asked += 1;
    const response = await fetch(
      `${server.url}/v2025-02-19/data/query/production?perspective=${one.perspective}&returnQuery=false`,
      {
        method: 'POST',
        headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ query: one.query, params: { ...one.params, asked } }),
      },
    );
    return ((await response.json()) as { result: unknown }).result;
  };
  const answers = [scan(), await lake(), await http()];
  const [expected, ...others] = answers.map((answer) => JSON.parse(JSON.stringify(answer)) as unknown);
  if (!others.every((answer) => isDeepStrictEqual(answer, expected)))
    throw new Error(`${one.name}: the lake's answer is not the scan's.`);
  const times = { scan: [] as number[], lake: [] as number[], http: [] as number[] };
  for (let round = 0; round < 9; round += 1) {
    times.scan.push(await timed(scan));
    // A burst: what runs once after a scan finds the processor's caches full of the scan's documents.
    for (let turn = 0; turn < 5; turn += 1) {
      times.lake.push(await timed(lake));
      times.http.push(await timed(http));
    }
  }
  return { ...one, scan: median(times.scan), lake: median(times.lake), http: median(times.http) };
}

async function mutate(server: LakeProcess, id: string): Promise<void> {
  const response = await fetch(`${server.url}/v2025-02-19/data/mutate/production?returnIds=true`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      mutations: [{ patch: { id, set: { headline: `A new headline, ${Math.random()}` } } }],
    }),
  });
  await response.json();
  if (!response.ok) throw new Error(`The mutation failed: ${response.status}`);
}

/** A mutation alone, and with fifty listeners open, in ms. */
async function measureMutations(server: LakeProcess, articles: string[], section: string) {
  const times = { alone: [] as number[], listened: [] as number[] };
  const id = articles[0] ?? '';
  const listens = newsroomListens(articles, section);
  await mutate(server, id);
  for (let round = 0; round < 6; round += 1) {
    for (let turn = 0; turn < 15; turn += 1) times.alone.push(await timed(() => mutate(server, id)));
    const listeners = await openListeners(server, listens);
    for (let turn = 0; turn < 15; turn += 1) times.listened.push(await timed(() => mutate(server, id)));
    if (listeners.events() < 15) throw new Error('The listeners were not told of the mutations.');
    listeners.close();
  }
  return { alone: median(times.alone), listened: median(times.listened) };
}

const misses: string[] = [];
const ms = (time: number) => `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`;
const times = (ratio: number) => `${ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0)}×`;

function row(cells: string[]): void {
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(34) : cell.padStart(11))).join(''));
}

function verdict(name: string, met: boolean): string {
  if (!met) misses.push(name);
  return met ? 'met' : 'MISSED';
}

const dir = mkdtempSync(join(tmpdir(), 'gazette-bench-'));
let server: LakeProcess | null = null;
try {
  const documents = newsroom();
  const articles = documents.filter(({ _id, _type }) => _type === 'article' && !_id.includes('.'));
  const megabytes = Buffer.byteLength(JSON.stringify(documents)) / 1e6;
  console.log(
    `${articles.length} articles, ${documents.length} documents, ${megabytes.toFixed(0)} MB of JSON\n`,
  );
  const folder = join(dir, 'lake', 'datasets');
  mkdirSync(folder, { recursive: true });
  write(join(folder, 'production.sqlite'), documents);
  cpSync(join(folder, 'production.sqlite'), join(dir, 'engine.sqlite'));
  const store = new Store('production', join(dir, 'engine.sqlite'));
  textOf(store).refresh();
  server = await startLakeProcess(dir);

  const article = articles[4321] as LakeDocument;
  const text = [...wordsOf(article['body'])].map((word) => word.toLowerCase());
  const howMany = (word: string) => textOf(store).find(word).ids?.size ?? 0;
  const name = text.find((word) => word.length > 6 && howMany(word) < 30) ?? 'nobody';
  const word = text.find((candidate) => howMany(candidate) > 3_000) ?? 'the';

  row(['', 'scan', 'lake', 'ratio', 'target', '', 'over HTTP', 'ratio']);
  for (const one of casesFor(article, name, word)) {
    const found = await measure(one, shownIn(one.perspective, documents), store, server);
    const ratio = found.scan / found.lake;
    row([
      one.name,
      ms(found.scan),
      ms(found.lake),
      times(ratio),
      one.target ? `${one.target}×` : '',
      one.target ? verdict(one.name, ratio >= one.target) : '',
      ms(found.http),
      times(found.scan / found.http),
    ]);
  }
  const open = articles.slice(4321, 4331).map(({ _id }) => _id);
  const section = (article['section'] as { _ref: string })._ref;
  const { alone, listened } = await measureMutations(server, open, section);
  console.log();
  row(['', 'alone', '50 listen', 'ratio', 'target']);
  const slowdown = listened / alone;
  const met = verdict('mutation', slowdown < mostSlowdown);
  row(['mutation, over HTTP', ms(alone), ms(listened), times(slowdown), `< ${mostSlowdown}×`, met]);
  const memory = server.memory();
  console.log();
  row(['', '', '', 'held', 'target']);
  row([
    'memory of the lake',
    '',
    '',
    `${memory.toFixed(0)} MB`,
    `< ${mostMemory} MB`,
    verdict('memory', memory < mostMemory),
  ]);
  store.close();
} finally {
  await server?.stop();
  rmSync(dir, { recursive: true, force: true });
}

console.log(misses.length === 0 ? '\nEvery target is met.' : `\nMissed: ${misses.join(', ')}.`);
process.exitCode = misses.length === 0 ? 0 : 1;
