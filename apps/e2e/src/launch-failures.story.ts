import { registerWith, runTask } from './support/aws.ts';
import { expect, test } from './support/fixtures.ts';
import { expectSound } from './support/sweep.ts';
import { expectFormError, expectHeading, press } from './support/verbs.ts';

const MISSING = '/checkout/prod/db-pasword';

test('a task that did not start leads to its cause, and on to the field in the wizard', async ({
  consolePage: page,
  purser,
}) => {
  await registerWith(purser, 'broken', MISSING);
  await runTask(purser, 'broken');
  await page.goto(`${purser.url}/launch-failures?cluster=default&family=broken`);
  const row = page.getByRole('table', { name: 'Stopped tasks' }).getByRole('row', { name: /broken:1/ });
  await expect(async () => {
    await press(page, 'Refresh');
    await expect(row).toContainText(`Parameter Store has no parameter "${MISSING}"`, { timeout: 1000 });
  }).toPass();
  await row.getByRole('radio').check();
  const causes = page.getByRole('list', { name: 'Causes' });
  await expect(causes).toContainText('Correct the name, or create the parameter.');
  await expectSound(page, 'launch failures');
  await page.reload();
  await causes.getByRole('link', { name: 'Container "app" › Secret "DB_PASSWORD"' }).click();
  await expectHeading(page, 'Configure containers');
  const field = page.getByRole('combobox', { name: 'Container 1 environment variable 1 value' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(MISSING);
});

test('a pasted reason is explained, with and without a revision', async ({ consolePage: page, purser }) => {
  await registerWith(purser, 'pasted', '/checkout/prod/db-host');
  await page.goto(`${purser.url}/launch-failures?cluster=default`);
  // The list above moves what is below it when it comes.
  await expect(page.getByText('No stopped tasks')).toBeVisible();
  await press(page, 'Explain');
  await expectFormError(page, 'Paste the reason.');
  await page
    .getByLabel('Stopped reason', { exact: true })
    .fill(
      'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secrets from ssm: The task cannot pull secrets from AWS Systems Manager. There is a connection issue between the task and AWS Systems Manager Parameter Store. Check your task network configuration.',
    );
  await press(page, 'Explain');
  const causes = page.getByRole('list', { name: 'Causes' });
  await expect(causes).toContainText('The task does not reach Parameter Store.');
  await page.getByRole('textbox', { name: 'Revision - optional' }).fill('pasted');
  await press(page, 'Explain');
  await expectFormError(page, 'Give family:revision, as in checkout-api:3.');
  await page.getByRole('textbox', { name: 'Revision - optional' }).fill('pasted:1');
  await press(page, 'Explain');
  await expect(causes.getByRole('link', { name: /Secret "DB_PASSWORD"/ })).toBeVisible();
  await page.getByRole('textbox', { name: 'Revision - optional' }).fill('nothing:9');
  await press(page, 'Explain');
  await expect(page.getByText(/Unable to describe task definition/)).toBeVisible();
});

test('a stop without a cause says so', async ({ consolePage: page, purser }) => {
  await page.goto(`${purser.url}/launch-failures`);
  await page.getByLabel('Stopped reason', { exact: true }).fill('Task stopped by user');
  await press(page, 'Explain');
  await expect(page.getByText('No known cause')).toBeVisible();
});
