import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { tabTo } from './support/keyboard.ts';
import { expectHeading, expectRow, openWizard, readBack } from './support/verbs.ts';

/** Types into a field, in place of what it holds. */
async function typeInto(page: Page, name: string, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name, exact: true });
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  await expect(field).toHaveValue(text);
}

/** Presses a button with Enter. */
async function enter(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: typeof name === 'string' }));
  await page.keyboard.press('Enter');
}

test('a task definition with a secret is created by the keyboard alone', async ({
  consolePage: page,
  purser,
}) => {
  await openWizard(page, purser.url);

  await test.step('the task, with a smaller size', async () => {
    await typeInto(page, 'Task definition family', 'by-keyboard');
    await tabTo(page, page.getByRole('button', { name: /^CPU/ }));
    await page.keyboard.press('Space');
    await expect(page.getByRole('option', { name: '0.5 vCPU' })).toBeVisible();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^CPU/ })).toHaveText('0.5 vCPU');
    await expect(page.getByRole('button', { name: /^CPU/ })).toBeFocused();
    await tabTo(page, page.getByRole('checkbox', { name: /^AWS Fargate/ }), 'Shift+Tab');
    await page.keyboard.press('Space');
    await expect(page.getByRole('checkbox', { name: /^AWS Fargate/ })).not.toBeChecked();
    await page.keyboard.press('Space');
    await expect(page.getByRole('checkbox', { name: /^AWS Fargate/ })).toBeChecked();
    await enter(page, 'Next');
    await expectHeading(page, 'Configure containers');
  });

  await test.step('the container, with a secret', async () => {
    await typeInto(page, 'Container 1 Name', 'app');
    await typeInto(page, 'Container 1 Image URI', 'nginx:1.29');
    await enter(page, 'Add environment variable, Container 1');
    const row = 'Container 1 environment variable 1';
    await expect(page.getByRole('textbox', { name: `${row} key` })).toBeVisible();
    await tabTo(page, page.getByRole('textbox', { name: `${row} key` }), 'Shift+Tab');
    await page.keyboard.type('DB_PASSWORD');
    const type = page.getByRole('button', { name: new RegExp(`^${row} value type`) });
    await tabTo(page, type);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('option', { name: 'ValueFrom' })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(type).toHaveText('ValueFrom');
    const picker = page.getByRole('combobox', { name: `${row} value` });
    await tabTo(page, picker);
    await page.keyboard.type('prod/db-password');
    await expect(page.getByRole('option')).toHaveText([/^Use/, /^\/checkout\/prod\/db-password/]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(picker).toHaveValue('/checkout/prod/db-password');
    await enter(page, 'Next');
    await expectHeading(page, 'Configure storage');
  });

  await test.step('the storage, the tags and the review', async () => {
    await typeInto(page, 'Amount - optional', '200');
    await enter(page, 'Next');
    await expectHeading(page, 'Monitoring and tags');
    await enter(page, 'Next');
    await expectHeading(page, 'Review and create');
    // The review comes in parts; what follows its last one stays where it is.
    await expect(page.getByRole('textbox', { name: 'Task definition JSON to be sent' })).toBeVisible();
    const tick = page.getByRole('checkbox', { name: /^I have looked at/ });
    await tabTo(page, tick);
    await page.keyboard.press('Space');
    await expect(tick).toBeChecked();
    await enter(page, 'Create');
  });

  await expectHeading(page, 'by-keyboard:1');
  const table = 'Environment variables and log options';
  await expectRow(page, table, 'DB_PASSWORD', 'ValueFrom', '/checkout/prod/db-password');
  const { taskDefinition } = await readBack(page, purser.url, 'by-keyboard:1');
  expect(taskDefinition).toMatchObject({ cpu: '512', ephemeralStorage: { sizeInGiB: 200 } });
});

test('errors are reached and mended by the keyboard alone', async ({ consolePage: page, purser }) => {
  await openWizard(page, purser.url);
  await enter(page, 'Next');
  const family = page.getByRole('textbox', { name: 'Task definition family' });
  await expect(family).toBeFocused();
  await tabTo(page, page.getByRole('link', { name: 'The task definition needs a family.' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(family).toBeFocused();
  await page.keyboard.type('mended');
  await enter(page, 'Next');
  await expectHeading(page, 'Configure containers');
});

test('the JSON editor lets the keyboard go', async ({ consolePage: page, purser }) => {
  await openWizard(page, purser.url);
  await tabTo(page, page.getByRole('button', { name: 'Form', exact: true }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'JSON', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expectHeading(page, 'Create new task definition with JSON');
  const editor = page.getByRole('textbox', { name: 'Task definition JSON' });
  await tabTo(page, editor);
  await page.keyboard.press('Tab');
  await expect(editor).not.toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Review and create' }));
  await tabTo(page, editor, 'Shift+Tab');
});
