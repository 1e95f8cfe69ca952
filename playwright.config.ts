import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/support/browser.ts';
import { runningInstance } from './tests/support/instance.ts';

const { executablePath, args } = await findChromium();

const reading = ['axe', 'keyboard', 'layout', 'weight'].map((name) => `${name}.spec.ts`);

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  timeout: 180_000,
  expect: { timeout: 15_000 },
  // `reading` only looks at what is there, and two do that at once. What writes, publishes or turns something off is seen by
  // others, and has the site for itself.
  workers: 2,
  projects: [
    { name: 'reading', testMatch: reading },
    { name: 'alone', testIgnore: reading, workers: 1 },
  ],
  forbidOnly: Boolean(process.env.CI),
  // The Studio is not ours, and loses a keystroke when a busy machine makes it mount a field anew while somebody types.
  // What passes at the second try alone is listed as flaky.
  retries: 1,
  reporter: [['list']],
  use: {
    baseURL: process.env.GAZETTE_TEST_INSTANCE ? runningInstance().site : 'http://localhost:3000',
    launchOptions: { executablePath, args },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
});
