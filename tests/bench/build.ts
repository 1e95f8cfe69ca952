import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDirOf } from '#lib/instance.ts';
import { ensureSecrets } from '#lib/secrets.ts';
import { migrate } from '#prisma/migrate.ts';
import { build } from '../../scripts/services/build.ts';
import { freePorts } from '../../scripts/services/ports.ts';
import { startPostgres } from '../../scripts/services/postgres.ts';
import { startLakeProcess } from './lake/lake-process.ts';
import { newsroom } from './lake/newsroom.ts';
import { write } from './lake/write.ts';

/**
 * `npm run bench:build`: what building the site costs where the newsroom has 100, 1,000 and 10,000 articles: time, the
 * memory of all processes of the build together, and how many pages it makes. Prints ratios of one run, and ends with 1
 * where ten times as many articles cost more than ten times as much, or make the build write pages that nobody asked for
 * yet.
 */
const sizes = [100, 1_000, 10_000];

type Built = { seconds: number; memory: number; pages: number };

/** The memory that the processes of a build hold now, in MB. They are this process's own, however far down. */
function memoryOfBuild(): number {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [, pid, parent, rss, args] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return pid ? [{ pid: Number(pid), parent: Number(parent), rss: Number(rss), args: args ?? '' }] : [];
    });
  const below = (pid: number): typeof rows =>
    rows.filter(({ parent }) => parent === pid).flatMap((row) => [row, ...below(row.pid)]);
  const held = below(process.pid).filter(({ args }) => /node_modules\/next\/|^next-build/.test(args));
  return held.reduce((sum, { rss }) => sum + rss, 0) / 1024;
}

async function measure(articles: number): Promise<Built> {
  const dataDir = mkdtempSync(join(tmpdir(), 'gazette-bench-'));
  const buildDir = buildDirOf(dataDir);
  const folder = join(dataDir, 'lake', 'datasets');
  mkdirSync(folder, { recursive: true });
  write(join(folder, 'production.sqlite'), newsroom(articles));
  const [pgPort = 0] = await freePorts(1);
  const postgres = await startPostgres({
    dataDir,
    port: pgPort,
    password: ensureSecrets(dataDir).postgresPassword,
  });
  await migrate(postgres.url);
  const lake = await startLakeProcess(dataDir);
  Object.assign(process.env, {
    GAZETTE_DATA: dataDir,
    PGPORT: String(pgPort),
    LAKE_PORT: new URL(lake.url).port,
  });
  let memory = 0;
  const watch = setInterval(() => (memory = Math.max(memory, memoryOfBuild())), 500);
  try {
    const begun = performance.now();
    await build('bench', join(dataDir, 'logs', 'build.log'));
    const seconds = (performance.now() - begun) / 1000;
    return { seconds, memory, pages: globSync(`${buildDir}/server/app/**/*.html`).length };
  } finally {
    clearInterval(watch);
    await lake.stop();
    await postgres.stop();
    for (const path of [dataDir, buildDir, `${buildDir}.tsconfig.json`])
      rmSync(path, { recursive: true, force: true });
  }
}

const row = (...cells: string[]) =>
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(10) : cell.padStart(14))).join(''));

console.log('Building once to warm the disk’s cache …');
await measure(sizes[0] ?? 0);
row('articles', 'seconds', 'memory, MB', 'pages', 'time ×', 'memory ×');
const missed: string[] = [];
let before: Built | null = null;
for (const articles of sizes) {
  const built = await measure(articles);
  const [time, memory] = before ? [built.seconds / before.seconds, built.memory / before.memory] : [1, 1];
  row(
    String(articles),
    built.seconds.toFixed(1),
    built.memory.toFixed(0),
    String(built.pages),
    time.toFixed(2),
    memory.toFixed(2),
  );
  if (time > 10 || memory > 10) missed.push(`${articles} articles cost more than ten times as much`);
  if (before && built.pages > before.pages)
    missed.push(`${articles} articles are ${built.pages - before.pages} pages more`);
  before = built;
}
for (const miss of missed) console.log(`MISSED: ${miss}`);
process.exit(missed.length > 0 ? 1 : 0);
