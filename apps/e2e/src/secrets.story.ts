import { registerWith } from './support/aws.ts';
import { expect, test } from './support/fixtures.ts';
import { expectSound } from './support/sweep.ts';
import { expectFormError, expectHeading, expectRow, press } from './support/verbs.ts';

const ORDERS = '/secrets/detail?id=checkout/orders-db';

test('a secret is created by keys and values, and one key is changed alone', async ({
  consolePage: page,
  canary,
  purser,
}) => {
  test.slow();
  await page.goto(`${purser.url}/secrets`);
  await page.getByRole('link', { name: 'Create secret' }).click();
  await expectHeading(page, 'Create secret');

  await test.step('what is missing is said first', async () => {
    await press(page, 'Create secret');
    await expectFormError(page, 'A name is needed.');
    await expectFormError(page, 'A key is needed.');
    await expectSound(page, 'Create secret with errors');
  });

  await test.step('create it', async () => {
    await page.getByLabel('Name', { exact: true }).fill('story/login');
    await page.getByLabel('Key', { exact: true }).fill('username');
    await page.getByLabel('Value of username').fill('app');
    await press(page, 'Add key');
    const second = page.getByRole('group', { name: 'key 2' });
    await second.getByLabel('Key', { exact: true }).fill('password');
    await page.getByLabel('Value of password').fill(canary);
    await press(page, 'Create secret');
    await expectHeading(page, 'story/login');
    await expect(page.getByRole('button', { name: 'Reveal password' })).toBeVisible();
  });

  await test.step('set one key anew, remove one, add one', async () => {
    await page.getByRole('link', { name: 'Edit value' }).click();
    await expectHeading(page, 'Edit value');
    await press(page, 'Save new version');
    await expect(page.getByText('Nothing has changed yet.')).toBeVisible();
    await press(page, 'Remove username');
    await press(page, 'Add key');
    await page.getByLabel('Key', { exact: true }).fill('token');
    await page.getByLabel('Value of token').fill(`${canary}-token`);
    await expectSound(page, 'Edit value');
    await press(page, 'Save new version');
    await expect(page.getByText('A new version was written.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Reveal token' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Reveal username' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Reveal password' })).toBeVisible();
    await expectRow(page, 'Versions', 'AWSPREVIOUS');
  });
});

test('one key is revealed, and the others are not', async ({ consolePage: page, purser }) => {
  await page.goto(purser.url + ORDERS);
  await press(page, 'Reveal password');
  await expect(page.getByRole('region', { name: 'Revealed: password' })).toHaveText(
    'not-a-real-password-orders-changed',
  );
  await expect(page.getByText('orders_app')).toHaveCount(0);
  await press(page, 'Hide password');
  await expect(page.getByText('not-a-real-password-orders-changed')).toHaveCount(0);
  await press(page, 'The whole text');
  await press(page, 'Reveal the whole text');
  await expect(page.getByRole('region', { name: 'Revealed: the whole text' })).toContainText('"port":5432');
});

test('a stage moves back to the version before', async ({ consolePage: page, purser }) => {
  await page.goto(purser.url + ORDERS);
  const versions = page.getByRole('table', { name: 'Versions' });
  await versions
    .getByRole('row')
    .filter({ hasText: 'AWSPREVIOUS' })
    .getByRole('button', { name: /^Move a stage to version/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Move a stage' });
  await dialog.getByRole('combobox', { name: 'Stage' }).fill('AWSCURRENT');
  await page.keyboard.press('Escape');
  await expect(dialog.getByText(/becomes AWSPREVIOUS/)).toBeVisible();
  await press(dialog, 'Move stage');
  await expect(dialog).toBeHidden();
  await press(page, 'Reveal password');
  await expect(page.getByRole('region', { name: 'Revealed: password' })).toHaveText(
    'not-a-real-password-orders',
  );
});

test('a secret that tasks refer to is deleted for some days, listed on request, and restored', async ({
  consolePage: page,
  purser,
}) => {
  const metadata = await page.request.get(`${purser.url}/api/secrets/metadata?secretId=checkout/orders-db`);
  const { arn } = await metadata.json();
  await registerWith(purser, 'orders', `${arn}:password::`);
  await page.goto(purser.url + ORDERS);
  await press(page, 'Delete');
  const dialog = page.getByRole('dialog', { name: 'Delete secret?' });
  await dialog.getByLabel('Recovery window, in days').fill('5');
  await expect(dialog.getByText('Whole days, from 7 to 30.')).toBeVisible();
  await dialog.getByLabel('Recovery window, in days').fill('7');
  await expect(dialog.getByRole('link', { name: 'orders:1' })).toBeVisible();
  await dialog.getByRole('textbox', { name: /^To confirm, type/ }).fill('checkout/orders-db');
  await expectSound(page, 'Delete secret');
  await press(dialog, 'Delete');
  await expect(page.getByRole('button', { name: 'Restore' })).toBeVisible();

  await page.getByRole('link', { name: 'Secrets Manager' }).first().click();
  await expectRow(page, 'Secrets', 'checkout/webhook-token');
  await expect(page.getByRole('link', { name: 'checkout/orders-db' })).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Show those to be deleted' }).click();
  await expectRow(page, 'Secrets', 'checkout/orders-db', 'To be deleted');
  await page.getByRole('link', { name: 'checkout/orders-db' }).click();
  await press(page, 'Restore');
  await expect(page.getByText('Secret checkout/orders-db was restored.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reveal password' })).toBeVisible();
});

test('a secret is rotated now, and its details change without its value', async ({
  consolePage: page,
  purser,
}) => {
  await page.goto(`${purser.url}/secrets/detail?id=checkout/reporting-db`);
  await press(page, 'Rotate now');
  await expect(page.getByText('A rotation was started.')).toBeVisible();
  await expectRow(page, 'Versions', /AWSPENDING/);
  await press(page, 'Edit details');
  const dialog = page.getByRole('dialog', { name: 'Edit details' });
  await dialog.getByLabel('Description').fill('changed by a story');
  await press(dialog, 'Save details');
  await expect(page.getByText('changed by a story')).toBeVisible();
});

test('secrets are searched by words and tags, and the address holds it', async ({
  consolePage: page,
  purser,
}) => {
  await page.goto(`${purser.url}/secrets`);
  const filter = page.getByRole('combobox', { name: 'Find secrets' });
  await filter.fill('reports');
  await filter.press('Enter');
  await expect(page.getByRole('row')).toHaveCount(2);
  await expectRow(page, 'Secrets', 'checkout/reporting-db', 'Rotated');
  expect(new URL(page.url()).search).toBe('?search=reports');
  await page.goto(`${purser.url}/secrets?search=no-such-secret&unknown=1`);
  await expect(page.getByText('No matches')).toBeVisible();
  expect(new URL(page.url()).search).toBe('?search=no-such-secret');
});
