import { resolve } from 'node:path';
import type { NextConfig } from 'next';
import { env } from './lib/env.ts';
import { appRoutes } from './lib/http/app-routes.ts';
import { machineAddresses } from './lib/http/machine-addresses.ts';
import { headersOfBuild } from './lib/http/security-headers.ts';
import { buildDirOf } from './lib/instance.ts';
import { readMigrations } from './prisma/read-migrations.ts';

const buildDir = buildDirOf(process.env.GAZETTE_DATA);

/** What the database must have had done to it before this build works; `/api/health/ready` looks. */
const migrations = readMigrations().map(({ name }) => name);

/** What is asked of routes is counted and logged by their names. */
const routes = appRoutes();

const config: NextConfig = {
  // For an image (Dockerfile): a folder that runs without this one.
  ...(process.env.GAZETTE_STANDALONE && { output: 'standalone' }),
  distDir: buildDir,
  cacheComponents: true,
  partialPrefetching: true,
  reactStrictMode: true,
  poweredByHeader: false,
  // Kept pages bring theirs (lib/cache/page-cache.ts): Next would hash a whole page for each reader. Files say when they were
  // changed.
  generateEtags: false,
  env: { GAZETTE_MIGRATIONS: migrations.join(' '), GAZETTE_ROUTES: routes.join(' ') },
  // Next would make a page anew for each visit of the machines that it lists. What they look for is in every page’s head.
  htmlLimitedBots: /(?!)/,
  cacheHandler: resolve('lib/cache/page-cache.ts'),
  // Vercel brings one of its own, and `next dev` keeps nothing for long.
  ...(process.env.VERCEL || !env.production
    ? {}
    : { cacheHandlers: { default: resolve('lib/cache/entry-cache.ts') } }),
  // Next loads both by their paths, and can't follow what TypeScript imports.
  outputFileTracingIncludes: {
    '/**': ['./lib/cache/**/*.ts', './lib/http/etag.ts', './lib/metrics/counts.ts'],
  },
  // There is a root layout for each part of the site, so the page for unknown addresses brings its own.
  experimental: {
    globalNotFound: true,
    // Readers navigate by full documents, so the browser has no use for it; and in draft mode, which fills no cache, each
    // refresh of a page would log that it misses one.
    cachedNavigations: false,
    // By itself Next has readers of an article load the desk’s styles as well. This cost of a request, in bytes, was found by
    // trying: with less, an article’s styles come in so many files that they compress badly; with more, with everybody’s.
    cssChunking: { type: 'graph', requestCost: 10_000_000 },
  },
  // Types are checked by `npm test`; a reader's first start need not wait for them. Next adds its build folder to the
  // tsconfig it is given, so instances other than the default are given one of their own.
  typescript: {
    ignoreBuildErrors: true,
    ...(buildDir === '.next' ? {} : { tsconfigPath: `${buildDir}.tsconfig.json` }),
  },
  headers: () => [
    // The Studio’s page is the same for everybody, and from a newer version its scripts are others.
    { source: '/studio/:path*', headers: [{ key: 'Cache-Control', value: 'private, no-cache' }] },
    // Elsewhere this process sends them itself (lib/http/security-hook.ts), by the settings of the running site.
    ...(process.env.VERCEL ? headersOfBuild(env) : []),
  ],
  rewrites: async () => [
    ...machineAddresses,
    // Pictures of the embedded lake are read through the site's own address, wherever readers reach it.
    ...(env.content.mode === 'embedded'
      ? [{ source: '/lake/:kind(images|files)/:path*', destination: `${env.content.apiHost}/:kind/:path*` }]
      : []),
  ],
};

export default config;
