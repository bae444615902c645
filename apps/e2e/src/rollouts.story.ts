import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startConsoleOver } from '@purser/test-kit';
import { createService, readServices, registerWith } from './support/aws.ts';
import { expect, test } from './support/fixtures.ts';
import { tabTo } from './support/keyboard.ts';
import { passUntilVisible, startServices } from './support/services.ts';
import { expectSound, expectSoundInBoth } from './support/sweep.ts';
import { expectFormError, expectHeading, expectRow, press } from './support/verbs.ts';

const TABLE = 'Services of the rollout';
const PARAMETER = '/checkout/prod/db-host';

/** Chooses services on the page of a new rollout, and says why. */
async function chooseServices(page: Page, services: readonly string[], reason: string): Promise<void> {
  await press(page, /^Cluster/);
  await page.getByRole('option', { name: 'default' }).click();
  for (const service of services) await page.getByRole('checkbox', { name: `Choose ${service}` }).check();
  await page.getByRole('textbox', { name: 'Reason' }).fill(reason);
}

test('two services are deployed anew from the pages, and it is seen how they settle', async ({
  consolePage: page,
  purser,
}) => {
  await registerWith(purser, 'shop', PARAMETER);
  await startServices(purser, ['shop-web', 'shop-api'], 'shop:1');
  await page.goto(`${purser.url}/rollouts`);
  await page.getByRole('link', { name: 'Force new deployment' }).click();
  await expectHeading(page, 'Force new deployment');
  await press(page, 'Force new deployment');
  await expect(page.getByText('Choose at least one service.').first()).toBeVisible();
  await chooseServices(page, ['shop-web', 'shop-api'], `${PARAMETER} was changed`);
  await press(page, 'Force new deployment');
  await expectHeading(page, /^Rollout \d+$/);
  await passUntilVisible(purser, page.getByText('2 of 2 done'));
  await expectRow(page, TABLE, 'shop-web', 'Succeeded', /shop:1, COMPLETED, 1 of 1 task runs/);
  await expectRow(page, TABLE, 'shop-api', 'Succeeded');
  await page.getByRole('link', { name: 'Rollouts' }).first().click();
  await expectRow(page, 'Rollouts', /^Rollout \d+$/, 'Succeeded', '2 of 2 done', `${PARAMETER} was changed`);
  await expectSound(page, 'rollouts');
  await page.goto(`${purser.url}/audit`);
  await expectRow(page, 'Audit trail', /^ecs:UpdateService.*was changed$/, 'default/shop-web', 'Done');
});

test('a deployment whose secret was deleted is stopped by the circuit breaker, and leads to the field', async ({
  consolePage: page,
  purser,
  canary,
}) => {
  const send = (path: string, data: object) =>
    page.request.post(`${purser.url}/api/secrets${path}`, { headers: { 'x-purser': '1' }, data });
  const created = await send('', {
    name: 'checkout/story',
    value: canary,
    clientRequestToken: crypto.randomUUID(),
  });
  const { arn } = await created.json();
  await registerWith(purser, 'broken', arn);
  await startServices(purser, ['broken-web'], 'broken:1');
  expect((await send('/delete', { secretId: arn, recoveryWindowInDays: 7 })).ok()).toBe(true);
  await page.goto(`${purser.url}/rollouts/new?services=default/broken-web&reason=rotated`);
  await press(page, 'Force new deployment');
  await expect(page.getByText('The preflight fails: new tasks would probably not start')).toBeVisible();
  await expect(page.getByText(/^default\/broken-web: The secret is marked for deletion/)).toBeVisible();
  await expectSoundInBoth(page, 'a rollout whose preflight fails');
  await press(page, 'Force new deployment anyway');
  const cause = page.getByRole('list', { name: 'Causes' });
  await passUntilVisible(purser, cause);
  await expect(
    page.getByText('ECS deployment circuit breaker: tasks failed to start.').first(),
  ).toBeVisible();
  await expect(cause).toContainText('The secret waits for its deletion');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.reload();
    await expect(cause.getByRole('link', { name: 'Container "app" › Secret "DB_PASSWORD"' })).toBeVisible();
    await expectSound(page, `a failed rollout, ${colorScheme}`);
  }
  await cause.getByRole('link', { name: 'Container "app" › Secret "DB_PASSWORD"' }).click();
  await expectHeading(page, 'Configure containers');
  await expect(
    page.getByRole('combobox', { name: 'Container 1 environment variable 1 value' }),
  ).toBeFocused();
});

test('a rollout is cancelled and resumed by the keyboard alone', async ({ consolePage: page, purser }) => {
  await registerWith(purser, 'shop', PARAMETER);
  await startServices(purser, ['shop-1', 'shop-2', 'shop-3'], 'shop:1');
  const services = ['shop-1', 'shop-2', 'shop-3'].map((service) => ({ cluster: 'default', service }));
  const started = await page.request.post(`${purser.url}/api/rollouts`, {
    headers: { 'x-purser': '1' },
    data: { services, reason: 'by keyboard', pauseSeconds: 600, clientToken: crypto.randomUUID() },
  });
  await page.goto(`${purser.url}/rollouts/${(await started.json()).id}`);
  await passUntilVisible(purser, page.getByText('1 of 3 done'));
  const cancel = page.getByRole('button', { name: 'Cancel rollout' });
  await tabTo(page, cancel.first());
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Cancel this rollout?' });
  await expect(dialog).toContainText('2 services are not begun.');
  await tabTo(page, dialog.getByRole('button', { name: 'Cancel rollout' }));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expectRow(page, TABLE, 'shop-3', 'Cancelled');
  await expect(cancel).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Resume' }));
  await page.keyboard.press('Enter');
  await passUntilVisible(purser, page.getByText('2 of 3 done'));
  await expect(page.getByRole('button', { name: 'Resume' })).toBeFocused();
});

test('Purser is killed in the middle of a rollout, and the next one ends it without doing anything twice', async ({
  page,
  purser,
}) => {
  test.slow();
  // Not the page that takes every failed request for a fault: those of a killed server fail.
  await purser.reset();
  const services = ['shop-1', 'shop-2', 'shop-3'];
  const deployments = async () =>
    (await readServices(purser, ...services)).map(({ deployments = [] }) => deployments[0]?.id);
  await registerWith(purser, 'shop', PARAMETER);
  await startServices(purser, services, 'shop:1');
  const before = await deployments();
  const dataDir = await mkdtemp(join(tmpdir(), 'purser-'));
  try {
    await using first = await startConsoleOver(purser, { PURSER_DATA_DIR: dataDir });
    const started = await page.request.post(`${first.url}/api/rollouts`, {
      headers: { 'x-purser': '1' },
      data: {
        services: services.map((service) => ({ cluster: 'default', service })),
        reason: 'a machine fails',
        clientToken: crypto.randomUUID(),
      },
    });
    const { id } = await started.json();
    const firstStep = async () =>
      (await (await page.request.get(`${first.url}/api/rollouts/${id}`)).json()).steps[0];
    await expect.poll(firstStep, { intervals: [50] }).toHaveProperty('deploymentId');
    await first.kill();
    const half = await deployments();
    expect(half[0]).not.toBe(before[0]);
    expect(half[2]).toBe(before[2]);

    await using second = await startConsoleOver(purser, { PURSER_DATA_DIR: dataDir });
    await page.goto(`${second.url}/rollouts/${id}`);
    await passUntilVisible(purser, page.getByText('3 of 3 done'));
    await expectRow(page, TABLE, 'shop-3', 'Succeeded');
    // What was begun before the failure was not begun again.
    expect((await deployments())[0]).toBe(half[0]);
    await page.goto(`${second.url}/audit`);
    const writes = page.getByRole('table', { name: 'Audit trail' }).getByText('a machine fails');
    await expect(writes).toHaveCount(3);
  } finally {
    await rm(dataDir, { recursive: true });
  }
});

test('a service asks to be redeployed by itself, in tags that AWS keeps', async ({
  consolePage: page,
  purser,
}) => {
  await registerWith(purser, 'shop', PARAMETER);
  await createService(purser, 'shop-web', 'shop:1');
  await page.goto(`${purser.url}/clusters/default/services/shop-web`);
  await press(page, 'Change how it is redeployed');
  const dialog = page.getByRole('dialog', { name: 'Redeploy shop-web' });
  await dialog.getByRole('radio', { name: 'Redeploy it by itself' }).check();
  await dialog.getByRole('textbox', { name: 'Wait after the last change - optional' }).fill('5m');
  const window = dialog.getByRole('textbox', { name: 'Maintenance window - optional' });
  await window.fill('at night');
  await press(dialog, 'Save');
  await expectFormError(
    page,
    'A window is written as in "Sat Sun 02:00-04:00 UTC" or "Mon-Fri 22:00-05:00 Europe/Berlin".',
  );
  await expectSound(page, 'the dialog of redeployment');
  await window.fill('Sat,Sun 02:00-04:00 UTC');
  await press(dialog, 'Save');
  await expect(dialog).toBeHidden();
  await page.reload();
  await expect(page.getByText('By itself, after 5m, within Sat Sun 02:00-04:00 UTC')).toBeVisible();
});
