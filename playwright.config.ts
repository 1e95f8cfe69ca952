import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/support/browser.ts';
import { runningInstance } from './tests/support/instance.ts';

const { executablePath, args } = await findChromium();

const specs = (...names: string[]) => names.map((name) => `${name}.spec.ts`);

/** These only look at what is there. */
const reading = specs('axe', 'keyboard', 'layout', 'weight');
/**
 * These need the site for themselves: they change what is on every page (`pages`), the front page (`newsroom`) or the rules for all comments (`rules`),
 * look at what everybody adds to (`counts`, `moderation`, `reading`), measure time (`freshness`, `search`), or fill the machine
 * (`collaboration`).
 */
const alone = specs(
  'collaboration',
  'counts',
  'freshness',
  'moderation',
  'newsroom',
  'pages',
  'reading',
  'rules',
  'search',
);

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  timeout: 180_000,
  expect: { timeout: 15_000 },
  // All but `alone` run two files at once. `together` has what writes and publishes articles and comments of its own, and
  // looks at those.
  workers: 2,
  projects: [
    { name: 'reading', testMatch: reading },
    { name: 'together', testIgnore: [...reading, ...alone] },
    { name: 'alone', testMatch: alone, workers: 1 },
  ],
  forbidOnly: Boolean(process.env.CI),
  // The Studio is not ours, and loses a keystroke when a busy machine makes it mount a field anew while somebody types.
  // What passes at the second try alone is listed as flaky.
  retries: 1,
  reporter: [['list']],
  use: {
    baseURL: process.env.GAZETTE_TEST_INSTANCE ? runningInstance().site : 'http://localhost:3000',
    launchOptions: { executablePath, args },
    // A trace of each test would cost more than most of the tests.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
  },
});
