import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { runningInstance } from '../support/instance.ts';

/** What each reader page may weigh in scripts beyond React and Next themselves, gzipped. */
const budget = 12 * 1024;

const { buildDir } = runningInstance();

/**
 * React and Next: what every page starts with, and the chunks that hold nothing but Next's own modules, such as its
 * router. By the manifests of the build, so that a chunk with a module of ours in it counts as ours.
 */
function frameworkFiles(): Set<string> {
  const manifest = z
    .object({ rootMainFiles: z.array(z.string()), polyfillFiles: z.array(z.string()) })
    .parse(JSON.parse(readFileSync(join(buildDir, 'build-manifest.json'), 'utf8')));
  const theirs = new Set<string>();
  const ours = new Set<string>();
  for (const file of globSync('server/app/**/page_client-reference-manifest.js', { cwd: buildDir })) {
    const text = readFileSync(join(buildDir, file), 'utf8');
    for (const [, module = '', chunks = ''] of text.matchAll(
      /"(\[project\][^"]+)":\{[^{}]*"chunks":\[([^\]]*)\]/g,
    )) {
      const kind = /^\[project\]\/node_modules\/(next|react|react-dom)\//.test(module) ? theirs : ours;
      for (const [, chunk = ''] of chunks.matchAll(/"([^"]+)"/g)) kind.add(chunk);
    }
  }
  const start = [...manifest.rootMainFiles, ...manifest.polyfillFiles].map((name) => `/_next/${name}`);
  return new Set([...start, ...theirs].filter((chunk) => !ours.has(chunk)));
}

const framework = frameworkFiles();

const pages = [
  { name: 'front page', find: async () => '/' },
  { name: 'section', find: async () => '/health' },
  { name: 'article with a discussion', find: articlePath },
];

async function articlePath(): Promise<string> {
  const html = await (await fetch(runningInstance().site)).text();
  const path = /href="(\/[a-z-]+\/[a-z0-9-]+)"/.exec(html.slice(html.indexOf('<main')))?.[1];
  if (!path) throw new Error('the front page links to no article');
  return path;
}

for (const { name, find } of pages) {
  test(`${name}: light, and without a trace of the Studio or Sanity`, async ({ page }) => {
    const scripts = new Map<string, Buffer>();
    const elsewhere: string[] = [];
    const { host } = new URL(runningInstance().site);
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.host !== host) elsewhere.push(url.href);
    });
    page.on('response', async (response) => {
      const url = new URL(response.url());
      if (url.pathname.endsWith('.js')) scripts.set(url.pathname, await response.body());
    });
    await page.goto(await find());
    // To the end, so that everything that waits to be near the viewport is loaded too.
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');

    expect(elsewhere).toEqual([]);
    const own = [...scripts].filter(([path]) => !framework.has(path));
    const weights = own.map(([path, body]) => ({ path, bytes: gzipSync(body).length }));
    const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
    console.log(`${name}: ${(total / 1024).toFixed(1)} KB gz beyond the framework (${weights.length} files)`);
    expect(total, JSON.stringify(weights, null, 1)).toBeLessThanOrEqual(budget);
    for (const [path, body] of scripts) {
      const text = body.toString();
      for (const trace of ['sanity.io', '@sanity', 'styled-components', 'groq', 'portableText', 'zod']) {
        expect(text.includes(trace), `${path} names ${trace}`).toBe(false);
      }
    }
  });
}
