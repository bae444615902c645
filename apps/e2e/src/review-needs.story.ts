import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { addVariableFrom, expectRow, goOnTo, press, startDefinition } from './support/verbs.ts';

/** Goes to the review of a definition that reads a parameter. */
async function startReview(page: Page, url: string): Promise<void> {
  await startDefinition(page, url, 'needs');
  await press(page, 'Add environment variable, Container 1');
  await addVariableFrom(page, 'Container 1 environment variable 1', 'DB', '/checkout/prod/db-password');
  await goOnTo(page, 'Review and create');
}

const PARAMETER = 'arn:aws:ssm:us-east-1:123456789012:parameter/checkout/prod/db-password';

test('the policy of the execution role has a reason for each statement, and is copied', async ({
  consolePage: page,
  purser,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await startReview(page, purser.url);
  const statement = page
    .getByRole('list', { name: 'Statements of the policy' })
    .getByRole('listitem')
    .filter({ hasText: 'ECS reads parameters for environment variables.' });
  await expect(statement).toContainText('ssm:GetParameters');
  await expect(statement).toContainText(PARAMETER);
  await expect(statement).toContainText('Container "app" › Secret "DB"');
  await press(page, 'Copy policy');
  const policy = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  expect(policy.Statement).toContainEqual({
    Sid: 'ReadParameters',
    Effect: 'Allow',
    Action: 'ssm:GetParameters',
    Resource: PARAMETER,
  });
  await press(page, 'Copy trust policy');
  const trust = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  expect(trust.Statement[0].Principal).toEqual({ Service: 'ecs-tasks.amazonaws.com' });
});

for (const [format, fileName, text] of [
  ['IAM JSON', 'execution-role-policy.json', '"Action": "ssm:GetParameters"'],
  ['Terraform', 'execution-role.tf', 'data "aws_iam_policy_document"'],
  ['CloudFormation', 'execution-role.template.json', '"Type": "AWS::IAM::Role"'],
] as const) {
  test(`the policy is kept as ${format}`, async ({ consolePage: page, purser }) => {
    await startReview(page, purser.url);
    await press(page, format);
    const downloading = page.waitForEvent('download');
    await press(page, `Download ${fileName}`);
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(fileName);
    const kept = await readFile(await download.path(), 'utf8');
    expect(kept).toContain(text);
    expect(kept).toContain(PARAMETER);
  });
}

test('versions, endpoints and calls are told', async ({ consolePage: page, purser }) => {
  await startReview(page, purser.url);
  await page.getByRole('tab', { name: 'Requirements' }).click();
  await expect(page.getByRole('heading', { name: /^Fargate platform version for Linux: / })).toBeVisible();
  await expect(page.getByText('1 GetParameters call', { exact: true })).toBeVisible();
  await expectRow(page, 'VPC endpoints', 'com.amazonaws.us-east-1.ssm', 'Interface');
});
