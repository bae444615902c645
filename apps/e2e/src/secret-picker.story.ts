import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { choose, createRevision, press, readBack, startDefinition } from './support/verbs.ts';

const ROW = 'Container 1 environment variable 1';
const textbox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const picker = (page: Page) => page.getByRole('combobox', { name: `${ROW} value` });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Create parameter' });
const opener = (page: Page) => page.getByRole('button', { name: `Create parameter for ${ROW} value` });

/** Goes to a container with one variable that is to come from a secret. */
async function startWithSecret(page: Page, url: string, family: string): Promise<void> {
  await startDefinition(page, url, family);
  await press(page, 'Add environment variable, Container 1');
  await textbox(page, `${ROW} key`).fill('TOKEN');
  await choose(page, new RegExp(`^${ROW} value type`), 'ValueFrom');
}

/** What the first container of a revision takes from secrets. */
async function secretsOf(page: Page, url: string, revision: string): Promise<unknown> {
  const { taskDefinition } = await readBack(page, url, revision);
  return taskDefinition.containerDefinitions[0]?.secrets;
}

test('a search narrows the parameters, and one of the same Region is written by its name', async ({
  consolePage: page,
  purser,
}) => {
  await startWithSecret(page, purser.url, 'picked');
  await picker(page).fill('staging');
  await expect(page.getByRole('option', { name: '/checkout/staging/' })).toHaveCount(3);
  await expect(page.getByRole('option', { name: '/checkout/prod/' })).toHaveCount(0);
  await expect(page.getByRole('option', { name: 'stripe-api-key' })).toContainText('SecureString');
  await page.getByRole('option', { name: 'stripe-api-key' }).click();
  await expect(picker(page)).toHaveValue('/checkout/staging/stripe-api-key');
  await createRevision(page, 'picked:1');
  expect(await secretsOf(page, purser.url, 'picked:1')).toEqual([
    { name: 'TOKEN', valueFrom: '/checkout/staging/stripe-api-key' },
  ]);
});

test('a parameter is picked with the keyboard alone', async ({ consolePage: page, purser }) => {
  await startWithSecret(page, purser.url, 'picked');
  await picker(page).focus();
  await page.keyboard.type('sentry');
  await expect(page.getByRole('option')).toHaveText([/^Use "sentry"/, /^\/shared\/sentry-dsn/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(picker(page)).toHaveValue('/shared/sentry-dsn');
  await expect(picker(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('option')).toHaveCount(0);
});

test('fast keys never pick a parameter that was not looked for', async ({ consolePage: page, purser }) => {
  await startWithSecret(page, purser.url, 'picked');
  await picker(page).focus();
  await expect(page.getByRole('option', { name: '/shared/sentry-dsn' })).toBeVisible();
  await page.keyboard.type('sentry');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(picker(page)).toHaveValue(/^(sentry|\/shared\/sentry-dsn)$/);
});

test('the field says what ECS reads, and what the container sees of it', async ({
  consolePage: page,
  purser,
}) => {
  await startWithSecret(page, purser.url, 'explained');
  await picker(page).fill('/checkout/prod/db-password');
  await page.getByRole('option', { name: '/checkout/prod/db-password' }).first().click();
  await expect(picker(page)).toHaveAccessibleDescription(
    /Reads the parameter \/checkout\/prod\/db-password .* SecureString: The decrypted text/,
  );
  const secret = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:app/db-AbCdEf:password::';
  await picker(page).fill(secret);
  await expect(picker(page)).toHaveAccessibleDescription(/Reads the JSON key password of the secret app\/db/);
});

test('a search without a match says so', async ({ consolePage: page, purser }) => {
  await startWithSecret(page, purser.url, 'picked');
  await picker(page).fill('no-such-parameter');
  await expect(page.getByText('No parameter or secret matches')).toBeVisible();
});

test('an ARN of another Region is kept whole', async ({ consolePage: page, purser }) => {
  await startWithSecret(page, purser.url, 'elsewhere');
  const arn = 'arn:aws:ssm:eu-west-1:123456789012:parameter/checkout/prod/token';
  await picker(page).fill(arn);
  await picker(page).press('Tab');
  await expect(picker(page)).toHaveAccessibleDescription(/eu-west-1/);
  await createRevision(page, 'elsewhere:1');
  expect(await secretsOf(page, purser.url, 'elsewhere:1')).toEqual([{ name: 'TOKEN', valueFrom: arn }]);
});

test('a SecureString is created where it is needed, and picked', async ({
  consolePage: page,
  canary,
  purser,
}) => {
  await startWithSecret(page, purser.url, 'on-the-spot');
  await picker(page).fill('/on-the-spot/token');
  // The list of matches lies over the button.
  await picker(page).press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await opener(page).click();
  await expect(dialog(page).getByRole('textbox', { name: 'Name' })).toHaveValue('/on-the-spot/token');
  await expect(dialog(page).getByRole('radio', { name: /^SecureString/ })).toBeChecked();
  await dialog(page).getByRole('textbox', { name: 'Value' }).fill(canary);
  await press(dialog(page), 'Create parameter');
  await expect(dialog(page)).toBeHidden();
  await expect(picker(page)).toHaveValue('/on-the-spot/token');
  await createRevision(page, 'on-the-spot:1');
  expect(await secretsOf(page, purser.url, 'on-the-spot:1')).toEqual([
    { name: 'TOKEN', valueFrom: '/on-the-spot/token' },
  ]);
});

test('a name that exists is refused in the words of AWS, and nothing that was typed is lost', async ({
  consolePage: page,
  canary,
  purser,
}) => {
  await startWithSecret(page, purser.url, 'refused');
  await opener(page).click();
  const name = dialog(page).getByRole('textbox', { name: 'Name' });
  await name.fill('/checkout/prod/db-password');
  await dialog(page).getByRole('textbox', { name: 'Value' }).fill(canary);
  await press(dialog(page), 'Create parameter');
  await expect(
    dialog(page).getByText(/ParameterAlreadyExists: The parameter already exists\./),
  ).toBeVisible();
  await expect(name).toHaveValue('/checkout/prod/db-password');
  await expect(dialog(page).getByRole('textbox', { name: 'Value' })).toHaveValue(canary);
  await name.fill('/checkout/prod/db-password-2');
  await press(dialog(page), 'Create parameter');
  await expect(picker(page)).toHaveValue('/checkout/prod/db-password-2');
});

test('the dialog begins at the name', async ({ consolePage: page, purser }) => {
  await startWithSecret(page, purser.url, 'focused');
  await opener(page).click();
  await expect(dialog(page).getByRole('textbox', { name: 'Name' })).toBeFocused();
});

test('Escape closes the dialog, and the focus returns to what opened it', async ({
  consolePage: page,
  purser,
}) => {
  await startWithSecret(page, purser.url, 'escaped');
  await opener(page).click();
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(opener(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  await press(dialog(page), 'Cancel');
  await expect(opener(page)).toBeFocused();
  await expect(picker(page)).toHaveValue('');
});

test('a secret is found beside the parameters, and its key and version are picked from those that it has', async ({
  consolePage: page,
  purser,
}) => {
  await startWithSecret(page, purser.url, 'keyed');
  await picker(page).fill('orders-db');
  const option = page.getByRole('option', { name: 'checkout/orders-db' });
  await expect(option).toContainText('Secrets Manager');
  await expect(option).toContainText('team=checkout');
  await option.click();
  await expect(picker(page)).toHaveValue(
    /^arn:aws:secretsmanager:us-east-1:.*:secret:checkout\/orders-db-\w{6}$/,
  );
  await page.getByRole('button', { name: `${ROW} value JSON key` }).click();
  await expect(page.getByRole('option', { name: /The whole secret/ })).toBeVisible();
  await expect(page.getByRole('option', { name: /^port.*a number/ })).toBeVisible();
  await page.getByRole('option', { name: /^password/ }).click();
  await expect(picker(page)).toHaveValue(/:password::$/);
  await expect(picker(page)).toHaveAccessibleDescription(/Reads the JSON key password/);
  await choose(page, `${ROW} value version`, 'AWSPREVIOUS');
  await expect(picker(page)).toHaveValue(/:password:AWSPREVIOUS:$/);
  await createRevision(page, 'keyed:1');
  expect(await secretsOf(page, purser.url, 'keyed:1')).toEqual([
    { name: 'TOKEN', valueFrom: expect.stringMatching(/orders-db-\w{6}:password:AWSPREVIOUS:$/) },
  ]);
});

test('parameters and secrets are searched by a tag, by one pair of calls', async ({
  consolePage: page,
  purser,
}) => {
  await startWithSecret(page, purser.url, 'tagged');
  await picker(page).focus();
  await expect(page.getByRole('option', { name: 'checkout/orders-db' })).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  // As one input event, like a paste: on a busy machine keys are slower than the pause that ends a search.
  await page.keyboard.insertText('tag:team=checkout');
  await expect(page.getByRole('option', { name: '/checkout/prod/stripe-api-key' })).toBeVisible();
  await expect(page.getByRole('option', { name: 'checkout/orders-db' })).toBeVisible();
  await expect(page.getByRole('option', { name: 'sentry-dsn' })).toHaveCount(0);
  expect(asked.filter((path) => path === '/api/secrets')).toHaveLength(1);
  expect(asked.filter((path) => path === '/api/parameters')).toHaveLength(1);
});

test('a secret is created where it is needed, and its key is picked with the keyboard alone', async ({
  consolePage: page,
  canary,
  purser,
}) => {
  await startWithSecret(page, purser.url, 'made');
  await press(page, `Create secret for ${ROW} value`);
  const created = page.getByRole('dialog', { name: 'Create secret' });
  await expect(created.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('made/on-the-spot');
  await created.getByRole('textbox', { name: 'Value' }).fill(JSON.stringify({ token: canary, port: 1 }));
  await expect(created.getByText(/A JSON object with 2 keys/)).toBeVisible();
  await press(created, 'Create secret');
  await expect(created).toBeHidden();
  await expect(picker(page)).toHaveValue(/secret:made\/on-the-spot-\w{6}$/);
  await page.getByRole('button', { name: `${ROW} value JSON key` }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: /^token/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(picker(page)).toHaveValue(/:(token|port)::$/);
});
