import { DescribeTaskDefinitionCommand, ECSClient } from '@aws-sdk/client-ecs';
import { createCanary } from '@purser/test-kit';
import {
  changeParameter,
  clientOptions,
  createService,
  registerRevisions,
  registerWith,
} from './support/aws.ts';
import { expect, test } from './support/fixtures.ts';
import { tabTo } from './support/keyboard.ts';
import { expectSoundInBoth } from './support/sweep.ts';
import { expectFormError, expectHeading, expectRow, press } from './support/verbs.ts';

const PARAMETER = '/checkout/prod/db-host';
const REVISIONS = 'Revisions of shop';

test('the table of a family tells who, when and where, and takes a note by the keyboard', async ({
  consolePage: page,
  purser,
}) => {
  await registerRevisions(purser, 'shop', 2);
  await createService(purser, 'shop-web', 'shop:1');
  await page.goto(`${purser.url}/task-definitions/shop`);
  await expectRow(page, REVISIONS, 'shop:1', /by purser$/, /^default\/shop-web/, '1');
  await expectRow(page, REVISIONS, 'shop:2', /by purser$/, 'Nowhere', 'None found');

  const add = page.getByRole('button', { name: 'Add note of shop:1' });
  await tabTo(page, add);
  await page.keyboard.press('Enter');
  const note = page.getByRole('dialog').getByRole('textbox', { name: 'Note' });
  await expect(note).toBeFocused();
  await page.keyboard.type('Before the move!');
  await expectFormError(page, 'A tag takes no "!".');
  await expect(note).toHaveAccessibleDescription(/A tag takes no "!"\./);
  await expectSoundInBoth(page, 'a note that a tag cannot hold');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(add).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.type('Before the move');
  await tabTo(page, page.getByRole('button', { name: 'Save note' }));
  await page.keyboard.press('Enter');
  await expectRow(page, REVISIONS, 'shop:1', /^Before the move/);
  await expect(page.getByRole('button', { name: 'Edit note of shop:1' })).toBeFocused();
  await expectSoundInBoth(page, 'the revisions of a family');
  const { tags } = await new ECSClient(clientOptions(purser)).send(
    new DescribeTaskDefinitionCommand({ taskDefinition: 'shop:1', include: ['TAGS'] }),
  );
  expect(tags).toContainEqual({ key: 'purser:note', value: 'Before the move' });
});

test('two revisions of one reference tell that its value has changed, and never show a value', async ({
  consolePage: page,
  purser,
  canary,
}) => {
  await registerWith(purser, 'shop', PARAMETER);
  await changeParameter(purser, PARAMETER, canary);
  await registerWith(purser, 'shop', PARAMETER);
  await page.goto(`${purser.url}/task-definitions/shop`);
  await page.getByRole('checkbox', { name: 'Select revision 1' }).check();
  await page.getByRole('checkbox', { name: 'Select revision 2' }).check();
  await press(page, 'Compare revisions');
  await expectHeading(page, 'Compare revisions');
  await expect(page.getByText('Both revisions say the same.')).toBeVisible();
  await expectRow(
    page,
    'Values behind references',
    'app › DB_PASSWORD',
    PARAMETER,
    'Reference unchanged, value changed',
    /^1 since/,
    /^2 since/,
  );
  await expectSoundInBoth(page, 'values behind references');
});

test('the JSON of two revisions is compared line by line, without what looks like a secret', async ({
  consolePage: page,
  purser,
}) => {
  // Not the fixture: the definition itself holds the value, and so does the reply that the page is made of.
  const canary = createCanary();
  await registerRevisions(purser, 'shop', 2, canary);
  await page.goto(`${purser.url}/task-definitions/shop/compare?from=1&to=2`);
  await page.getByRole('tab', { name: 'JSON' }).click();
  const difference = page.getByRole('region', { name: 'Difference of the JSON' });
  await expect(difference).toContainText('-       "image": "busybox:1"');
  await expect(difference).toContainText('+       "image": "busybox:2"');
  await expect(difference).toContainText('"value": "(hidden)"');
  await expect(page.locator('main')).not.toContainText(canary);
  await expectSoundInBoth(page, 'the comparison of JSON');
});

test('a copy for another Region shows each place that is rewritten, and is registered there', async ({
  consolePage: page,
  purser,
}) => {
  await registerWith(purser, 'shop', `arn:aws:ssm:us-east-1:123456789012:parameter${PARAMETER}`);
  await page.goto(`${purser.url}/task-definitions/shop/1`);
  await page.getByRole('link', { name: 'Copy', exact: true }).click();
  await expectHeading(page, 'Copy shop:1');
  await page.getByLabel('Region').fill('europe');
  await expectFormError(page, 'A Region is written as in eu-west-1.');
  await page.getByLabel('Region').fill('eu-west-1');
  await expectRow(
    page,
    'What is rewritten',
    'Container "app" › Secret "DB_PASSWORD"',
    `arn:aws:ssm:us-east-1:123456789012:parameter${PARAMETER}`,
    `arn:aws:ssm:eu-west-1:123456789012:parameter${PARAMETER}`,
  );
  await expectSoundInBoth(page, 'a copy for another Region');
  await press(page, 'Register the copy in eu-west-1');
  await expect(page.getByText('task-definition/shop-copy:1 was created.')).toBeVisible();
  const { taskDefinition } = await new ECSClient({ ...clientOptions(purser), region: 'eu-west-1' }).send(
    new DescribeTaskDefinitionCommand({ taskDefinition: 'shop-copy:1' }),
  );
  expect(taskDefinition?.containerDefinitions?.[0]?.secrets).toEqual([
    { name: 'DB_PASSWORD', valueFrom: `arn:aws:ssm:eu-west-1:123456789012:parameter${PARAMETER}` },
  ]);

  await page.getByRole('textbox', { name: 'Account' }).fill('111122223333');
  await expect(page.getByText('Purser has no credentials of that account')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Register/ })).toBeHidden();
  await expect(page.getByRole('textbox', { name: /JSON/ })).toContainText(
    'arn:aws:ssm:eu-west-1:111122223333',
  );
  await expectSoundInBoth(page, 'a copy for another account');
});
