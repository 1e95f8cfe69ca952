import { launch } from 'chrome-launcher';
import lighthouse, { type Result } from 'lighthouse';
import { z } from 'zod';
import { findChromium } from '../support/browser.ts';
import { startInstance } from '../support/instance.ts';
import { pageTypes, type PageTypeName } from '../support/page-types.ts';

/**
 * `npm run bench:lighthouse [address]`: Lighthouse with its mobile preset on the pages that readers see most, as `npm start`
 * serves them: of the site at that address, or of one with the sample edition that it builds and starts itself (kept in
 * `.data-bench`). Each number is the median of three runs. It fails where a score or the layout's stillness falls short,
 * and where the largest thing on the first screen is not in the document's HTML, but comes by script.
 */
const measured = new Set<PageTypeName>(['front', 'section', 'article', 'search', 'search-results']);
/** Kept out of search engines on purpose, which Lighthouse would count against them. */
const unlisted = new Set<PageTypeName>(['search-results']);
const runs = 3;
/** In hundredths. */
const wanted = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };
const categories = Object.keys(wanted) as (keyof typeof wanted)[];

const [given] = process.argv.slice(2);
const started = given ? null : await startInstance({ dataDir: '.data-bench' });
const site = given ?? started?.instance.site ?? '';

const faults: string[] = [];
console.log(row('', ...categories, 'CLS', 'FCP ms', 'LCP ms', 'TBT ms', 'KB'));
for (const { name, path } of pageTypes.filter((type) => measured.has(type.name))) {
  const results: Result[] = [];
  for (let i = 0; i < runs; i += 1) results.push(await run(site + path, unlisted.has(name)));
  const score = (category: string) =>
    Math.round(median(results.map((result) => (result.categories[category]?.score ?? 0) * 100)));
  const metric = (audit: string) =>
    median(results.map((result) => result.audits[audit]?.numericValue ?? Number.NaN));
  const shift = metric('cumulative-layout-shift');
  console.log(
    row(
      name,
      ...categories.map((category) => String(score(category))),
      shift.toFixed(3),
      metric('first-contentful-paint').toFixed(0),
      metric('largest-contentful-paint').toFixed(0),
      metric('total-blocking-time').toFixed(0),
      (metric('total-byte-weight') / 1024).toFixed(0),
    ),
  );
  for (const category of categories) {
    if (score(category) >= wanted[category]) continue;
    faults.push(
      `${name}: ${category} ${score(category)}, below ${wanted[category]}: ${lost(results, category)}`,
    );
  }
  if (shift > 0) faults.push(`${name}: the layout moves by ${shift}`);
  const { nodeLabel, snippet } = largestOf(results);
  const html = await (await fetch(site + path)).text();
  const source = / src="([^"…]{10,})/.exec(snippet)?.[1]?.replace(site, '');
  const known = source ?? words(nodeLabel).slice(0, 40);
  if (!(source ? html : words(html)).includes(known))
    faults.push(`${name}: its HTML does not hold “${known}”`);
  console.log(`  largest on the first screen: ${known}`);
}
await started?.stop();
console.log(faults.length > 0 ? `\n${faults.join('\n')}` : '\nAll as wanted.');
process.exit(faults.length > 0 ? 1 : 0);

/** A fresh browser for each run: nothing kept from the one before. */
async function run(url: string, isUnlisted: boolean): Promise<Result> {
  const { executablePath, args } = await findChromium();
  const chrome = await launch({ chromePath: executablePath, chromeFlags: [...args, '--headless'] });
  try {
    const result = await lighthouse(url, {
      port: chrome.port,
      logLevel: 'error',
      onlyCategories: categories,
      disableFullPageScreenshot: true,
      ...(isUnlisted && { skipAudits: ['is-crawlable'] }),
    });
    if (!result || result.lhr.runtimeError) {
      throw new Error(
        `Lighthouse could not load ${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`,
      );
    }
    return result.lhr;
  } finally {
    chrome.kill();
  }
}

/** What took points away in the worst run, by Lighthouse’s names. */
function lost(results: Result[], category: string): string {
  const worst = results.toSorted(
    (a, b) => (a.categories[category]?.score ?? 0) - (b.categories[category]?.score ?? 0),
  )[0];
  const short = (worst?.categories[category]?.auditRefs ?? []).filter(
    ({ id, weight }) => weight > 0 && (worst?.audits[id]?.score ?? 1) < 1,
  );
  return short.map(({ id }) => `${id} ${worst?.audits[id]?.displayValue ?? ''}`.trim()).join(', ');
}

/** The largest element: its text, and its beginning as HTML. */
function largestOf(results: Result[]): { nodeLabel: string; snippet: string } {
  const node = z.object({ type: z.literal('node'), nodeLabel: z.string(), snippet: z.string() });
  const details = z
    .object({ items: z.array(z.unknown()) })
    .safeParse(results[0]?.audits['lcp-breakdown-insight']?.details);
  const found = details.data?.items.map((item) => node.safeParse(item).data).find(Boolean);
  if (!found) throw new Error('Lighthouse names no largest element');
  return found;
}

/** A document’s words and what its fields and pictures say, without what scripts hold. */
function words(html: string): string {
  const said = [...html.matchAll(/ (?:alt|placeholder)="([^"]+)"/g)].map(([, text = '']) => text);
  return [html.replace(/<script\b.*?<\/script>/gs, ' ').replace(/<[^>]*>/g, ''), ...said]
    .join(' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function row(name: string, ...cells: string[]): string {
  return name.padEnd(10) + cells.map((cell) => cell.padStart(16)).join('');
}
