import { expect, test } from './support/fixtures.ts';
import { expectSound } from './support/sweep.ts';
import { choose, expectFormError, expectHeading, expectRow, press } from './support/verbs.ts';

const PASSWORD = '/checkout/prod/db-password';
const detail = (name: string) => `/parameters/detail?name=${name}`;

test('a parameter is created with all that it can have, edited, labelled and compared', async ({
  consolePage: page,
  canary,
  purser,
}) => {
  test.slow();
  await page.goto(`${purser.url}/parameters/create`);

  await test.step('each limit is said before anything is sent', async () => {
    await press(page, 'Create parameter');
    await expect(page.getByText('Correct 2 problems').first()).toBeVisible();
    await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
    await page.getByRole('textbox', { name: 'Value', exact: true }).fill('ä'.repeat(2049));
    await expectFormError(page, 'The value has 4098 bytes; the Standard tier takes at most 4096.');
    await expect(page.getByText('4,098 of 4,096 bytes')).toBeVisible();
    await expectSound(page, 'Create parameter with errors');
  });

  await test.step('create it', async () => {
    await page.getByLabel('Name', { exact: true }).fill('/story/full');
    await page.getByLabel('Description - optional').fill('for a story');
    await choose(page, /^Tier/, /^Advanced/);
    await page.getByRole('combobox', { name: /^KMS key/ }).fill('alias/checkout');
    await page
      .getByRole('option', { name: 'alias/checkout', exact: true })
      .or(page.getByRole('option', { name: /^alias\/checkout(?!-)/ }))
      .first()
      .click();
    await page.getByRole('textbox', { name: 'Value', exact: true }).fill(canary);
    await press(page, 'Add new tag');
    await page.getByRole('combobox', { name: 'Key', exact: true }).fill('team');
    await page.getByRole('combobox', { name: /^Value - optional/ }).fill('stories');
    await page.keyboard.press('Escape');
    await press(page, 'Create parameter');
    await expectHeading(page, '/story/full');
    await expect(page.getByText('Parameter /story/full was created.')).toBeVisible();
    await expect(page.getByText('alias/checkout').first()).toBeVisible();
  });

  await test.step('write a second version', async () => {
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await expectHeading(page, 'Edit parameter');
    await page.getByRole('textbox', { name: 'New value' }).fill(`${canary}-two`);
    await page.getByLabel('Description - optional').fill('changed');
    await press(page, 'Save new version');
    await expect(page.getByText('Version 2 of /story/full was written.')).toBeVisible();
  });

  await test.step('label a version, and move the label', async () => {
    for (const version of [1, 2]) {
      await press(page, `Edit labels of version ${version}`);
      const dialog = page.getByRole('dialog', { name: `Labels of version ${version}` });
      await dialog.getByRole('textbox', { name: 'Labels' }).fill('1st');
      await expect(dialog.getByText(/is no label/)).toBeVisible();
      await dialog.getByRole('textbox', { name: 'Labels' }).fill('stable');
      if (version === 2) await expect(dialog.getByText('stable moves here from version 1.')).toBeVisible();
      await press(dialog, 'Save labels');
      await expectRow(page, 'Versions', String(version), /stable/);
    }
  });

  await test.step('compare the versions', async () => {
    await page.getByRole('checkbox', { name: 'Select version 1' }).check();
    await page.getByRole('checkbox', { name: 'Select version 2' }).check();
    await page.getByRole('link', { name: 'Compare versions 1 and 2' }).click();
    await expectHeading(page, 'Compare versions');
    await expectRow(page, 'Versions side by side', 'Description', 'for a story', 'changed', 'Differs');
  });
});

test('two versions are revealed one by one, each in the audit trail', async ({
  consolePage: page,
  purser,
}) => {
  await page.goto(`${purser.url}/parameters/compare?name=${PASSWORD}&from=1&to=2`);
  await expectHeading(page, 'Compare versions');
  const first = page.getByRole('region', { name: 'Revealed: version 1' });
  const second = page.getByRole('region', { name: 'Revealed: version 2' });
  await press(page, 'Reveal version 1');
  await expect(first).toHaveText('not-a-real-password-prod');
  await expect(second).toHaveCount(0);
  await press(page, 'Reveal version 2');
  await expect(second).toHaveText('not-a-real-password-prod-rotated');
  const trail = await page.request.get(`${purser.url}/api/audit-events`);
  const { events } = await trail.json();
  expect(events).toMatchObject([{ outcome: 'done' }, { outcome: 'done' }]);
  await press(page, 'Hide version 1');
  await expect(first).toHaveCount(0);
});

test('a value is revealed for a minute, on purpose, and copied for a minute', async ({
  consolePage: page,
  context,
  purser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: purser.url });
  await page.clock.install();
  await page.goto(purser.url + detail(PASSWORD));
  await expectHeading(page, PASSWORD);
  const value = page.getByRole('region', { name: 'Revealed: the value' });
  await expect(value).toHaveCount(0);
  await press(page, 'Reveal the value');
  await expect(value).toHaveText('not-a-real-password-prod-rotated');
  await press(page, 'Copy the value');
  await expect(page.getByText('The clipboard is cleared in a minute.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('not-a-real-password-prod-rotated');
  await page.clock.runFor(30_000);
  await expect(page.getByText(/Hides itself in (29|30) s/)).toBeVisible();
  await page.clock.runFor(31_000);
  await expect(value).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('');

  await test.step('another page has it no longer, nor has the way back', async () => {
    await press(page, 'Reveal the value');
    await expect(value).toBeVisible();
    await page.getByRole('link', { name: 'Parameter Store' }).first().click();
    await expectHeading(page, 'Parameter Store');
    await page.goBack();
    await expectHeading(page, PASSWORD);
    await expect(value).toHaveCount(0);
  });

  await test.step('the trail has each reveal', async () => {
    const reply = await page.request.get(`${purser.url}/api/audit-events?subject=${PASSWORD}`);
    const { events } = await reply.json();
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({ action: 'ssm:GetParameter', outcome: 'done' });
    expect(JSON.stringify(events)).not.toContain('not-a-real-password');
  });
});

test('a change that somebody else made meanwhile is told before it is overwritten', async ({
  consolePage: page,
  canary,
  purser,
}) => {
  const name = '/shared/log-level';
  await page.goto(`${purser.url}/parameters/edit?name=${name}`);
  await expectHeading(page, 'Edit parameter');
  await page.request.post(`${purser.url}/api/parameters/versions`, {
    headers: { 'x-purser': '1' },
    data: { name, value: 'theirs', expectedVersion: 2 },
  });
  await page.getByRole('textbox', { name: 'New value' }).fill(canary);
  await press(page, 'Save new version');
  await expect(page.getByText('Somebody else has changed this parameter')).toBeVisible();
  await press(page, 'Go on from the latest version');
  await expect(page.getByText(`From version 3 of ${name}`)).toBeVisible();
  await press(page, 'Save new version');
  await expect(page.getByText(`Version 4 of ${name} was written.`)).toBeVisible();
});

test('parameters are searched by what AWS can search by, and the address holds it', async ({
  consolePage: page,
  purser,
}) => {
  await page.goto(`${purser.url}/parameters`);
  await expectRow(page, 'Parameters', 'feature-flags');
  const calls: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/parameters') calls.push(request.url());
  });
  const filter = page.getByRole('combobox', { name: 'Find parameters' });
  await filter.fill('password');
  await filter.press('Enter');
  await expect(page.getByRole('row')).toHaveCount(3);
  await expectRow(page, 'Parameters', PASSWORD, 'SecureString');
  expect(calls).toHaveLength(1);
  await filter.fill('Tag = team=checkout');
  await filter.press('Enter');
  await expect(page.getByRole('row')).toHaveCount(2);
  expect(new URL(page.url()).search).toBe('?search=password&tagKey=team&tagValue=checkout');
  await page.reload();
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.goto(`${purser.url}/parameters?path=/checkout&tier=Advanced`);
  await expectRow(page, 'Parameters', '/checkout/prod/routing-table', 'Advanced');
  await expect(page.getByRole('row')).toHaveCount(2);
});

test('parameters are looked through by folder', async ({ consolePage: page, purser }) => {
  await page.goto(`${purser.url}/parameters`);
  await press(page, 'Folders');
  await expectRow(page, 'Folders and parameters', 'checkout/', '10 parameters below');
  await page.getByRole('link', { name: 'checkout/' }).click();
  await expectRow(page, 'Folders and parameters', 'staging/', '3 parameters below');
  await expect(page.getByText(/14 parameters, as of/)).toBeVisible();
  await page.getByRole('link', { name: 'staging/' }).click();
  await expectRow(page, 'Folders and parameters', 'db-password', 'SecureString');
  await expectSound(page, 'folders');
  await page.getByRole('link', { name: 'db-password' }).click();
  await expectHeading(page, '/checkout/staging/db-password');
});

test('what tasks refer to is deleted once its name is typed', async ({ consolePage: page, purser }) => {
  const used = '/shared/sentry-dsn';
  await page.goto(purser.url + detail(used));
  await press(page, 'Delete');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('link', { name: 'orders-worker:2' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Delete' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: /^To confirm, type/ }).fill(used);
  await expectSound(page, 'Delete parameter');
  await press(dialog, 'Delete');
  await expectHeading(page, 'Parameter Store');
  await expect(page.getByText(`Parameter ${used} was deleted.`)).toBeVisible();
  await expect(page.getByRole('link', { name: used })).toHaveCount(0);

  await test.step('several at once, which nothing refers to', async () => {
    await page.getByRole('checkbox', { name: 'Select /checkout/staging/db-host' }).check();
    await page.getByRole('checkbox', { name: 'Select feature-flags' }).check();
    await press(page, 'Delete');
    await expect(dialog.getByText('No task definition or service refers to them.')).toBeVisible();
    await press(dialog, 'Delete');
    await expect(page.getByText(/^Deleted: .*feature-flags/)).toBeVisible();
    await expect(page.getByRole('row')).toHaveCount(12);
  });
});

test('tags are edited in their place', async ({ consolePage: page, purser }) => {
  await page.goto(purser.url + detail(PASSWORD));
  await page
    .getByRole('combobox', { name: /^Value - optional/ })
    .first()
    .fill('orders');
  await page.keyboard.press('Escape');
  await press(page, 'Save tags');
  await expect(page.getByText('The tags were saved.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('combobox', { name: /^Value - optional/ }).first()).toHaveValue('orders');
});
