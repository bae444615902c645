import { chromium } from '@playwright/test';
import { startBuiltPurser } from '@purser/test-kit';
import { CHROMIUM_ARGUMENTS, findChromium } from '../chromium.ts';

const VARIABLES = 200;
const LIMIT = 100;
const TEXT = 'the value of the last variable';

const draft = {
  family: 'typing',
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '1024',
  memory: '3072',
  containerDefinitions: [
    {
      name: 'app',
      image: 'nginx:1.29',
      environment: Array.from({ length: VARIABLES }, (_, n) => ({
        name: `VARIABLE_${n + 1}`,
        value: 'value',
      })),
    },
  ],
};

/** Interaction to Next Paint, as web-vitals counts it: the worst of fewer than 50 interactions. */
const measure = () => {
  const durations: number[] = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ('interactionId' in entry && entry.interactionId) durations.push(entry.duration);
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  Object.assign(window, { interactions: durations });
};

/** INP of typing into the last of many variables of a container, in Chromium. */
export async function benchTyping(): Promise<string> {
  await using purser = await startBuiltPurser();
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: CHROMIUM_ARGUMENTS,
    ...(executablePath && { executablePath }),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
    await page.goto(`${purser.url}/create-task-definition`);
    await page.getByRole('button', { name: 'JSON', exact: true }).click();
    const editor = page.getByRole('textbox', { name: /JSON/ });
    await editor.click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(JSON.stringify(draft, null, 2));
    await page.getByRole('button', { name: 'Form', exact: true }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    const field = page.getByRole('textbox', {
      name: `Container 1 environment variable ${VARIABLES} value`,
      exact: true,
    });
    await field.click();
    await page.evaluate(measure);
    await page.keyboard.type(TEXT, { delay: 60 });
    await field.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    const durations = await page.evaluate(
      () => (window as unknown as { interactions: number[] }).interactions,
    );
    const inp = Math.max(0, ...durations);
    return `typing in row ${VARIABLES} of ${VARIABLES}: INP ${inp === 0 ? 'under 16' : inp.toFixed(0)} ms, limit ${LIMIT} ms (${TEXT.length} keys)`;
  } finally {
    await browser.close();
  }
}
