import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { createRevision, expectRow, nextStep, press, readBack, startDefinition } from './support/verbs.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Expand a path or a secret' });

async function startExpand(page: Page): Promise<void> {
  await press(page, 'Add several, Container 1');
  await page.getByRole('menuitem', { name: 'Expand a path or a secret' }).click();
}

/** Changes Parameter Store behind the console's back, as another person would. */
async function parameter(page: Page, url: string, name: string): Promise<void> {
  const response = await page.request.post(`${url}/api/parameters`, {
    headers: { 'x-purser': '1' },
    data: { name, type: 'SecureString', value: 'made up' },
  });
  expect(response.status()).toBe(201);
}

test('a path becomes rows, is remembered with the revision, and tells what it gained and lost', async ({
  consolePage: page,
  purser,
}) => {
  for (const name of ['/grow/api/db-host', '/grow/api/cache/url']) await parameter(page, purser.url, name);
  await startDefinition(page, purser.url, 'grown');
  await startExpand(page);
  await dialog(page).getByRole('textbox', { name: 'Path' }).fill('/grow/api');
  await page.keyboard.press('Enter');
  await expectRow(page, 'Rows to add', '/grow/api/db-host', 'DB_HOST', 'New');
  await expectRow(page, 'Rows to add', '/grow/api/cache/url', 'CACHE_URL', 'New');
  await dialog(page)
    .getByRole('textbox', { name: /^Prefix/ })
    .fill('APP_');
  await expectRow(page, 'Rows to add', 'APP_CACHE_URL');
  await press(dialog(page), 'Add 2 rows');
  await createRevision(page, 'grown:1');
  const { taskDefinition } = await readBack(page, purser.url, 'grown:1');
  expect(taskDefinition.containerDefinitions[0]?.secrets).toEqual([
    { name: 'APP_CACHE_URL', valueFrom: '/grow/api/cache/url' },
    { name: 'APP_DB_HOST', valueFrom: '/grow/api/db-host' },
  ]);
  const sources = await page.request.get(`${purser.url}/api/task-definition-families/grown/sources`);
  expect(await sources.json()).toMatchObject({ sources: [{ source: '/grow/api', gained: [], lost: [] }] });

  await parameter(page, purser.url, '/grow/api/token');
  await page.getByRole('link', { name: 'Create new revision' }).click();
  await nextStep(page, 'Configure containers');
  await expect(page.getByText(/The path \/grow\/api gained 1 since its rows were made/)).toBeVisible();
  await press(page, 'Add rows of /grow/api, Container 1');
  await expect(page.getByText(/gained 1/)).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Container 1 environment variable 3 key' })).toHaveValue(
    'APP_TOKEN',
  );
  await createRevision(page, 'grown:2');
  const again = await page.request.get(`${purser.url}/api/task-definition-families/grown/sources`);
  expect(await again.json()).toMatchObject({ sources: [{ gained: [], lost: [], members: { length: 3 } }] });

  const gone = await page.request.post(`${purser.url}/api/parameters/delete`, {
    headers: { 'x-purser': '1' },
    data: { names: ['/grow/api/cache/url'] },
  });
  expect(gone.status()).toBe(200);
  await page.getByRole('link', { name: 'Create new revision' }).click();
  await nextStep(page, 'Configure containers');
  await expect(page.getByText(/The path \/grow\/api lost 1 since its rows were made/)).toBeVisible();
  await press(page, 'Remove rows of /grow/api, Container 1');
  await createRevision(page, 'grown:3');
  const left = await readBack(page, purser.url, 'grown:3');
  const names = left.taskDefinition.containerDefinitions[0]?.secrets as { name: string }[];
  expect(names.map(({ name }) => name)).toEqual(['APP_DB_HOST', 'APP_TOKEN']);
});

test('a dialog that only closed has remembered nothing', async ({ consolePage: page, purser }) => {
  await startDefinition(page, purser.url, 'not-registered');
  await startExpand(page);
  await dialog(page).getByRole('textbox', { name: 'Path' }).fill('/checkout/staging');
  await press(dialog(page), 'List');
  await press(dialog(page), 'Add 3 rows');
  const sources = await page.request.get(`${purser.url}/api/task-definition-families/not-registered/sources`);
  expect(await sources.json()).toEqual({ sources: [] });
});

test('the keys of a JSON secret become rows, and clashes are told before', async ({
  consolePage: page,
  purser,
}) => {
  await startDefinition(page, purser.url, 'keyed');
  await press(page, 'Add environment variable, Container 1');
  await page.getByRole('textbox', { name: 'Container 1 environment variable 1 key' }).fill('HOST');
  await startExpand(page);
  await dialog(page)
    .getByRole('radio', { name: /^JSON secret/ })
    .check();
  await dialog(page)
    .getByRole('button', { name: /^Secret/ })
    .click();
  await page.getByRole('option', { name: 'checkout/orders-db' }).click();
  await expectRow(page, 'Rows to add', 'username', 'USERNAME', 'New');
  await expectRow(page, 'Rows to add', 'host', 'HOST', 'Takes the place of the row of this key.');
  await dialog(page).getByRole('checkbox', { name: 'host' }).uncheck();
  await expectRow(page, 'Rows to add', 'host', 'Left out');
  await press(dialog(page), 'Add 3 rows');
  await expect(page.getByRole('combobox', { name: 'Container 1 environment variable 2 value' })).toHaveValue(
    /secret:checkout\/orders-db-\w{6}:username::$/,
  );
});
