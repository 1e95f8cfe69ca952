import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/support/browser.ts';
import { runningInstance } from './tests/support/instance.ts';

const { executablePath, args } = await findChromium();

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  timeout: 180_000,
  expect: { timeout: 15_000 },
  // Two cores, of which the site needs one.
  workers: 1,
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
