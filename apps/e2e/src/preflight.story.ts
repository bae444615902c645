import type { Page } from '@playwright/test';
import { seedWorld } from './support/aws.ts';
import { expect, test } from './support/fixtures.ts';
import { choose, expectHeading, goOnTo, press } from './support/verbs.ts';

/** Opens the preflight of the first revision of a family. */
async function openPreflight(page: Page, url: string, family: string): Promise<void> {
  await page.goto(`${url}/task-definitions/${family}/1`);
  await expectHeading(page, `${family}:1`);
  await press(page, 'Preflight');
}

/** Runs the preflight, and waits until all is told. */
async function runPreflight(page: Page): Promise<void> {
  await press(page, 'Run preflight');
  await expect(page.getByText(/^Preflight done: /)).toBeVisible();
}

const failed = (page: Page, text: string | RegExp) =>
  page.getByRole('region', { name: 'Failed' }).getByRole('listitem').filter({ hasText: text });

const CAUSES: Record<string, RegExp> = {
  'missing-parameter': /refers to the parameter "\/denied\/nope", which does not exist.*secret-missing/,
  'bare-name': /ECS reads a bare name as a parameter.*secret-sm-bare-name/,
  'missing-key': /has no key "password".*secret-sm-key-missing/,
  'not-json': /is no JSON object.*secret-sm-not-json/,
  binary: /is binary.*secret-sm-binary/,
  'missing-stage': /has the stage "NOPE".*secret-missing/,
  'short-version': /secret-sm-version-id-length/,
  colons: /all three colons.*secret-sm-colon-count/,
  'pending-deletion': /marked for deletion.*secret-pending-deletion/,
  'disabled-key': /is Disabled, and decrypts nothing.*secret-key-state/,
  'key-policy': /does not let the execution role do kms:Decrypt.*secret-key-policy/,
  'no-ssm-right': /may not do ssm:GetParameters.*secret-no-iam/,
  'no-secret-right': /may not do secretsmanager:GetSecretValue.*secret-no-iam/,
  'no-trust': /does not trust ecs-tasks.amazonaws.com.*role-trust/,
  'missing-image': /The registry has no image.*image-not-found/,
  'wrong-platform': /is built for arm64.*arch-image-mismatch/,
  'missing-log-group': /There is no log group "\/denied\/nope".*awslogs-group-missing/,
};

test('each cause of the denied world is told before the launch', async ({ consolePage: page, purser }) => {
  test.setTimeout(180_000);
  await seedWorld(purser, 'denied');
  for (const [cause, text] of Object.entries(CAUSES)) {
    await openPreflight(page, purser.url, `denied-${cause}`);
    await runPreflight(page);
    await expect(failed(page, text).first(), cause).toBeVisible();
  }
});

test('a number that arrives as another text is a warning, and nothing fails', async ({
  consolePage: page,
  purser,
}) => {
  await seedWorld(purser, 'denied');
  await openPreflight(page, purser.url, 'denied-mangled-number');
  await runPreflight(page);
  await expect(page.getByRole('region', { name: 'Warnings' })).toContainText('secret-sm-non-string');
  await expect(page.getByRole('region', { name: 'Failed' })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Could not be checked' })).toContainText(
    'Choose a service or subnets',
  );
});

test('the place of the launch is chosen from lists, and its network and platform are checked', async ({
  consolePage: page,
  purser,
}) => {
  await seedWorld(purser, 'denied');
  await openPreflight(page, purser.url, 'denied-json-key');
  await press(page, /^Where the task is going to run/);
  await choose(page, /^Launch type/, 'Fargate');
  await page.getByRole('textbox', { name: 'Platform version' }).fill('1.3.0');
  await choose(page, /^Subnets/, /denied-private/);
  await page.keyboard.press('Escape');
  await runPreflight(page);
  await expect(failed(page, 'secret-platform-json-key')).toContainText('the launch asks for 1.3.0');
  await expect(failed(page, 'secret-network')).toContainText('there is no way to secretsmanager');
});

test('a log group is created, and a role gets what it lacks, by one click each', async ({
  consolePage: page,
  purser,
}) => {
  await seedWorld(purser, 'denied');
  await openPreflight(page, purser.url, 'denied-missing-log-group');
  await runPreflight(page);
  await press(page, /^Create the log group/);
  await expect(page.getByText('The log group /denied/nope was created.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Failed' })).toHaveCount(0);

  await openPreflight(page, purser.url, 'denied-no-ssm-right');
  await runPreflight(page);
  await press(page, /^Give the role this right/);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('region', { name: 'Difference of purser-secrets' })).toContainText(
    ':parameter/denied/token',
  );
  await press(dialog, 'Apply');
  await expect(page.getByText(/^The policy purser-secrets of .* was written\.$/)).toBeVisible();
  await expect(page.getByText(/^Preflight done: 0 failed/)).toBeVisible();
});

test('in the wizard a line leads to its field, and a reference is mended by one click', async ({
  consolePage: page,
  purser,
}) => {
  await seedWorld(purser, 'denied');
  await page.goto(`${purser.url}/task-definitions/denied-bare-name/1/create-revision`);
  await goOnTo(page, 'Review and create');
  await runPreflight(page);
  await press(page, /^Use the full ARN/);
  await expect(page.getByText('The definition has changed since this preflight.')).toBeVisible();
  await press(page, 'Run again');
  await expect(page.getByText(/^Preflight done: 0 failed/)).toBeVisible();

  await page.goto(`${purser.url}/task-definitions/denied-missing-parameter/1/create-revision`);
  await goOnTo(page, 'Review and create');
  await page.getByRole('button', { name: 'Run preflight' }).focus();
  await page.keyboard.press('Enter');
  const goTo = page.getByRole('button', { name: /^Go to field: .*which does not exist/ });
  await goTo.focus();
  await page.keyboard.press('Enter');
  await expectHeading(page, 'Configure containers');
  await expect(
    page.getByRole('combobox', { name: 'Container 1 environment variable 1 value' }),
  ).toBeFocused();
});
