import { expect, test } from './support/fixtures.ts';
import {
  createRevision,
  expectHeading,
  expectRow,
  press,
  readBack,
  startDefinition,
} from './support/verbs.ts';

const TABLE = 'Variables by family';

test('keys stand side by side without their values, and a reference is copied into another family', async ({
  consolePage: page,
  purser,
}) => {
  await page.goto(`${purser.url}/environment-matrix?family=checkout-api:1&family=orders-worker`);
  await expectHeading(page, 'Environment matrix');
  await expectRow(page, TABLE, 'DB_PASSWORD', 'Missing', /Plain value/, 'Absent');
  await expectRow(page, TABLE, 'SENTRY_DSN', 'Missing', 'Absent', /\/shared\/sentry-dsn/);
  await expect(page.locator('main')).not.toContainText('not-a-real-password');

  await page.getByRole('button', { name: 'Revision of checkout-api' }).click();
  await page.getByRole('option', { name: 'Latest revision' }).click();
  await expectRow(page, TABLE, 'DB_PASSWORD', /parameter\/checkout\/prod\/db-password/);
  await expect(page).toHaveURL(/family=checkout-api%2Corders-worker/);

  await press(page, 'Copy the reference of SENTRY_DSN');
  const dialog = page.getByRole('dialog', { name: 'Copy the reference of SENTRY_DSN' });
  await expect(dialog.getByRole('button', { name: /Into the family/ })).toContainText('checkout-api:3');
  await press(dialog, 'Create new revision with it');
  await expectHeading(page, 'Configure containers');
  await createRevision(page, 'checkout-api:4');
  const { taskDefinition } = await readBack(page, purser.url, 'checkout-api:4');
  expect(taskDefinition.containerDefinitions[0]?.secrets).toContainEqual({
    name: 'SENTRY_DSN',
    valueFrom: '/shared/sentry-dsn',
  });
});

test('families are added and taken away, and only differences are shown on request', async ({
  consolePage: page,
  purser,
}) => {
  await page.goto(`${purser.url}/environment-matrix`);
  await expect(page.getByText('No families chosen')).toBeVisible();
  for (const family of ['checkout-api', 'orders-worker']) {
    await page.getByRole('button', { name: 'Add a family' }).click();
    await page.getByRole('option', { name: family }).click();
    await expect(page.getByRole('columnheader', { name: new RegExp(`^${family}:`) })).toBeVisible();
  }
  await page.getByRole('checkbox', { name: 'Only what differs or is missing' }).check();
  await expect(page).toHaveURL(/show=differences/);
  await press(page, 'Remove orders-worker');
  await expect(page.getByText('All families have the same references.')).toBeVisible();
});

test('rows are copied from another family and from another container', async ({
  consolePage: page,
  purser,
}) => {
  await startDefinition(page, purser.url, 'copied');
  await press(page, 'Add several, Container 1');
  await page.getByRole('menuitem', { name: 'Copy from a container or family' }).click();
  const dialog = page.getByRole('dialog', { name: 'Copy rows' });
  await dialog.getByRole('button', { name: /^Family/ }).click();
  await page.getByRole('option', { name: 'checkout-api' }).click();
  await expectRow(page, 'Rows to copy', 'LOG_LEVEL', 'A plain value', 'New');
  await dialog.getByRole('checkbox', { name: 'LOG_LEVEL' }).uncheck();
  await press(dialog, 'Copy 3 rows');
  await expect(page.getByRole('combobox', { name: 'Container 1 environment variable 3 value' })).toHaveValue(
    '/checkout/prod/stripe-api-key',
  );
  await press(page, 'Add more containers');
  await press(page, 'Add several, Container 2');
  await page.getByRole('menuitem', { name: 'Copy from a container or family' }).click();
  await expect(dialog.getByRole('button', { name: /^From/ })).toContainText('This draft');
  await press(dialog, 'Copy 3 rows');
  await expect(page.getByRole('textbox', { name: 'Container 2 environment variable 3 key' })).toHaveValue(
    'STRIPE_API_KEY',
  );
});
