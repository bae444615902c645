import { expect, test } from './support/fixtures.ts';
import {
  addVariableFrom,
  choose,
  expectFirstStep,
  expectHeading,
  expectRow,
  nextStep,
  press,
  pressCreate,
} from './support/verbs.ts';

test('a parameter is created, injected into a container and its log driver, registered and changed', async ({
  consolePage: page,
  canary,
  purser,
}) => {
  await page.goto(purser.url);

  await test.step('create a SecureString', async () => {
    await page.getByRole('link', { name: 'Parameter Store' }).first().click();
    await expectHeading(page, /^Parameter Store/);
    await page.getByRole('link', { name: 'Create parameter' }).click();
    await page.getByLabel('Name', { exact: true }).fill('/story/db_password');
    await page.getByRole('textbox', { name: 'Value', exact: true }).fill(canary);
    await press(page, 'Create parameter');
    await expect(page.getByText('Parameter /story/db_password was created.')).toBeVisible();
    await expectHeading(page, '/story/db_password');
  });

  await test.step('configure the task definition', async () => {
    await page.getByRole('link', { name: 'Task definitions' }).first().click();
    await page.getByRole('link', { name: 'Create new task definition' }).click();
    await expectFirstStep(page);
    await page.getByLabel('Task definition family').fill('story-app');
    await nextStep(page, 'Configure containers');
  });

  await test.step('inject the parameter into the container', async () => {
    await page.getByRole('textbox', { name: 'Container 1 Name' }).fill('app');
    await page
      .getByRole('textbox', { name: 'Container 1 Image URI' })
      .fill('public.ecr.aws/docker/library/nginx:1.29');
    await press(page, 'Add environment variable, Container 1');
    await addVariableFrom(page, 'Container 1 environment variable 1', 'DB_PASSWORD', '/story/db_password');
  });

  await test.step('give the log driver a token from a parameter made on the spot', async () => {
    await choose(page, /Container 1 Destination/, /Splunk/);
    await expect(page.getByRole('textbox', { name: 'Container 1 log option 2 key' })).toHaveValue(
      'splunk-token',
    );
    await page
      .getByRole('textbox', { name: 'Container 1 log option 1 value', exact: true })
      .fill('https://splunk.example:8088');
    await press(page, 'Create parameter for Container 1 log option 2 value');
    const dialog = page.getByRole('dialog', { name: 'Create parameter' });
    await dialog.getByLabel('Name').fill('/story/splunk_token');
    await dialog.getByRole('textbox', { name: 'Value' }).fill(canary);
    await press(dialog, 'Create parameter');
    await expect(page.getByRole('combobox', { name: 'Container 1 log option 2 value' })).toHaveValue(
      '/story/splunk_token',
    );
    await nextStep(page, 'Configure storage');
  });

  await test.step('expand the ephemeral storage and review', async () => {
    await page.getByRole('textbox', { name: /Amount/ }).fill('200');
    await nextStep(page, 'Monitoring and tags');
    await nextStep(page, 'Review and create');
    await expect(page.getByText('story-app').first()).toBeVisible();
    await expect(page.getByText('200 GiB').first()).toBeVisible();
    await press(page, 'AWS CLI command');
    await expect(page.getByText(/aws ecs register-task-definition/).first()).toBeVisible();
    await pressCreate(page);
  });

  await test.step('see revision 1', async () => {
    await expectHeading(page, 'story-app:1');
    await expectRow(
      page,
      'Environment variables and log options',
      'DB_PASSWORD',
      'ValueFrom',
      '/story/db_password',
    );
    await expectRow(
      page,
      'Environment variables and log options',
      'splunk-token',
      'ValueFrom',
      '/story/splunk_token',
    );
    await page.getByRole('tab', { name: 'Storage' }).click();
    await expect(page.getByText('200 GiB')).toBeVisible();
  });

  await test.step('make revision 2', async () => {
    await page.getByRole('link', { name: 'Create new revision' }).click();
    await expectHeading(page, 'Configure task definition');
    await nextStep(page, 'Configure containers');
    await press(page, 'Add environment variable, Container 1');
    await page.getByRole('textbox', { name: 'Container 1 environment variable 2 key' }).fill('LOG_LEVEL');
    await page
      .getByRole('textbox', { name: 'Container 1 environment variable 2 value', exact: true })
      .fill('debug');
    await nextStep(page, 'Configure storage');
    await nextStep(page, 'Monitoring and tags');
    await nextStep(page, 'Review and create');
    await pressCreate(page);
    await expectHeading(page, 'story-app:2');
  });

  await test.step('see what changed', async () => {
    await page.getByRole('link', { name: 'Compare with revision 1' }).click();
    await expectHeading(page, 'Compare revisions');
    await expect(page.getByRole('table', { name: 'Changes' }).getByRole('row')).toHaveCount(2);
    await expectRow(page, 'Changes', /LOG_LEVEL/, 'Added', 'debug');
  });
});
