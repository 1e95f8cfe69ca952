import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { frameworkFiles } from '../support/framework-files.ts';
import { runningInstance } from '../support/instance.ts';
import { pageTypes, type PageTypeName } from '../support/page-types.ts';

/**
 * What a page may weigh when it has been read to its end, in KB, gzipped but for the fonts, which are compressed already;
 * pictures apart, which depend on what was published. `scripts` are all of them, the framework's too, without which no page
 * comes; `ownScripts` are what Gazette adds to it. `requests` are all but pictures. A page has the usual budget, or its own.
 */
type Budget = Record<'html' | 'styles' | 'ownScripts' | 'scripts' | 'fonts' | 'requests', number>;

const usual: Budget = { html: 14, styles: 15, ownScripts: 4, scripts: 150, fonts: 100, requests: 26 };
// The discussion's styles come with the page, also of what its script shows later.
const discussed = { html: 45, styles: 15, ownScripts: 12, scripts: 160, requests: 30 };

const budgets: Partial<Record<PageTypeName, Partial<Budget>>> = {
  front: { html: 34 },
  article: discussed,
  'long-article': { ...discussed, html: 52 },
  'right-to-left': discussed,
  'live-blog': discussed,
  opinion: discussed,
  latest: { html: 34 },
  'latest-page-2': { html: 34 },
  'search-results': { html: 20 },
  'nothing-found': { html: 16 },
  topic: { html: 16 },
  section: { html: 16 },
  'all-comments': { html: 30, ownScripts: 12, scripts: 160, requests: 30 },
  'comment-form': { ownScripts: 12, scripts: 160 },
};

const framework = frameworkFiles(runningInstance().buildDir);

const rows: string[] = [];

test.afterAll(() => {
  const head = ['KB measured/budget', ...Object.keys(usual)];
  console.log([line(head), ...rows].join('\n'));
});

for (const { name, path } of pageTypes) {
  test(`${name}: light, and without a trace of the Studio or Sanity`, async ({ page }) => {
    const bodies = new Map<string, { kind: string; body: Buffer }>();
    const elsewhere: string[] = [];
    const loading: Promise<void>[] = [];
    const { host } = new URL(runningInstance().site);
    let requests = 0;
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (!url.protocol.startsWith('http')) return;
      if (url.host !== host) elsewhere.push(url.href);
      if (request.resourceType() !== 'image') requests += 1;
    });
    page.on('response', (response) => {
      const kind = response.request().resourceType();
      if (!['document', 'stylesheet', 'script', 'font'].includes(kind)) return;
      const key = new URL(response.url()).pathname;
      loading.push(response.body().then((body) => void bodies.set(key, { kind, body })));
    });
    await page.goto(path);
    // To the end, so that everything that waits to be near the viewport is loaded too.
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    await Promise.all(loading);

    const files = [...bodies].map(([file, { kind, body }]) => ({ file, kind, body }));
    const zipped = (kind: string, among = files) =>
      among
        .filter((one) => one.kind === kind)
        .reduce((sum, { body }) => sum + (kind === 'font' ? body : gzipSync(body)).length / 1024, 0);
    const measured: Budget = {
      html: zipped('document'),
      styles: zipped('stylesheet'),
      ownScripts: zipped(
        'script',
        files.filter(({ file }) => !framework.has(file)),
      ),
      scripts: zipped('script'),
      fonts: zipped('font'),
      requests,
    };
    const budget: Budget = { ...usual, ...budgets[name] };
    const keys = Object.keys(usual) as (keyof Budget)[];
    const shown = (key: keyof Budget) =>
      `${measured[key].toFixed(key === 'requests' ? 0 : 1)}/${budget[key]}`;
    rows.push(line([name, ...keys.map(shown)]));
    expect(elsewhere).toEqual([]);
    expect(keys.filter((key) => measured[key] > budget[key]).map((key) => `${key} ${shown(key)}`)).toEqual(
      [],
    );
    for (const { file, kind, body } of files) {
      if (kind !== 'script') continue;
      const text = body.toString();
      for (const trace of ['sanity.io', '@sanity', 'styled-components', 'groq', 'portableText', 'zod']) {
        expect(text.includes(trace), `${file} names ${trace}`).toBe(false);
      }
    }
  });
}

function line([name = '', ...cells]: string[]): string {
  return name.padEnd(20) + cells.map((cell) => cell.padStart(12)).join('');
}
