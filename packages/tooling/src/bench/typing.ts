import { chromium, type Locator, type Page } from '@playwright/test';
import { startBuiltPurser } from '@purser/test-kit';
import { CHROMIUM_ARGUMENTS, findChromium } from '../chromium.ts';
import { median } from './statistics.ts';

/** Milliseconds that web-vitals calls good are 200; a person who types notices less. */
const LIMIT = 100;
/** The issue is in the page before the frame is painted that follows the key's own. */
const FRAMES = 1;
const TEXT = 'the value of the last variable';
/** How often an issue is made and mended. */
const ROUNDS = 10;

const SIZES = [
  { containers: 1, variables: 200 },
  { containers: 10, variables: 200 },
];

type Size = (typeof SIZES)[number];

/** Short names and values: 2,000 of them fit into the 64 KiB of a definition. */
const definitionOf = ({ containers, variables }: Size) => ({
  family: 'typing',
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '1024',
  memory: '3072',
  containerDefinitions: Array.from({ length: containers }, (_, container) => ({
    name: `app-${container + 1}`,
    image: 'nginx:1.29',
    environment: Array.from({ length: variables }, (__, n) => ({ name: `V${n + 1}`, value: 'x' })),
  })),
});

/** Interaction to Next Paint, as web-vitals counts it: the worst of fewer than 50 interactions. */
const measureInteractions = () => {
  const durations: number[] = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ('interactionId' in entry && entry.interactionId) durations.push(entry.duration);
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  Object.assign(window, { interactions: durations });
};

/** Counts the frames that are painted after each key until the field is marked as invalid, or no longer is. */
const measureFrames = (field: Element) => {
  // A method, as the name that the compiler keeps for a function is not known in the browser.
  const state = {
    count: undefined as number | undefined,
    frames: [] as number[],
    next() {
      if (state.count === undefined) return;
      state.count += 1;
      requestAnimationFrame(state.next);
    },
  };
  field.addEventListener('keydown', () => {
    state.count = 0;
    requestAnimationFrame(state.next);
  });
  new MutationObserver(() => {
    if (state.count !== undefined) state.frames.push(state.count);
    state.count = undefined;
  }).observe(field, { attributeFilter: ['aria-invalid'] });
  Object.assign(window, { frames: state.frames });
};

const nextFrames = (field: Locator) =>
  field.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Opens the wizard at the containers of a definition. */
async function openContainers(page: Page, url: string, size: Size): Promise<void> {
  await page.goto(`${url}/create-task-definition`);
  await page.getByRole('button', { name: 'JSON', exact: true }).click();
  await page.getByRole('textbox', { name: /JSON/ }).click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(JSON.stringify(definitionOf(size), null, 2));
  await page.getByRole('button', { name: 'Form', exact: true }).click();
  await page.getByRole('button', { name: 'Next' }).click();
}

async function benchSize(page: Page, url: string, size: Size): Promise<string> {
  await openContainers(page, url, size);
  const row = `Container 1 environment variable ${size.variables}`;
  const value = page.getByRole('textbox', { name: `${row} value`, exact: true });
  await value.click();
  await page.evaluate(measureInteractions);
  await page.keyboard.type(TEXT, { delay: 60 });
  await nextFrames(value);
  const durations = await page.evaluate(() => (window as unknown as { interactions: number[] }).interactions);
  const inp = Math.max(0, ...durations);

  // A variable without a key is an error; a letter mends it.
  const key = page.getByRole('textbox', { name: `${row} key`, exact: true });
  await key.fill('V');
  await nextFrames(key);
  await key.evaluate(measureFrames);
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.keyboard.press('Backspace', { delay: 60 });
    await nextFrames(key);
    await page.keyboard.press('V', { delay: 60 });
    await nextFrames(key);
  }
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames);
  const name = `${size.containers} x ${size.variables} variables`;
  return [
    `typing among ${name}: INP ${inp === 0 ? 'under 16' : inp.toFixed(0)} ms, limit ${LIMIT} ms (${TEXT.length} keys)`,
    `from key to issue among ${name}: ${median(frames)} frames, worst ${Math.max(...frames)}, limit ${FRAMES} (${frames.length} changes)`,
  ].join('\n');
}

/** INP of typing into the last of many variables, and how soon an issue stands at its field, in Chromium. */
export async function benchTyping(): Promise<string> {
  await using purser = await startBuiltPurser();
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: CHROMIUM_ARGUMENTS,
    ...(executablePath && { executablePath }),
  });
  try {
    const lines: string[] = [];
    for (const size of SIZES) {
      const context = await browser.newContext({ viewport: { width: 1366, height: 900 } });
      lines.push(await benchSize(await context.newPage(), purser.url, size));
      await context.close();
    }
    return lines.join('\n');
  } finally {
    await browser.close();
  }
}
