import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const integration = globSync('tests/integration/**/*.test.ts');
/** They ask for the one Gazette that the whole run shares, and change what each other sees. */
const sharing = integration.filter((file) => readFileSync(file, 'utf8').includes('runningInstance('));
// How long something may take is asserted by name where it matters: a busy machine is no fault.
const patient = { testTimeout: 120_000, hookTimeout: 300_000, expect: { poll: { timeout: 15_000 } } };
// It imports Next the way that Next’s own bundler resolves it, and Node does not.
const server = { deps: { inline: ['next-sanity'] } };

/**
 * `unit`: pure code. `servers`: each file has PostgreSQL, a lake or whole instances of its own. `integration`: one shared
 * instance, one file at a time.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          // Tests of properties try a thousand inputs, however busy the machine is.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'servers',
          include: integration.filter((file) => !sharing.includes(file)),
          // Much of it is waiting, and two cores are what there is at least.
          maxWorkers: 2,
          ...patient,
          server,
        },
      },
      { test: { name: 'integration', include: sharing, fileParallelism: false, ...patient, server } },
    ],
  },
});
