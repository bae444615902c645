import { formsOfCanary } from '@purser/test-kit';
import { expect, test } from './support/fixtures.ts';
import {
  createRevision,
  expectHeading,
  expectRow,
  nextStep,
  press,
  readBack,
  revisionsOf,
  startDefinition,
} from './support/verbs.ts';

test('a plain value of any row moves to Parameter Store, and is kept nowhere in the browser', async ({
  consolePage: page,
  canary,
  purser,
}) => {
  await startDefinition(page, purser.url, 'moved');
  await press(page, 'Add environment variable, Container 1');
  await page.getByRole('textbox', { name: 'Container 1 environment variable 1 key' }).fill('GREETING');
  await page
    .getByRole('textbox', { name: 'Container 1 environment variable 1 value', exact: true })
    .fill(canary);
  await press(page, /^Move to Parameter Store: environment variable 1 value/);
  const dialog = page.getByRole('dialog', { name: 'Create parameter' });
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('/moved/app/GREETING');
  await press(dialog, 'Create parameter');
  const picker = page.getByRole('combobox', { name: 'Container 1 environment variable 1 value' });
  await expect(picker).toHaveValue('/moved/app/GREETING');
  await expect(picker).toBeFocused();
  await createRevision(page, 'moved:1');
  const { taskDefinition } = await readBack(page, purser.url, 'moved:1');
  expect(taskDefinition.containerDefinitions[0]?.secrets).toEqual([
    { name: 'GREETING', valueFrom: '/moved/app/GREETING' },
  ]);
  expect(formsOfCanary(await page.locator('body').innerText(), canary)).toEqual([]);
});

test('older revisions that still hold the value are found, deregistered and deleted', async ({
  consolePage: page,
  purser,
}) => {
  const replies: string[] = [];
  page.on('response', async (response) => {
    if (response.url().includes('plain-values')) replies.push(await response.text());
  });
  await page.goto(`${purser.url}/task-definitions/checkout-api/1/create-revision`);
  await expectHeading(page, 'Configure task definition');
  await nextStep(page, 'Configure containers');
  await page.getByRole('textbox', { name: 'Container 1 environment variable 2 value', exact: true }).focus();
  await press(page, /^Move to Parameter Store: environment variable 2 value/);
  const created = page.getByRole('dialog', { name: 'Create parameter' });
  await press(created, 'Create parameter');
  const older = page.getByRole('dialog', { name: 'Older revisions of checkout-api' });
  await press(older, 'Look for them');
  await expect(older.getByText('3 ACTIVE revisions looked at, 1 holds a plain DB_PASSWORD.')).toBeVisible();
  await older.getByRole('checkbox', { name: 'checkout-api:1' }).check();
  await expect(older.getByRole('button', { name: 'Deregister and delete 1' })).toBeDisabled();
  await older.getByRole('checkbox', { name: /cannot be brought back/ }).check();
  await press(older, 'Deregister and delete 1');
  await expectRow(page, 'Revisions with a plain value', 'checkout-api:1', 'Deleted');
  await older.getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(
    page.getByRole('combobox', { name: 'Container 1 environment variable 2 value' }),
  ).toBeFocused();
  expect(await revisionsOf(page, purser.url, 'checkout-api')).toEqual([3, 2]);
  expect(replies.join()).not.toContain('not-a-real-password');
});
