import { expect, test } from './support/fixtures.ts';
import { passUntilVisible } from './support/services.ts';
import { expectHeading, expectRow, press } from './support/verbs.ts';

const MISSING = '/checkout/prod/scoring-api-key';

test('a new account has a shop that runs, with an older password and a failed deployment that can be mended', async ({
  consolePage: page,
  purser,
  canary,
}) => {
  test.slow();
  await page.goto(`${purser.url}/clusters`);
  await expectRow(page, 'Clusters', 'checkout-prod', 'Active', '3', '9');
  await page.goto(`${purser.url}/stale-secrets`);
  const line = page
    .getByRole('table', { name: 'What running tasks hold' })
    .getByRole('row', { name: /checkout-backoffice/ });
  await expect(line).toContainText(
    '3 of 3 tasks of checkout-backoffice started before /checkout/prod/db-password changed on',
  );
  await page.goto(`${purser.url}/launch-failures`);
  const failure = page
    .getByRole('table', { name: 'Stopped tasks' })
    .getByRole('row', { name: /fraud-check:2/ });
  await expect(failure.first()).toContainText(`Parameter Store has no parameter "${MISSING}"`);

  await page.goto(`${purser.url}/clusters/checkout-prod/services/fraud-check`);
  await expectRow(page, 'Deployments', /^Primary/, /^Failed/, 'fraud-check:2', '0 of 2 running, 4 failed');
  await expectRow(page, 'Deployments', /^Active/, /^Completed/, 'fraud-check:1', '2 running');
  const created = await page.request.post(`${purser.url}/api/parameters`, {
    headers: { 'x-purser': '1' },
    data: { name: MISSING, type: 'SecureString', value: canary },
  });
  expect(created.status()).toBe(201);
  await page.getByRole('link', { name: 'Force new deployment' }).click();
  await expectHeading(page, 'Force new deployment');
  await page.getByRole('textbox', { name: 'Reason' }).fill(`${MISSING} is there now`);
  await press(page, 'Force new deployment');
  await expectHeading(page, /^Rollout \d+$/);
  await passUntilVisible(purser, page.getByText('1 of 1 done'));
});
