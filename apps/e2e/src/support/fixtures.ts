import { test as base, expect, type Page } from '@playwright/test';
import { type BuiltPurser, createCanary, formsOfCanary, startBuiltPurser } from '@purser/test-kit';

interface WorkerFixtures {
  /** The built product, one per worker. */
  purser: BuiltPurser;
}

interface TestFixtures {
  /** A secret that is in no log, no request line and no storage of the browser when the story has ended. */
  canary: string;
  /** The account in its first state, and a page whose faults fail the story. */
  consolePage: Page;
}

/** Noise of the browser that says nothing of the page. */
const REFUSED_CALL = /Failed to load resource: the server responded with a status of 4\d\d/;

/** Everything that the browser keeps for the console's origin. */
const storageOf = (page: Page) =>
  page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, history.state]),
  );

/** A line of the log that tells of a request that went as it should. */
const WENT_WELL = /^\{"level":[1-3]0,/;

/** What the server had to say of a story that failed: the browser sees the symptom alone. */
function tellLog(log: string): void {
  const lines = log.split('\n').filter((line) => line !== '' && !WENT_WELL.test(line));
  if (lines.length > 0) console.error(['The log of Purser:', ...lines.slice(-20)].join('\n'));
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  purser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      await using purser = await startBuiltPurser();
      await use(purser);
    },
    { scope: 'worker' },
  ],

  consolePage: async ({ page, purser }, use, testInfo) => {
    await purser.reset();
    const before = purser.log().length;
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error' || REFUSED_CALL.test(message.text())) return;
      faults.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== purser.url) faults.push(`request to ${origin}`);
    });
    await use(page);
    if (testInfo.status !== testInfo.expectedStatus) tellLog(purser.log().slice(before));
    expect(faults).toEqual([]);
  },

  canary: async ({ consolePage, purser }, use) => {
    const canary = createCanary();
    const lines: string[] = [];
    consolePage.on('request', (request) => lines.push(`${request.method()} ${request.url()}`));
    consolePage.on('response', async (response) => {
      if (response.url().includes('/api/')) lines.push(await response.text().catch(() => ''));
    });
    consolePage.on('console', (message) => lines.push(message.text()));
    await use(canary);
    lines.push(purser.log(), await storageOf(consolePage));
    expect(formsOfCanary(lines.join('\n'), canary)).toEqual([]);
  },
});

export { expect };
