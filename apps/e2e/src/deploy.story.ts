import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import type { BuiltPurser } from '@purser/test-kit';
import {
  changeParameter,
  createClosedSubnet,
  createService,
  publicSubnet,
  readServices,
  registerWith,
  updateService,
} from './support/aws.ts';
import { expect, test } from './support/fixtures.ts';
import { expectSound } from './support/sweep.ts';
import { expectHeading, press } from './support/verbs.ts';

/** A parameter that the account's execution role may read. */
const PARAMETER = '/checkout/prod/db-password';

/** Goes from the page of a revision to one of the ways to launch it. */
async function launch(page: Page, purser: BuiltPurser, revision: string, way: string): Promise<void> {
  await page.goto(`${purser.url}/task-definitions/${revision.replace(':', '/')}`);
  await expectHeading(page, revision);
  await press(page, 'Deploy');
  await page.getByRole('menuitem', { name: way }).click();
  await expectHeading(page, way);
}

async function chooseSubnet(page: Page, id: string): Promise<void> {
  await page.getByRole('button', { name: /^Subnets/ }).click();
  await page.getByRole('option', { name: id }).click();
  await page.keyboard.press('Escape');
}

async function runPreflight(page: Page): Promise<void> {
  await press(page, 'Run preflight');
  await expect(page.getByText(/^Preflight done: /)).toBeVisible();
}

test('a subnet without a way out holds a task back and is named; from a public one the task runs', async ({
  consolePage: page,
  purser,
}) => {
  const closed = await createClosedSubnet(purser);
  await registerWith(purser, 'runs', PARAMETER);
  await launch(page, purser, 'runs:1', 'Run task');
  await expect(page.getByRole('button', { name: 'Run task', exact: true })).toBeDisabled();
  await press(page, 'Run preflight');
  await expect(page.getByText('Correct 2 problems')).toBeVisible();
  await expect(page.getByRole('combobox', { name: /^Existing cluster/ })).toBeFocused();
  await expectSound(page, 'Run task with errors');
  await page.getByRole('combobox', { name: /^Existing cluster/ }).fill('default');
  await chooseSubnet(page, closed);
  await runPreflight(page);
  await press(page, 'Run task anyway');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(`From the subnet "${closed}" there is no way to ssm`);
  await press(dialog, 'Cancel');

  await press(page, `Remove ${closed}`);
  await chooseSubnet(page, await publicSubnet(purser));
  await page.getByLabel('Public IP').check();
  await expect(page.getByText('What is to be launched has changed since this preflight.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Run task', exact: true })).toBeDisabled();
  await runPreflight(page);
  await expect(page.getByText(/^Preflight done: 0 failed/)).toBeVisible();
  await press(page, 'Run task');
  await expect(page.getByText('One task was started.')).toBeVisible();
  const tasks = page.getByRole('table', { name: 'Started tasks' });
  await expect(tasks).toContainText('PROVISIONING');
  const task = await tasks.getByRole('link').innerText();
  await tasks.getByRole('link').click();
  await expectHeading(page, new RegExp(task));
});

test('a service is created from a revision, and exists once', async ({ consolePage: page, purser }) => {
  await registerWith(purser, 'serves', PARAMETER);
  await launch(page, purser, 'serves:1', 'Create service');
  await page.getByRole('combobox', { name: /^Existing cluster/ }).fill('default');
  await page.getByLabel('Service name').fill('serves web');
  await page.getByLabel('Desired tasks').fill('2');
  await chooseSubnet(page, await publicSubnet(purser));
  await page.getByLabel('Public IP').check();
  await page.getByRole('checkbox', { name: 'Use CloudWatch alarms' }).check();
  await page.getByRole('textbox', { name: 'CloudWatch alarm names' }).fill('too-slow, too-many-errors');
  await press(page, 'Run preflight');
  await expect(page.getByLabel('Service name')).toBeFocused();
  await expect(page.getByRole('link', { name: /^Invalid service name\./ })).toBeVisible();
  await expectSound(page, 'Create service with an error');
  await page.getByLabel('Service name').fill('serves-web');
  await runPreflight(page);
  await press(page, 'Create service');
  await expect(page.getByText('The service serves-web was created.')).toBeVisible();
  await expectHeading(page, 'serves-web');
  expect(await readServices(purser, 'serves-web')).toMatchObject([
    {
      status: 'ACTIVE',
      desiredCount: 2,
      platformVersion: '1.4.0',
      deploymentConfiguration: {
        deploymentCircuitBreaker: { enable: true, rollback: true },
        alarms: { alarmNames: ['too-slow', 'too-many-errors'], enable: true, rollback: true },
      },
    },
  ]);
});

test('two services get a revision by a rollout, after one preflight for both', async ({
  consolePage: page,
  purser,
}) => {
  await registerWith(purser, 'shop', PARAMETER);
  await createService(purser, 'shop-web', 'shop:1');
  await createService(purser, 'shop-worker', 'shop:1');
  await registerWith(purser, 'shop', PARAMETER);
  await launch(page, purser, 'shop:2', 'Update services');
  await page.getByRole('checkbox', { name: 'Select default/shop-web' }).check();
  await page.getByRole('checkbox', { name: 'Select default/shop-worker' }).check();
  await page.getByRole('textbox', { name: 'Reason' }).fill('A new image');
  await runPreflight(page);
  await expectSound(page, 'Update services after a preflight');
  await press(page, 'Deploy to 2 services');
  await expectHeading(page, /^Rollout \d+$/);
  await expect
    .poll(async () =>
      (await readServices(purser, 'shop-web', 'shop-worker')).map((one) => one.taskDefinition),
    )
    .toEqual([expect.stringMatching(/shop:2$/), expect.stringMatching(/shop:2$/)]);
});

test('a rollback across a changed parameter warns of it, and leads to its history', async ({
  consolePage: page,
  purser,
  canary,
}) => {
  await registerWith(purser, 'back', PARAMETER);
  await createService(purser, 'back-web', 'back:1');
  await registerWith(purser, 'back', PARAMETER);
  await updateService(purser, 'back-web', 'back:2');
  await changeParameter(purser, PARAMETER, canary);
  await page.goto(`${purser.url}/clusters/default/services/back-web/roll-back`);
  await expectHeading(page, 'Roll back back-web');
  await page.getByRole('radio', { name: 'Choose back:1' }).check();
  await expect(page.getByText('One value has changed since')).toBeVisible();
  const values = page.getByRole('table', { name: 'Values of the revision' });
  await expect(values.getByRole('row', { name: PARAMETER })).toContainText('DB_PASSWORD');
  await runPreflight(page);
  await expectSound(page, 'a rollback with a changed value');
  await page.getByRole('link', { name: `History of ${PARAMETER}` }).click();
  await expectHeading(page, PARAMETER);
  await page.goBack();
  await expectHeading(page, 'Roll back back-web');
  await runPreflight(page);
  await press(page, 'Roll back');
  await expectHeading(page, /^Rollout \d+$/);
  await expect
    .poll(async () => (await readServices(purser, 'back-web')).map((one) => one.taskDefinition))
    .toEqual([expect.stringMatching(/back:1$/)]);
});

test('the built command line deploys a revision and waits for it', async ({ consolePage: _page, purser }) => {
  await registerWith(purser, 'piped', PARAMETER);
  await createService(purser, 'piped-web', 'piped:1');
  await registerWith(purser, 'piped', PARAMETER);
  const bin = fileURLToPath(new URL('../../cli/bin/purser.js', import.meta.url));
  const args = ['deploy', 'piped', '--cluster', 'default', '--service', 'piped-web', '--wait'];
  const { stdout } = await promisify(execFile)(process.execPath, [bin, ...args], {
    env: { ...process.env, PURSER_URL: purser.url },
  });
  expect(stdout).toContain('Preflight for default/piped-web');
  expect(stdout).toMatch(/Rollout \d+ of piped:2 was started\n/);
  expect(stdout).toMatch(/default\/piped-web: succeeded\nRollout \d+ has succeeded\n$/);
});
