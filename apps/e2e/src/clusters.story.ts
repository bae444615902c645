import { ECSClient, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { advanceClock, clientOptions, createService, registerWith, runTask } from './support/aws.ts';
import { expect, test } from './support/fixtures.ts';
import { expectSound, expectSoundInBoth } from './support/sweep.ts';
import { expectHeading, expectRow, press } from './support/verbs.ts';

test('a service rolls out while one looks at it, and a task of it is stopped with a reason', async ({
  consolePage: page,
  purser,
}) => {
  test.slow();
  await registerWith(purser, 'shop-web', '/checkout/prod/db-password');
  await createService(purser, 'shop-web', 'shop-web', 1);
  await advanceClock(purser, 60_000);
  await page.goto(`${purser.url}/clusters`);
  await expectRow(page, 'Clusters', 'default', 'Active');
  await expectSoundInBoth(page, 'clusters');
  await page.getByRole('link', { name: 'default' }).click();
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await expectRow(page, 'Services', 'shop-web', '1 of 1 running', 'Completed', 'shop-web:1');
  await expectSoundInBoth(page, 'a cluster');
  await page.getByRole('link', { name: 'shop-web', exact: true }).click();
  await expectHeading(page, 'shop-web');
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  // What is in the page now is still there at the end: nothing was loaded anew.
  await page.evaluate(() => document.body.setAttribute('data-story', 'here'));

  await new ECSClient(clientOptions(purser)).send(
    new UpdateServiceCommand({ service: 'shop-web', forceNewDeployment: true }),
  );
  await expectRow(page, 'Deployments', /^Primary/, /^In progress/);
  await expectRow(page, 'Deployments', /^Active/, /^Completed/);
  await expect(page.getByRole('table', { name: 'Events' })).toContainText('has started 1 tasks');
  await advanceClock(purser, 60_000);
  await expectRow(page, 'Deployments', /^Primary/, /^Completed/);
  const events = page.getByRole('table', { name: 'Events' }).getByRole('row');
  await expect(events.nth(1)).toContainText('has reached a steady state.');
  await expect(page.locator('body')).toHaveAttribute('data-story', 'here');
  await expectSoundInBoth(page, 'a service');
  await page.getByRole('tab', { name: 'Configuration' }).click();
  await expect(page.getByText('Minimum healthy percent')).toBeVisible();
  await expectSound(page, 'the configuration of a service');

  await page.getByRole('tab', { name: 'Tasks' }).click();
  await page
    .getByRole('table', { name: 'Tasks' })
    .getByRole('row', { name: /Running/ })
    .getByRole('link')
    .first()
    .click();
  await expectRow(
    page,
    'Effective environment',
    /DB_PASSWORD/,
    /^\/checkout\/prod\/db-password.*ValueFrom/,
    'Unchanged',
  );
  await press(page, 'Stop');
  await page.getByLabel('Reason - optional').fill('Fire drill');
  await press(page.getByRole('dialog'), 'Stop');
  await advanceClock(purser, 60_000);
  await expect(page.getByText('Fire drill')).toBeVisible();
  await expectRow(page, 'Containers', /^app/, /^Stopped/);
});

test('a task that could not pull its secrets tells the cause, and leads to the field', async ({
  consolePage: page,
  purser,
}) => {
  await registerWith(purser, 'broken', '/checkout/prod/db-pasword');
  await runTask(purser, 'broken');
  await page.goto(`${purser.url}/clusters/default?view=tasks`);
  await expectRow(page, 'Tasks', 'Failed to start', /Parameter Store has no parameter/);
  await expectSoundInBoth(page, 'the tasks of a cluster');
  await page.getByRole('table', { name: 'Tasks' }).getByRole('rowheader').getByRole('link').click();
  const causes = page.getByRole('list', { name: 'Causes' });
  await expect(causes).toContainText('Correct the name, or create the parameter.');
  await expectRow(page, 'Effective environment', /DB_PASSWORD/, /^Not there/);
  await expectSoundInBoth(page, 'a task that failed to start');
  await causes.getByRole('link', { name: 'Container "app" › Secret "DB_PASSWORD"' }).click();
  await expectHeading(page, 'Configure containers');
  await expect(
    page.getByRole('combobox', { name: 'Container 1 environment variable 1 value' }),
  ).toBeFocused();
});
