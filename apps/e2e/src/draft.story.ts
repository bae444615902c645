import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import {
  addVariableFrom,
  choose,
  createRevision,
  expectHeading,
  expectRow,
  goOnTo,
  nameContainer,
  nextStep,
  openWizard,
  press,
  revisionsOf,
  startDefinition,
} from './support/verbs.ts';

const textbox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const question = (page: Page) => page.getByRole('dialog', { name: 'Leave page?' });

/** Counts the browser's own questions on a page that is closed or loaded anew, and lets it go. */
function countQuestions(page: Page): () => number {
  let count = 0;
  page.on('dialog', async (dialog) => {
    if (dialog.type() === 'beforeunload') count += 1;
    await dialog.accept();
  });
  return () => count;
}

/** What the browser keeps of drafts. */
const drafts = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('purser.draft')));

test('a reload at each step gives back the step and its fields', async ({ consolePage: page, purser }) => {
  await openWizard(page, purser.url);

  await test.step('step 1', async () => {
    await textbox(page, 'Task definition family').fill('drafted');
    await choose(page, /^Operating system/, 'Linux/ARM64');
    await choose(page, /^CPU/, /^0.5 vCPU$/);
    await choose(page, /^Memory/, /^4 GB$/);
    await page.getByRole('combobox', { name: /^Task role/ }).fill('checkoutTaskRole');
    await page.keyboard.press('Escape');
    await press(page, 'Fault injection');
    await page.getByRole('checkbox', { name: /^Turn on fault injection/ }).check();
    await page.reload();
    await expect(textbox(page, 'Task definition family')).toHaveValue('drafted');
    await expectHeading(page, 'Configure task definition');
    await expect(page.getByText('Your unfinished draft was restored.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Operating system/Architecture' })).toHaveText(
      'Linux/ARM64',
    );
    await expect(page.getByRole('button', { name: /^CPU/ })).toHaveText('0.5 vCPU');
    await expect(page.getByRole('button', { name: /^Memory/ })).toHaveText('4 GB');
    await expect(page.getByRole('combobox', { name: /^Task role/ })).toHaveValue('checkoutTaskRole');
    await expect(page.getByRole('combobox', { name: /^Task execution role/ })).toHaveValue(/ecsTaskExec/);
    await expect(page.getByRole('checkbox', { name: /^Turn on fault injection/ })).toBeChecked();
  });

  await test.step('step 2', async () => {
    await nextStep(page, 'Configure containers');
    await nameContainer(page, 1, 'app');
    await textbox(page, 'Container 1 port mapping 1 container port').fill('8080');
    await press(page, 'Add environment variable, Container 1');
    await addVariableFrom(page, 'Container 1 environment variable 1', 'DB', '/checkout/prod/db-password');
    await press(page, 'Container 1 Docker configuration');
    await textbox(page, 'Container 1 Command - optional').fill('sh, -c, "a, b"');
    await page.reload();
    await expectHeading(page, 'Configure containers');
    await expect(textbox(page, 'Container 1 Name')).toHaveValue('app');
    await expect(textbox(page, 'Container 1 Image URI')).toHaveValue('nginx:1.29');
    await expect(textbox(page, 'Container 1 port mapping 1 port name')).toHaveValue('app-8080-tcp');
    await expect(textbox(page, 'Container 1 environment variable 1 key')).toHaveValue('DB');
    await expect(
      page.getByRole('combobox', { name: 'Container 1 environment variable 1 value' }),
    ).toHaveValue('/checkout/prod/db-password');
    await expect(textbox(page, 'Container 1 log option 1 value')).toHaveValue('/ecs/drafted');
    await expect(textbox(page, 'Container 1 Command - optional')).toHaveValue('sh, -c, "a, b"');
  });

  await test.step('step 3', async () => {
    await nextStep(page, 'Configure storage');
    await textbox(page, 'Amount - optional').fill('100');
    await press(page, 'Add volume');
    await textbox(page, 'Volume 1 Volume name').fill('data');
    await choose(page, 'Volume 1 Volume type', 'Amazon EFS');
    await textbox(page, 'Volume 1 File system ID').fill('fs-0123456789abcdef0');
    await press(page, 'Add mount point, Container 1');
    await choose(page, /^Container 1 mount point 1 source volume/, 'data');
    await textbox(page, 'Container 1 mount point 1 container path').fill('/data');
    await page.reload();
    await expectHeading(page, 'Configure storage');
    await expect(textbox(page, 'Amount - optional')).toHaveValue('100');
    await expect(textbox(page, 'Volume 1 Volume name')).toHaveValue('data');
    await expect(textbox(page, 'Volume 1 File system ID')).toHaveValue('fs-0123456789abcdef0');
    await expect(page.getByRole('button', { name: /mount point 1 source volume/ })).toHaveText('data');
    await expect(textbox(page, 'Container 1 mount point 1 container path')).toHaveValue('/data');
  });

  await test.step('step 4', async () => {
    await nextStep(page, 'Monitoring and tags');
    await page.getByRole('checkbox', { name: /^Use trace collection/ }).check();
    await press(page, 'Add tag');
    await textbox(page, 'tag 1 key').fill('team');
    await textbox(page, 'tag 1 value').fill('checkout');
    await page.reload();
    await expectHeading(page, 'Monitoring and tags');
    await expect(page.getByRole('checkbox', { name: /^Use trace collection/ })).toBeChecked();
    await expect(textbox(page, 'tag 1 key')).toHaveValue('team');
    await expect(textbox(page, 'tag 1 value')).toHaveValue('checkout');
  });

  await test.step('step 5', async () => {
    await nextStep(page, 'Review and create');
    await page.reload();
    await expectHeading(page, 'Review and create');
    for (const text of ['drafted', 'LINUX/ARM64', '100 GiB']) {
      await expect(page.getByRole('definition').filter({ hasText: text }).first()).toBeVisible();
    }
    await expectRow(
      page,
      'Container 1 environment variables',
      'DB',
      'ValueFrom',
      '/checkout/prod/db-password',
    );
    await expectRow(page, 'Tags', 'team', 'checkout');
  });
});

test('a created task definition leaves no draft', async ({ consolePage: page, purser }) => {
  await startDefinition(page, purser.url, 'drafted');
  await expect.poll(() => drafts(page)).toEqual(['purser.draft.create']);
  await createRevision(page, 'drafted:1');
  expect(await drafts(page)).toEqual([]);
  await openWizard(page, purser.url);
  await expect(textbox(page, 'Task definition family')).toHaveValue('');
  await expect(page.getByText('Your unfinished draft was restored.')).toBeHidden();
});

test('what is typed and taken back again leaves no draft', async ({ consolePage: page, purser }) => {
  await openWizard(page, purser.url);
  await textbox(page, 'Task definition family').fill('x');
  await expect.poll(() => drafts(page)).toEqual(['purser.draft.create']);
  await textbox(page, 'Task definition family').fill('');
  await expect.poll(() => drafts(page)).toEqual([]);
});

test('Start over forgets the draft', async ({ consolePage: page, purser }) => {
  await startDefinition(page, purser.url, 'drafted');
  await page.reload();
  await expect(textbox(page, 'Container 1 Name')).toHaveValue('app');
  await press(page, 'Start over');
  await expectHeading(page, 'Configure task definition');
  await expect(textbox(page, 'Task definition family')).toHaveValue('');
  await expect.poll(() => drafts(page)).toEqual([]);
});

for (const way of ['a link', 'Back'] as const) {
  test(`leaving changes by ${way} asks first, and keeps the draft`, async ({ consolePage: page, purser }) => {
    const leave = () =>
      way === 'Back' ? page.goBack() : page.getByRole('link', { name: 'Parameter Store' }).click();
    await page.goto(`${purser.url}/parameters`);
    await page.getByRole('link', { name: 'Task definitions' }).first().click();
    await page.getByRole('link', { name: 'Create new task definition' }).click();
    await textbox(page, 'Task definition family').fill('left');
    await leave();
    await press(question(page), 'Cancel');
    await expect(question(page)).toBeHidden();
    await expect(textbox(page, 'Task definition family')).toHaveValue('left');
    expect(new URL(page.url()).pathname).toBe('/create-task-definition');
    await leave();
    await press(question(page), 'Leave');
    await expectHeading(page, way === 'Back' ? /^Task definitions/ : /^Parameter Store/);
    await page.goto(`${purser.url}/create-task-definition`);
    await expect(page.getByText('Your unfinished draft was restored.')).toBeVisible();
    await expect(textbox(page, 'Task definition family')).toHaveValue('left');
  });
}

test('Cancel asks before it throws changes away', async ({ consolePage: page, purser }) => {
  await openWizard(page, purser.url);
  await textbox(page, 'Task definition family').fill('cancelled');
  await press(page, 'Cancel');
  await press(question(page), 'Cancel');
  await expect(question(page)).toBeHidden();
  await expect(textbox(page, 'Task definition family')).toHaveValue('cancelled');
  await press(page, 'Cancel');
  await press(question(page), 'Leave');
  await expectHeading(page, /^Task definitions/);
  expect(await drafts(page)).toEqual([]);
  expect(await revisionsOf(page, purser.url, 'cancelled')).toEqual([]);
});

test('nothing is asked while nothing has changed', async ({ consolePage: page, purser }) => {
  const questions = countQuestions(page);
  await openWizard(page, purser.url);
  await textbox(page, 'Task definition family').fill('x');
  await textbox(page, 'Task definition family').fill('');
  await page.reload();
  await expectHeading(page, 'Configure task definition');
  expect(questions()).toBe(0);
  await page.getByRole('link', { name: 'Parameter Store' }).click();
  await expectHeading(page, /^Parameter Store/);
  await page.goto(`${purser.url}/task-definitions/checkout-api/3/create-revision`);
  await expectHeading(page, 'Configure task definition');
  await press(page, 'Cancel');
  await expectHeading(page, 'checkout-api:3');
});

test('a reload and a closed tab ask while there are changes', async ({ consolePage: page, purser }) => {
  const questions = countQuestions(page);
  await openWizard(page, purser.url);
  await textbox(page, 'Task definition family').fill('changed');
  await page.reload();
  await expect(textbox(page, 'Task definition family')).toHaveValue('changed');
  expect(questions()).toBe(1);
  // The browser asks only on a page that was used.
  await textbox(page, 'Task definition family').fill('changed-again');
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  expect(questions()).toBe(2);
});

test('no draft holds what was typed as a secret', async ({ consolePage: page, canary, purser }) => {
  await startDefinition(page, purser.url, 'drafted');
  await press(page, 'Add environment variable, Container 1');
  const row = 'Container 1 environment variable 1';
  await textbox(page, `${row} key`).fill('TOKEN');
  await choose(page, new RegExp(`^${row} value type`), 'ValueFrom');
  await press(page, `Create parameter for ${row} value`);
  const dialog = page.getByRole('dialog', { name: 'Create parameter' });
  await dialog.getByLabel('Name').fill('/drafted/token');
  await dialog.getByRole('textbox', { name: 'Value' }).fill(canary);
  await page.reload();
  await expectHeading(page, 'Configure containers');
  expect(JSON.stringify(await page.context().storageState({ indexedDB: true }))).not.toContain(canary);
  await press(page, `Create parameter for ${row} value`);
  await dialog.getByLabel('Name').fill('/drafted/token');
  await dialog.getByRole('textbox', { name: 'Value' }).fill(canary);
  await press(dialog, 'Create parameter');
  await expect(page.getByRole('combobox', { name: `${row} value` })).toHaveValue('/drafted/token');
  await goOnTo(page, 'Review and create');
  await page.reload();
  await expectRow(page, 'Container 1 environment variables', 'TOKEN', 'ValueFrom', '/drafted/token');
  expect(JSON.stringify(await page.context().storageState({ indexedDB: true }))).not.toContain(canary);
});
