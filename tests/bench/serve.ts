import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { readSecrets } from '../../lib/secrets.ts';
import { freePorts } from '../../scripts/services/ports.ts';
import { startInstance } from '../support/instance.ts';
import { findNginx, startNginx } from '../support/nginx.ts';
import { startSecondSite } from '../support/second-site.ts';
import { miss, runBench } from './bench.ts';
import { startBarePage } from './serve/bare-page.ts';
import { asker, requestsPerSecond } from './serve/requests.ts';

/**
 * `npm run bench:serve`: how many times a second an article is served by one instance, by two, and through nginx as `deploy`
 * has it; beside a bare page of Next's and a file of nginx's, each of as many bytes. Prints ratios of one run, and ends with
 * 1 where one misses its target.
 *
 * Wants nginx and wrk (`apt-get install nginx wrk`): without nginx there are fewer rows, without wrk this process asks, and
 * nginx is left out as well. `--data folder` keeps the instance there for the next time; `--seconds` is how long each is asked.
 */
const { data, ...given } = parseArgs({
  options: { data: { type: 'string' }, seconds: { type: 'string', default: '3' } },
}).values;
const seconds = Number(given.seconds);
const rounds = 5;
const connections = 16;
const path = '/city/port-ellery-votes-to-let-the-tide-back-in';

await runBench(data, async ({ dataDir, atEnd }) => {
  const files = mkdtempSync(join(tmpdir(), 'gazette-bench-files-'));
  atEnd(() => rmSync(files, { recursive: true, force: true }));
  console.log('Starting a Gazette, the same once more, and a bare page …');
  const started = await startInstance({ dataDir });
  atEnd(() => started.stop());
  const { instance } = started;
  const article = instance.site + path;
  await fetch(article);
  const page = Buffer.from(await (await fetch(article)).arrayBuffer());

  const [port = 0] = await freePorts(1);
  const second = await startSecondSite(instance, {
    port,
    lakePort: Number(new URL(instance.lake).port),
    authSecret: readSecrets(dataDir)?.authSecret ?? '',
  });
  atEnd(() => second.stop());
  const bare = await startBarePage(page.byteLength);
  atEnd(() => bare.stop());

  const sites: Record<string, string[]> = {
    'a bare page of Next’s': [bare.url],
    'one instance': [article],
    'two instances': [article, second.site + path],
  };
  const program = asker === 'wrk' ? findNginx() : null;
  const gzip: Record<string, string[]> = { ...sites };
  if (program) {
    // nginx's workers are another user where a root starts it.
    chmodSync(files, 0o755);
    writeFileSync(join(files, 'page.html'), page);
    writeFileSync(join(files, 'page.html.gz'), gzipSync(page));
    const apps = [Number(new URL(instance.site).port), port];
    const nginx = await startNginx(program, { apps, files });
    atEnd(() => nginx.stop());
    sites['nginx’s file'] = [`${nginx.url}/-files/page.html`];
    gzip['nginx’s file'] = [`${nginx.url}/-files/page.html.gz`];
    sites['through nginx'] = gzip['through nginx'] = [nginx.url + path];
  }
  console.log(`${page.byteLength} bytes (${gzipSync(page).byteLength} compressed), asked for by ${asker}\n`);

  const plain = await measure(sites, 'identity');
  const compressed = await measure(gzip, 'gzip');
  table('As it is', plain);
  table('Compressed', compressed);

  console.log();
  const rate = (rates: Record<string, number>, name: string) => rates[name] ?? Number.NaN;
  compare(
    'one instance, of the bare page',
    rate(plain, 'one instance') / rate(plain, 'a bare page of Next’s'),
    0.85,
  );
  compare('two instances, of one', rate(plain, 'two instances') / rate(plain, 'one instance'), 1.5);
  if (program) {
    for (const [name, rates] of [
      ['as it is', plain],
      ['compressed', compressed],
    ] as const)
      compare(
        `through nginx, of its file, ${name}`,
        rate(rates, 'through nginx') / rate(rates, 'nginx’s file'),
        0.7,
      );
  } else {
    console.log('nginx was left out: it or wrk is not on this machine.');
  }
});

/** Medians of requests per second. In turn, so that what else the machine does slows all of them alike. */
async function measure(
  sites: Record<string, string[]>,
  encoding: 'gzip' | 'identity',
): Promise<Record<string, number>> {
  const names = Object.keys(sites);
  const rates = new Map<string, number[]>(names.map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1)
    for (const name of names) {
      const rate = await requestsPerSecond(sites[name] ?? [], {
        seconds: round < 0 ? 1 : seconds,
        connections,
        encoding,
      });
      // The first round finds code that isn't compiled yet.
      if (round >= 0) rates.get(name)?.push(rate);
    }
  return Object.fromEntries(
    names.map((name) => [name, rates.get(name)?.toSorted((a, b) => a - b)[rounds >> 1] ?? Number.NaN]),
  );
}

function table(title: string, rates: Record<string, number>): void {
  console.log(`\n${title.padEnd(28)}requests/s`);
  for (const [name, rate] of Object.entries(rates))
    console.log(`  ${name.padEnd(26)}${rate.toFixed(0).padStart(10)}`);
}

function compare(name: string, ratio: number, least: number): void {
  const met = ratio >= least;
  if (!met) miss(name);
  console.log(`${name.padEnd(44)}${ratio.toFixed(2).padStart(6)}×   ≥ ${least}×   ${met ? 'met' : 'MISSED'}`);
}
