import { expect, test } from './support/fixtures.ts';
import { createRevision, expectHeading, nameContainer, nextStep, press, readBack } from './support/verbs.ts';

test('the guided path leads from nothing to a registered revision', async ({
  consolePage: page,
  canary,
  purser,
}) => {
  await page.goto(purser.url);
  await expectHeading(page, 'Give a secret to a container');
  await expect(page.getByText('The policy is written here once there is a parameter.')).toBeVisible();
  await press(page, 'Create parameter');
  const dialog = page.getByRole('dialog', { name: 'Create parameter' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('/guided/api-token');
  await dialog.getByRole('textbox', { name: 'Value' }).fill(canary);
  await press(dialog, 'Create parameter');
  await expect(page.getByText('The parameter is there')).toBeVisible();
  await expect(page).toHaveURL(/parameter=%2Fguided%2Fapi-token/);
  await expect(page.getByRole('textbox', { name: 'Permissions policy' })).toHaveValue(
    /"ssm:GetParameters"[\s\S]*parameter\/guided\/api-token"/,
  );
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Variable' })).toHaveValue('API_TOKEN');
  await press(page, 'Open a new task definition with this row');
  await expectHeading(page, 'Configure task definition');
  await page.getByLabel('Task definition family').fill('guided');
  await nextStep(page, 'Configure containers');
  await expect(page.getByRole('combobox', { name: 'Container 1 environment variable 1 value' })).toHaveValue(
    '/guided/api-token',
  );
  await nameContainer(page, 1, 'app');
  await createRevision(page, 'guided:1');
  const { taskDefinition } = await readBack(page, purser.url, 'guided:1');
  expect(taskDefinition).toMatchObject({
    executionRoleArn: expect.stringMatching(/role\/ecsTaskExecutionRole$/),
    containerDefinitions: [{ secrets: [{ name: 'API_TOKEN', valueFrom: '/guided/api-token' }] }],
  });
});

test('an existing family gets the reference in its next revision', async ({ consolePage: page, purser }) => {
  await page.goto(`${purser.url}/?parameter=/shared/sentry-dsn`);
  await page.getByRole('radio', { name: /^A family that exists/ }).check();
  await page.getByRole('button', { name: /^Family/ }).click();
  await page.getByRole('option', { name: 'checkout-api' }).click();
  await expect(page).toHaveURL(/family=checkout-api/);
  await press(page, 'Open the next revision with this row');
  await expectHeading(page, 'Configure containers');
  await createRevision(page, 'checkout-api:4');
  const { taskDefinition } = await readBack(page, purser.url, 'checkout-api:4');
  expect(taskDefinition.containerDefinitions[0]?.secrets).toContainEqual({
    name: 'SENTRY_DSN',
    valueFrom: '/shared/sentry-dsn',
  });
  await page.goto(purser.url);
  await expect(page.getByRole('heading', { name: 'Recent families' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'checkout-api' })).toBeVisible();
});

test('a parameter that is gone is told in the words of AWS', async ({ consolePage: page, purser }) => {
  await page.goto(`${purser.url}/?parameter=/no/such/parameter`);
  await expect(page.getByText(/ParameterNotFound/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Open a new task definition/ })).toBeDisabled();
});
