import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * These need the Gazette that the whole run shares for themselves: they restart it, change the rules for all comments, ask it for
 * whatever there is, or look at what everybody adds to.
 */
const alone = [
  'comments/races',
  'comments/rules-http',
  'comments/together',
  'fuzz/http',
  'instance/metrics',
  'machines/machines',
  'nginx/site',
  'pages/caching',
  'pages/statuses',
  'stats/http',
].map((name) => `tests/integration/${name}.test.ts`);

// How long something may take is asserted by name where it matters: a busy machine is no fault.
const patient = { testTimeout: 120_000, hookTimeout: 300_000, expect: { poll: { timeout: 15_000 } } };
// It imports Next the way that Next’s own bundler resolves it, and Node does not.
const server = { deps: { inline: ['next-sanity'] } };

/**
 * `unit`: pure code. `servers`: two files at once, each with PostgreSQL, a lake or whole instances of its own, or with articles
 * and readers of its own on the one that the run shares. `integration`: one file at a time.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          // By itself vitest leaves one core alone.
          maxWorkers: availableParallelism(),
          // Tests of properties try a thousand inputs, however busy the machine is.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'servers',
          include: ['tests/integration/**/*.test.ts'],
          exclude: alone,
          maxWorkers: 2,
          ...patient,
          server,
        },
      },
      { test: { name: 'integration', include: alone, fileParallelism: false, ...patient, server } },
    ],
  },
});
