import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { startBuiltPurser } from '@purser/test-kit';
import { CHROMIUM_ARGUMENTS, provideChromium } from '@purser/tooling/chromium';
import { addVariableFrom, nextStep, press } from './support/verbs.ts';

// Takes the README's pictures of the built product; run it after a change that shows.
const folder = fileURLToPath(new URL('../screenshots/', import.meta.url));
await mkdir(folder, { recursive: true });
await using purser = await startBuiltPurser();
const browser = await chromium.launch({ executablePath: provideChromium(), args: CHROMIUM_ARGUMENTS });
const page = await browser.newPage({
  viewport: { width: 1366, height: 1000 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
});
await page.goto(`${purser.url}/create-task-definition`);
await page.getByLabel('Task definition family').fill('checkout-api');
await nextStep(page, 'Configure containers');
await page.getByRole('textbox', { name: 'Container 1 Name' }).fill('api');
await page
  .getByRole('textbox', { name: 'Container 1 Image URI' })
  .fill('public.ecr.aws/docker/library/nginx:1.29');
await press(page, 'Add environment variable, Container 1');
await page.getByRole('textbox', { name: 'Container 1 environment variable 1 key' }).fill('LOG_LEVEL');
await page
  .getByRole('textbox', { name: 'Container 1 environment variable 1 value', exact: true })
  .fill('info');
await press(page, 'Add environment variable, Container 1');
await addVariableFrom(
  page,
  'Container 1 environment variable 2',
  'DB_PASSWORD',
  '/checkout/prod/db-password',
);
await page.getByRole('heading', { name: 'Environment variables' }).scrollIntoViewIfNeeded();
await page.screenshot({ path: `${folder}wizard.png` });
await browser.close();
