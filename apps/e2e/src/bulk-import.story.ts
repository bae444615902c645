import type { Page } from '@playwright/test';
import { formsOfCanary } from '@purser/test-kit';
import { expect, test } from './support/fixtures.ts';
import { choose, createRevision, expectRow, press, readBack, startDefinition } from './support/verbs.ts';

const TABLE = 'Variables to import';
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Import variables' });
const key = (page: Page, row: number) =>
  page.getByRole('textbox', { name: `Container 1 environment variable ${row} key`, exact: true });
const picker = (page: Page, row: number) =>
  page.getByRole('combobox', { name: `Container 1 environment variable ${row} value` });

/** Opens the import of the first container and gives it a text. */
async function startImport(page: Page, text: string): Promise<void> {
  await press(page, 'Add several, Container 1');
  await page.getByRole('menuitem', { name: 'Import .env, JSON or Compose' }).click();
  await dialog(page).getByRole('textbox', { name: 'Variables to import' }).fill(text);
}

/** Everything that the browser keeps, and what the page shows. */
const kept = (page: Page) =>
  page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, document.body.innerText]),
  );

test('a .env file becomes parameters and rows over a preview', async ({
  consolePage: page,
  canary,
  purser,
}) => {
  await startDefinition(page, purser.url, 'imported');
  await startImport(page, `# settings\nexport LOG_LEVEL=info\nDB_PASSWORD="${canary}"\nLOG_LEVEL=warn\n`);
  await expect(dialog(page).getByText('Read as a .env file: 2 variables.')).toBeVisible();
  await press(dialog(page), 'Preview');
  await expect(dialog(page).getByText('1 secret, 1 plain value, 0 left out.')).toBeVisible();
  await dialog(page).getByRole('textbox', { name: 'Parameter names' }).fill('/bulk/{key_lower}');
  await expectRow(page, TABLE, /DB_PASSWORD/, 'New');
  await expectRow(page, TABLE, /LOG_LEVEL.*more than once/s);
  expect(formsOfCanary(await kept(page), canary)).toEqual([]);
  await press(dialog(page), 'Import 2');
  await expectRow(page, TABLE, /DB_PASSWORD/, 'Parameter created.');
  await expectRow(page, TABLE, /LOG_LEVEL/, 'Added as a plain value.');
  await dialog(page).getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(dialog(page)).toBeHidden();
  await expect(picker(page, 2)).toHaveValue('/bulk/db_password');
  expect(formsOfCanary(await kept(page), canary)).toEqual([]);
  await createRevision(page, 'imported:1');
  const { taskDefinition } = await readBack(page, purser.url, 'imported:1');
  expect(taskDefinition.containerDefinitions[0]).toMatchObject({
    environment: [{ name: 'LOG_LEVEL', value: 'warn' }],
    secrets: [{ name: 'DB_PASSWORD', valueFrom: '/bulk/db_password' }],
  });
});

test('an import tells what is new, changed or the same, and overwrites only what is ticked', async ({
  consolePage: page,
  canary,
  purser,
}) => {
  const create = (name: string, value: string) =>
    page.request.post(`${purser.url}/api/parameters`, {
      headers: { 'x-purser': '1' },
      data: { name, type: 'SecureString', value },
    });
  for (const [name, value] of [
    ['/known/SAME_TOKEN', canary],
    ['/known/KEPT_TOKEN', 'before'],
    ['/known/CHANGED_TOKEN', 'before'],
  ] as const)
    expect((await create(name, value)).status()).toBe(201);
  await startDefinition(page, purser.url, 'compared');
  const tokens = ['SAME_TOKEN', 'KEPT_TOKEN', 'CHANGED_TOKEN', 'NEW_TOKEN'];
  await startImport(page, JSON.stringify(Object.fromEntries(tokens.map((name) => [name, canary]))));
  await expect(dialog(page).getByText('Read as a JSON object: 4 variables.')).toBeVisible();
  await press(dialog(page), 'Preview');
  await dialog(page).getByRole('textbox', { name: 'Parameter names' }).fill('/known/{key}');
  await expectRow(page, TABLE, /SAME_TOKEN/, 'The same, version 1');
  await expectRow(page, TABLE, /KEPT_TOKEN/, /Changed, version 1/);
  await expectRow(page, TABLE, /NEW_TOKEN/, 'New');
  await dialog(page).getByRole('checkbox', { name: 'Overwrite /known/CHANGED_TOKEN' }).check();
  await press(dialog(page), 'Import 4');
  await expectRow(page, TABLE, /SAME_TOKEN/, /holds this value already/);
  await expectRow(page, TABLE, /KEPT_TOKEN/, 'Refers to the parameter as it is.');
  await expectRow(page, TABLE, /CHANGED_TOKEN/, 'Overwritten: version 2.');
  await expectRow(page, TABLE, /NEW_TOKEN/, 'Parameter created.');
  const versions = await page.request.get(`${purser.url}/api/parameters?search=/known/`);
  const { parameters } = await versions.json();
  expect(
    Object.fromEntries(parameters.map((one: { name: string; version: number }) => [one.name, one.version])),
  ).toEqual({
    '/known/SAME_TOKEN': 1,
    '/known/KEPT_TOKEN': 1,
    '/known/CHANGED_TOKEN': 2,
    '/known/NEW_TOKEN': 1,
  });
});

test('what failed is tried again, and what was done is not done twice', async ({
  consolePage: page,
  canary,
  purser,
}) => {
  await startDefinition(page, purser.url, 'resumed');
  await startImport(page, `environment:\n  LEVEL: info\n  A_TOKEN: ${canary}\n  B_TOKEN: ${canary}\n`);
  await expect(dialog(page).getByText(/^Read as a Docker Compose environment block: 3/)).toBeVisible();
  await press(dialog(page), 'Preview');
  await dialog(page)
    .getByRole('textbox', { name: /^KMS key/ })
    .fill('alias/no-such-key');
  await press(dialog(page), 'Import 3');
  await expectRow(page, TABLE, /A_TOKEN/, /InvalidKeyId/);
  await expectRow(page, TABLE, /LEVEL/, 'Added as a plain value.');
  await expect(dialog(page).getByText('1 of 3 done, 2 failed').first()).toBeVisible();
  await dialog(page)
    .getByRole('textbox', { name: /^KMS key/ })
    .fill('');
  // Of these two, the answer of one was as good as lost: it is there by now.
  const made = await page.request.post(`${purser.url}/api/parameters`, {
    headers: { 'x-purser': '1' },
    data: { name: '/resumed/app/A_TOKEN', type: 'SecureString', value: canary },
  });
  expect(made.status()).toBe(201);
  await press(dialog(page), 'Try 2 again');
  await expectRow(page, TABLE, /A_TOKEN/, /holds this value already/);
  await expectRow(page, TABLE, /B_TOKEN/, 'Parameter created.');
  await dialog(page).getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(key(page, 1)).toHaveValue('LEVEL');
  await expect(picker(page, 2)).toHaveValue('/resumed/app/A_TOKEN');
  await expect(picker(page, 3)).toHaveValue('/resumed/app/B_TOKEN');
  await expect(key(page, 4)).toHaveCount(0);
});

test('names that Parameter Store would refuse are told at their rows, and nothing is sent', async ({
  consolePage: page,
  canary,
  purser,
}) => {
  await startDefinition(page, purser.url, 'refused');
  await startImport(page, `A_TOKEN=${canary}\nB=${canary}\n`);
  await press(dialog(page), 'Preview');
  await choose(dialog(page).page(), 'B becomes', 'Secret');
  await dialog(page).getByRole('textbox', { name: 'Parameter names' }).fill('/aws/x');
  await press(dialog(page), 'Import 2');
  await expect(dialog(page).getByText('2 rows have errors. Correct them or leave them out.')).toBeVisible();
  await expectRow(page, TABLE, /A_TOKEN/, /may not begin with aws or ssm/);
  await dialog(page).getByRole('textbox', { name: 'Parameter names' }).fill('/bulk/one');
  await expectRow(page, TABLE, /^B/, /Another row of the import has this name/);
  await choose(dialog(page).page(), 'B becomes', 'Leave out');
  await press(dialog(page), 'Import 1');
  await expectRow(page, TABLE, /A_TOKEN/, 'Parameter created.');
});

test('a text that cannot be read is not repeated, and a closed dialog has forgotten it', async ({
  consolePage: page,
  canary,
  purser,
}) => {
  await startDefinition(page, purser.url, 'unread');
  await startImport(page, `{"TOKEN": "${canary}`);
  await press(dialog(page), 'Preview');
  await expect(dialog(page).getByText(/is no JSON that can be read/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await startImport(page, '');
  await expect(dialog(page).getByRole('textbox', { name: 'Variables to import' })).toHaveValue('');
  expect(formsOfCanary(await kept(page), canary)).toEqual([]);
});

test('a file is chosen, and another one is dropped', async ({ consolePage: page, canary, purser }) => {
  await startDefinition(page, purser.url, 'from-file');
  await startImport(page, '');
  await dialog(page)
    .locator('input[type=file]')
    .setInputFiles({ name: '.env', mimeType: 'text/plain', buffer: Buffer.from(`API_TOKEN=${canary}\n`) });
  await expect(dialog(page).getByText('Read as a .env file: 1 variable.')).toBeVisible();

  const transfer = await page.evaluateHandle((value) => {
    const data = new DataTransfer();
    data.items.add(new File([JSON.stringify({ API_TOKEN: value, LEVEL: 'info' })], 'variables.json'));
    return data;
  }, canary);
  const place = dialog(page).getByText('or drop one here');
  await place.dispatchEvent('dragover', { dataTransfer: transfer });
  await place.dispatchEvent('drop', { dataTransfer: transfer });
  await expect(dialog(page).getByText('Read as a JSON object: 2 variables.')).toBeVisible();
});
