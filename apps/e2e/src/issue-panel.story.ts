import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import {
  acknowledge,
  choose,
  createRevision,
  expectHeading,
  goOnTo,
  nextStep,
  openIssues,
  openWizard,
  press,
  readBack,
  revisionsOf,
  startDefinition,
} from './support/verbs.ts';

const textbox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const group = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Issues and size' }).getByRole('region', { name, exact: true });
const issueRow = (page: Page, groupName: string, text: string | RegExp) =>
  group(page, groupName).getByRole('listitem').filter({ hasText: text });

test('the panel follows what is typed, and leads to each issue', async ({ consolePage: page, purser }) => {
  await openWizard(page, purser.url);
  const counts = page.getByRole('button', { name: /^Issues: 3 errors/ });
  await expect(counts).toHaveAttribute('aria-expanded', 'false');
  await openIssues(page);
  await expect(group(page, 'Errors').getByRole('listitem')).toHaveCount(3);
  await textbox(page, 'Task definition family').fill('panelled');
  await expect(group(page, 'Errors').getByRole('listitem')).toHaveCount(2);
  await issueRow(page, 'Errors', 'The container needs an image.')
    .getByRole('button', { name: /^Go to field/ })
    .click();
  await expectHeading(page, 'Configure containers');
  await expect(textbox(page, 'Container 1 Image URI')).toBeFocused();
  await page.keyboard.type('nginx:1.29');
  await textbox(page, 'Container 1 Name').fill('app');
  await expect(group(page, 'Errors')).toBeHidden();
});

test('an issue stands at its field while it is typed', async ({ consolePage: page, purser }) => {
  await startDefinition(page, purser.url, 'typed');
  const port = textbox(page, 'Container 1 port mapping 1 container port');
  await port.press('End');
  await port.pressSequentially('0000');
  await expect(port).toBeFocused();
  await expect(port).toHaveAccessibleDescription(/is not between 1 and 65535/);
});

test('one click mends an issue, at its field and in the panel', async ({ consolePage: page, purser }) => {
  await startDefinition(page, purser.url, 'mended');
  await press(page, 'Add environment variable, Container 1');
  const row = 'Container 1 environment variable 1';
  await textbox(page, `${row} key`).fill('TOKEN');
  await choose(page, new RegExp(`^${row} value type`), 'ValueFrom');
  const picker = page.getByRole('combobox', { name: `${row} value` });
  const secret = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:app/db-AbCdEf:password';
  await picker.fill(secret);
  await picker.press('Escape');
  await page
    .getByRole('button', { name: /^Add the .*colons/ })
    .first()
    .click();
  await expect(picker).toHaveValue(`${secret}::`);
  await expect(picker).toBeFocused();
  await goOnTo(page, 'Configure storage');
  await textbox(page, 'Amount - optional').fill('201');
  await openIssues(page);
  await issueRow(page, 'Errors', 'Ephemeral storage is 201 GiB')
    .getByRole('button', { name: /^Set it to 200 GiB/ })
    .click();
  await expect(textbox(page, 'Amount - optional')).toHaveValue('200');
  await createRevision(page, 'mended:1');
  const { taskDefinition } = await readBack(page, purser.url, 'mended:1');
  expect(taskDefinition).toMatchObject({
    ephemeralStorage: { sizeInGiB: 200 },
    containerDefinitions: [{ secrets: [{ name: 'TOKEN', valueFrom: `${secret}::` }] }],
  });
});

test('the panel is used by the keyboard alone, and Escape closes it', async ({
  consolePage: page,
  purser,
}) => {
  await openWizard(page, purser.url);
  const toggle = page.getByRole('button', { name: /^Issues:/ });
  await toggle.focus();
  await page.keyboard.press('Enter');
  await expect(group(page, 'Errors')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(group(page, 'Errors')).toBeHidden();
  await expect(toggle).toBeFocused();
  await page.keyboard.press('Enter');
  const goTo = issueRow(page, 'Errors', 'The task definition needs a family.').getByRole('button');
  while (!(await goTo.evaluate((button) => button === document.activeElement)))
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(textbox(page, 'Task definition family')).toBeFocused();
});

test('what only the account can tell is never called fine', async ({ consolePage: page, purser }) => {
  await startDefinition(page, purser.url, 'unasked');
  await openIssues(page);
  const unchecked = page.getByRole('button', { name: /rules need the account and were not checked$/ });
  await unchecked.click();
  await expect(page.getByText('Needs the log groups').first()).toBeVisible();
});

test('launch risks and warnings need a tick, which a new one takes away', async ({
  consolePage: page,
  purser,
}) => {
  await startDefinition(page, purser.url, 'ticked');
  await textbox(page, 'Container 1 Image URI').fill('nginx:latest');
  await goOnTo(page, 'Review and create');
  const tick = page.getByRole('checkbox', { name: /^I have looked at/ });
  await press(page, 'Create');
  await expect(tick).toBeFocused();
  await expect(tick).toHaveAccessibleDescription(/^(Error )?Tick this to create the task definition/);
  await expectHeading(page, 'Review and create');
  expect(await revisionsOf(page, purser.url, 'ticked')).toEqual([]);
  await page.keyboard.press('Space');
  await expect(tick).toBeChecked();
  await press(page, 'Edit Container – 1: app');
  await press(page, 'Add environment variable, Container 1');
  await textbox(page, 'Container 1 environment variable 1 key').fill('API_TOKEN');
  await textbox(page, 'Container 1 environment variable 1 value').fill('in the open');
  await goOnTo(page, 'Review and create');
  await expect(tick).not.toBeChecked();
  await acknowledge(page);
  await press(page, 'Create');
  await expectHeading(page, 'ticked:1');
});

test('a plain secret moves to Parameter Store, and its value out of the definition', async ({
  consolePage: page,
  canary,
  purser,
}) => {
  await startDefinition(page, purser.url, 'moved');
  await press(page, 'Add environment variable, Container 1');
  const row = 'Container 1 environment variable 1';
  await textbox(page, `${row} key`).fill('DB_PASSWORD');
  await textbox(page, `${row} value`).fill(canary);
  await press(page, /^Move to Parameter Store/);
  const dialog = page.getByRole('dialog', { name: 'Create parameter' });
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('/moved/app/DB_PASSWORD');
  await expect(dialog.getByRole('radio', { name: /^SecureString/ })).toBeChecked();
  await expect(dialog.getByRole('textbox', { name: 'Value' })).toHaveValue(canary);
  await dialog.getByRole('textbox', { name: 'Name' }).fill('/moved/db-password');
  await press(dialog, 'Create parameter');
  const picker = page.getByRole('combobox', { name: `${row} value` });
  await expect(picker).toHaveValue('/moved/db-password');
  await expect(picker).toBeFocused();
  await picker.press('Escape');
  await createRevision(page, 'moved:1');
  const { taskDefinition } = await readBack(page, purser.url, 'moved:1');
  expect(taskDefinition.containerDefinitions[0]).toMatchObject({
    environment: [],
    secrets: [{ name: 'DB_PASSWORD', valueFrom: '/moved/db-password' }],
  });
});

test('the meters follow what is typed, and warn before the limit', async ({ consolePage: page, purser }) => {
  await startDefinition(page, purser.url, 'measured');
  const panel = page.getByRole('region', { name: 'Issues and size' });
  const size = panel.getByRole('meter', { name: 'Size of the task definition' });
  await expect(panel.getByText('0 variables')).toBeVisible();
  await press(page, 'Add environment variable, Container 1');
  await textbox(page, 'Container 1 environment variable 1 key').fill('LONG');
  const value = textbox(page, 'Container 1 environment variable 1 value');
  await value.fill('x'.repeat(60_000));
  await expect(panel.getByText('1 variable', { exact: true })).toBeVisible();
  await expect(panel.getByText('60,006 bytes of environment')).toBeVisible();
  await expect(panel.getByText(/of 65,536 bytes/)).toBeVisible();
  await expect(panel.getByRole('img', { name: 'Close to the limit' })).toBeVisible();
  await value.fill('x'.repeat(65_536));
  await expect(panel.getByRole('img', { name: 'Over the limit' })).toBeVisible();
  await expect(size).toHaveAttribute('aria-valuetext', /^6[6-7],\d{3} of 65,536 bytes$/);
  await value.fill('x');
  await expect(panel.getByText('7 bytes of environment')).toBeVisible();
  await nextStep(page, 'Configure storage');
});
