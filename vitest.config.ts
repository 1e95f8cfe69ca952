import { defineConfig } from 'vitest/config';

/** `unit`: pure code. `integration`: real PostgreSQL, lake and whole instances, one file at a time. */
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
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
          // It imports Next the way that Next’s own bundler resolves it, and Node does not.
          server: { deps: { inline: ['next-sanity'] } },
        },
      },
    ],
  },
});
