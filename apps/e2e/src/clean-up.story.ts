import { ECSClient, ListTaskDefinitionsCommand } from '@aws-sdk/client-ecs';
import { CreateScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import type { Locator, Page } from '@playwright/test';
import type { BuiltPurser } from '@purser/test-kit';
import { clientOptions, createService, registerRevisions } from './support/aws.ts';
import { expect, test } from './support/fixtures.ts';
import { expectSoundInBoth } from './support/sweep.ts';
import { expectHeading, expectRow, press } from './support/verbs.ts';

const QUEUE = 'Revisions of the clean-up';
const ARN_PREFIX = 'arn:aws:ecs:us-east-1:123456789012:';

/** Lets a schedule run a revision each night. */
async function schedule(purser: BuiltPurser, taskDefinition: string): Promise<void> {
  await new SchedulerClient(clientOptions(purser)).send(
    new CreateScheduleCommand({
      Name: 'nightly',
      ScheduleExpression: 'cron(0 3 * * ? *)',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: {
        Arn: `${ARN_PREFIX}cluster/default`,
        RoleArn: 'arn:aws:iam::123456789012:role/ecsTaskExecutionRole',
        EcsParameters: { TaskDefinitionArn: `${ARN_PREFIX}task-definition/${taskDefinition}` },
      },
    }),
  );
}

/** The button that asks for a clean-up of what the preview shows, once everything is read. */
const cleanUp = (page: Page | Locator) => page.getByRole('button', { name: 'Clean up', exact: true });

/** Chooses how many revisions stay, and waits for how many would go. */
async function preview(page: Page, keep: number, goes: number): Promise<void> {
  await page.getByLabel('Keep the newest').fill(String(keep));
  await expect(page.getByRole('heading', { level: 2, name: `What would go (${goes})` })).toBeVisible();
  await expect(cleanUp(page)).toBeEnabled();
}

/** Starts the clean-up of what the preview shows. */
async function start(page: Page, reason: string): Promise<void> {
  await cleanUp(page).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await cleanUp(dialog).click();
  await expectHeading(page, /^Clean-up \d+$/);
}

test('a preview says what stays and why, and the clean-up keeps what is used meanwhile', async ({
  consolePage: page,
  purser,
}) => {
  test.slow();
  await registerRevisions(purser, 'shop', 7);
  await createService(purser, 'shop-web', 'shop:1');
  await schedule(purser, 'shop:2');
  await page.goto(`${purser.url}/task-definitions/shop`);
  await page.getByRole('link', { name: 'Clean up' }).last().click();
  await expectHeading(page, 'Clean up revisions');
  await preview(page, 2, 3);
  await expect(page.getByText('4 stay: 2 in use, 2 among the newest.')).toBeVisible();
  await press(page, 'In use (2)');
  await expectRow(page, 'Revisions in use', 'shop:1', 'service shop-web of cluster default', '1');
  await expectRow(page, 'Revisions in use', 'shop:2', 'schedule default/nightly', 'None found');
  await expectRow(page, 'What would go', 'shop:5', 'ACTIVE', '1');
  await expectSoundInBoth(page, 'the preview of a clean-up');

  await cleanUp(page).click();
  const dialog = page.getByRole('dialog');
  const reason = dialog.getByRole('textbox', { name: 'Reason' });
  await expect(reason).toBeFocused();
  await cleanUp(dialog).click();
  await expect(reason).toHaveAccessibleDescription(/Say why, for those who look at it later\./);
  await expect(reason).toBeFocused();
  await expectSoundInBoth(page, 'the start of a clean-up');
  await page.keyboard.press('Escape');
  await expect(cleanUp(page)).toBeFocused();

  await createService(purser, 'shop-late', 'shop:4');
  await start(page, 'Plaintext secrets have to go');
  await expectRow(page, QUEUE, 'shop:4', 'Kept', /It is used by service shop-late of cluster default\./);
  await expect(page.getByText('3 of 3', { exact: true })).toBeVisible();
  await expectRow(page, QUEUE, 'shop:5', 'DELETE_IN_PROGRESS');
  await expectRow(page, QUEUE, 'shop:3', 'DELETE_IN_PROGRESS');
  await expect(page.getByText('Succeeded')).toBeVisible();
  await expectSoundInBoth(page, 'a clean-up');
  await page.goto(`${purser.url}/task-definitions/shop`);
  await press(page, 'Being deleted');
  await expectRow(page, 'Revisions of shop', 'shop:5');
  await expectRow(page, 'Revisions of shop', 'shop:3');
  await expectSoundInBoth(page, 'revisions that are being deleted');
});

test("500 revisions are cleaned up before one's eyes, cancelled on the way and resumed", async ({
  consolePage: page,
  purser,
}) => {
  test.setTimeout(300_000);
  await registerRevisions(purser, 'shop', 502);
  await page.goto(`${purser.url}/clean-up?family=shop`);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expectSoundInBoth(page, 'revisions that are being read');
  await page.getByLabel('Keep the newest').fill('2');
  await expect(page.getByRole('heading', { level: 2, name: 'What would go (500)' })).toBeVisible({
    timeout: 150_000,
  });
  await start(page, 'The old ones');
  await expect(page.getByText(/^[1-9]\d* of 500, /)).toBeVisible();
  await press(page, 'Cancel clean-up');
  await expect(page.getByText('Cancelled', { exact: true })).toBeVisible();
  await expect(page.getByRole('table', { name: QUEUE })).toContainText('DELETE_IN_PROGRESS');
  await press(page, 'Resume');
  await expect(page.getByText('500 of 500', { exact: true })).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText('Succeeded')).toBeVisible();
  const { taskDefinitionArns } = await new ECSClient(clientOptions(purser)).send(
    new ListTaskDefinitionsCommand({ familyPrefix: 'shop' }),
  );
  expect(taskDefinitionArns?.map((arn) => arn.split('/').at(-1))).toEqual(['shop:501', 'shop:502']);
});
