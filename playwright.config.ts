import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from './packages/tooling/src/chromium.ts';

const executablePath = findChromium();

export default defineConfig({
  testDir: 'apps/e2e/src',
  testMatch: '**/*.story.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 120_000,
  // A story measures nothing: on a busy machine a state may take its time, and none is passed by for that.
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'reports/playwright.json' }]],
  use: {
    viewport: { width: 1366, height: 900 },
    locale: 'en-US',
    // A colour that is still fading in has no contrast to speak of.
    contextOptions: { reducedMotion: 'reduce' },
    // Traces and videos would hold what people type; a failed story says enough by its steps.
    trace: 'off',
    launchOptions: { args: CHROMIUM_ARGUMENTS, ...(executablePath !== undefined && { executablePath }) },
  },
});
