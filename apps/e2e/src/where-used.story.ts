import { createService, registerWith, seedWorld } from './support/aws.ts';
import { expect, test } from './support/fixtures.ts';
import { expectSound } from './support/sweep.ts';
import { expectHeading, expectRow, press } from './support/verbs.ts';

const PARAMETER = '/checkout/prod/db-host';

test('a parameter leads to the revisions, variables and services that refer to it', async ({
  consolePage: page,
  purser,
}) => {
  await registerWith(purser, 'shop', PARAMETER);
  await createService(purser, 'shop-web', 'shop:1');
  await page.goto(`${purser.url}/where-used`);
  await page.getByRole('textbox', { name: 'Parameter' }).fill(PARAMETER);
  await press(page, 'Find uses');
  await expectRow(page, `Uses of ${PARAMETER}`, /shop:1/, /DB_PASSWORD/, /shop-web/);
  await expectRow(page, `Uses of ${PARAMETER}`, /checkout-api:3/, /DB_HOST/);
  await expect(page.getByText(/^\d+ revisions read\.$/)).toBeVisible();
  await expectSound(page, 'where used');
  await page.reload();
  await page.getByRole('link', { name: 'shop:1' }).click();
  await expectHeading(page, 'shop:1');
});

test('a reference to what is not there is listed', async ({ consolePage: page, purser }) => {
  await seedWorld(purser, 'empty');
  await page.goto(`${purser.url}/where-used?view=dangling`);
  await expect(page.getByText('No dangling references')).toBeVisible();
  await registerWith(purser, 'dangling', '/nothing/here');
  await page.reload();
  await expect(page.getByRole('heading', { name: '/nothing/here' })).toBeVisible();
  await expectRow(page, 'Uses of /nothing/here', /dangling:1/, /DB_PASSWORD/);
  await expectSound(page, 'dangling references');
});

test('every write is in the audit trail', async ({ consolePage: page, purser }) => {
  await page.goto(`${purser.url}/audit`);
  await expect(page.getByText('Nothing was done yet')).toBeVisible();
  await registerWith(purser, 'audited', PARAMETER);
  await press(page, 'Refresh');
  await expectRow(page, 'Audit trail', 'ecs:RegisterTaskDefinition', 'audited', 'Done');
  await expectSound(page, 'audit trail');
  await page.getByRole('searchbox', { name: 'Find by name' }).fill('nobody');
  await expect(page.getByText('No matches')).toBeVisible();
});

test('what nothing refers to is listed, and leads to its page', async ({ consolePage: page, purser }) => {
  const response = await page.request.post(`${purser.url}/api/parameters`, {
    headers: { 'x-purser': '1' },
    data: { name: '/nobody/needs-this', type: 'String', value: 'x' },
  });
  expect(response.status()).toBe(201);
  await page.goto(`${purser.url}/where-used`);
  await page.getByRole('tab', { name: 'Unused' }).click();
  await expectRow(page, 'Unused parameters', '/nobody/needs-this');
  await expect(page.getByRole('link', { name: PARAMETER })).toHaveCount(0);
  await expectSound(page, 'what nothing uses');
  await page.getByRole('button', { name: 'Secrets', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Unused parameters' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Parameters', exact: true }).click();
  await page.getByRole('link', { name: '/nobody/needs-this' }).click();
  await expectHeading(page, '/nobody/needs-this');
});
