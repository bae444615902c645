import { startConsoleOver } from '@purser/test-kit';
import { expect, test } from './support/fixtures.ts';
import { expectHeading } from './support/verbs.ts';

test('PURSER_AWS=account uses the SDK’s own endpoint and credentials', async ({ page, purser }) => {
  await purser.reset();
  await using console = await startConsoleOver(purser);
  await page.goto(`${console.url}/task-definitions`);
  await expectHeading(page, /^Task definitions/);
  await expect(page.getByRole('link', { name: 'checkout-api' })).toBeVisible();
  const identity = await page.request.get(`${console.url}/api/identity`);
  expect(await identity.json()).toMatchObject({ embedded: false, accountId: '123456789012' });
  expect(console.banner).toContain('AWS_PROFILE');
  expect(console.banner).not.toContain('AWS_SECRET_ACCESS_KEY');
});

test('credentials that AWS refuses are told by AWS’s own code', async ({ page, purser }) => {
  await using console = await startConsoleOver(purser, { AWS_SECRET_ACCESS_KEY: 'not-the-secret' });
  await page.goto(`${console.url}/task-definitions`);
  await expectHeading(page, 'This page could not be shown');
  await expect(page.getByText(/InvalidSignatureException/)).toBeVisible();
  await expect(page.getByText(/AWS request ID/)).toBeVisible();
});
