import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../support/browser.ts';
import { frameworkFiles } from '../support/framework-files.ts';
import { startInstance } from '../support/instance.ts';
import { pageTypes, type PageTypeName } from '../support/page-types.ts';
import { miss, runBench } from './bench.ts';
import { startBarePage } from './serve/bare-page.ts';

/**
 * `npm run bench:js`: what the scripts of the pages that readers see most weigh, and how long a slow phone works on them,
 * beside a page of Next's that has as many bytes and elements as an article and does nothing. Each page is read to its end, so that what waits
 * to be near the viewport comes too. Prints ratios of one run, and ends with 1 where one misses its target.
 *
 * `--data folder` keeps the instance there for the next time.
 */
const measured = new Set<PageTypeName>([
  'front',
  'section',
  'article',
  'long-article',
  'live-blog',
  'search-results',
  'static-page',
]);
const rounds = 9;
/** How many times slower than this machine a phone is. */
const slowdown = 4;
/** At most, of the bare page. Most pages have nothing that works; an article has a discussion, each comment with its buttons. */
const targets = { weight: 1.15, work: 3 };

type Visit = { scripts: Map<string, Buffer>; work: number };

const { data } = parseArgs({ options: { data: { type: 'string' } } }).values;
await runBench(data, async ({ dataDir, atEnd }) => {
  console.log('Starting a Gazette, and a bare page …');
  const started = await startInstance({ dataDir });
  atEnd(() => started.stop());
  const { site, buildDir } = started.instance;
  const pages = pageTypes
    .filter(({ name }) => measured.has(name))
    .map(({ name, path }) => ({ name: name as string, url: site + path }));
  const article = await (await fetch(pages.find(({ name }) => name === 'article')?.url ?? site)).text();
  const elements = article.replaceAll(/<script\b[^]*?<\/script>/g, '').match(/<[a-z]/g)?.length ?? 1;
  const bare = await startBarePage(Buffer.byteLength(article), elements);
  atEnd(() => bare.stop());
  const browser = await chromium.launch(await findChromium());
  atEnd(() => browser.close());

  const all = [{ name: 'a bare page of Next’s', url: bare.url }, ...pages];
  const visits = new Map<string, Visit[]>(all.map(({ name }) => [name, []]));
  // In turn, so that what else the machine does slows all of them alike. The first round finds pages that weren't made yet.
  for (let round = -1; round < rounds; round += 1)
    for (const { name, url } of all) {
      const seen = await visit(browser, url);
      if (round >= 0) visits.get(name)?.push(seen);
    }

  const framework = frameworkFiles(buildDir);
  const [least, ...others] = all.map(({ name }) => summary(name, visits.get(name) ?? [], framework));
  if (!least) throw new Error('Nothing was measured.');
  console.log(`\n${row('', 'scripts', 'ours', 'of bare', 'work', 'of bare')}`);
  console.log(row(least.name, kb(least.weight), '', '', ms(least.work), ''));
  for (const { name, weight, own, work } of others) {
    const ratios = { weight: weight / least.weight, work: work / least.work };
    console.log(
      row(name, kb(weight), kb(own), `${ratios.weight.toFixed(2)}×`, ms(work), `${ratios.work.toFixed(2)}×`),
    );
    for (const kind of ['weight', 'work'] as const)
      if (ratios[kind] > targets[kind]) miss(`${name}: ${kind} ${ratios[kind].toFixed(2)}×`);
  }
  console.log(`\nAt most ${targets.weight}× of the bare page's weight, and ${targets.work}× of its work.`);
});

/** As somebody who has never been there: their scripts by path, and how long those ran, in ms. */
async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 375, height: 667 } });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable');
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const scripts = new Map<string, Buffer>();
    const loading: Promise<unknown>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'script') return;
      const { pathname } = new URL(response.url());
      loading.push(response.body().then((body) => scripts.set(pathname, body)));
    });
    await page.goto(url);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    await Promise.all(loading);
    const { metrics } = await devtools.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN;
    return { scripts, work: seconds * 1000 };
  } finally {
    await context.close();
  }
}

/** Gzipped weights in KB, and the median time in ms. */
function summary(name: string, seen: readonly Visit[], framework: ReadonlySet<string>) {
  const scripts = [...(seen[0]?.scripts ?? [])].map(([path, body]) => ({
    path,
    weight: gzipSync(body).length / 1024,
  }));
  const sum = (files: typeof scripts) => files.reduce((total, { weight }) => total + weight, 0);
  const work = seen.map((one) => one.work).toSorted((a, b) => a - b)[seen.length >> 1] ?? Number.NaN;
  return { name, weight: sum(scripts), own: sum(scripts.filter(({ path }) => !framework.has(path))), work };
}

function kb(weight: number): string {
  return `${weight.toFixed(1)} KB`;
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`;
}

function row(name: string, ...cells: string[]): string {
  return name.padEnd(26) + cells.map((cell) => cell.padStart(11)).join('');
}
