import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import {
  choose,
  expectHeading,
  expectStopped,
  goOnTo,
  nameContainer,
  nextStep,
  openWizard,
  pickParameter,
  press,
  startDefinition,
} from './support/verbs.ts';

const textbox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test('step 1 asks for a family, and for one that ECS takes', async ({ consolePage: page, purser }) => {
  await openWizard(page, purser.url);
  const family = textbox(page, 'Task definition family');
  await expectStopped(page, family, 'The task definition needs a family.');
  await family.fill('my family');
  await expectStopped(
    page,
    family,
    'The family "my family" may have up to 255 letters, digits, hyphens and underscores only.',
  );
  await family.fill('my-family');
  await expect(page.getByText(/^Correct/)).toBeHidden();
  await expect(family).not.toHaveAccessibleDescription(/letters, digits/);
  await nextStep(page, 'Configure containers');
});

test('step 2 asks for a name and an image', async ({ consolePage: page, purser }) => {
  await openWizard(page, purser.url);
  await textbox(page, 'Task definition family').fill('errors');
  await nextStep(page, 'Configure containers');
  await expectStopped(page, textbox(page, 'Container 1 Name'), 'The container needs a name.');
  await expect(page.getByText('Correct 2 problems')).toBeVisible();
  await page.getByRole('link', { name: 'Container 1: The container needs an image.' }).click();
  const image = textbox(page, 'Container 1 Image URI');
  await expect(image).toBeFocused();
  await expect(image).toHaveAccessibleDescription(/The container needs an image\./);
  await nameContainer(page, 1, 'app');
  await nextStep(page, 'Configure storage');
});

test('two containers of one name are both told', async ({ consolePage: page, purser }) => {
  await startDefinition(page, purser.url, 'errors');
  await press(page, 'Add more containers');
  await nameContainer(page, 2, 'app');
  const message = '2 containers are named "app"; names must be unique.';
  await expectStopped(page, textbox(page, 'Container 1 Name'), message);
  await expect(textbox(page, 'Container 2 Name')).toHaveAccessibleDescription(/names must be unique/);
  await textbox(page, 'Container 2 Name').fill('sidecar');
  await expect(textbox(page, 'Container 1 Name')).not.toHaveAccessibleDescription(/names must be unique/);
});

test('a port out of range and a number that is none are named', async ({ consolePage: page, purser }) => {
  await startDefinition(page, purser.url, 'errors');
  const port = textbox(page, 'Container 1 port mapping 1 container port');
  await port.fill('70000');
  await expectStopped(page, port, 'The container port 70000 is not between 1 and 65535.');
  await port.fill('http');
  await expectStopped(page, port, 'containerPort must be a whole number');
  await port.fill('');
  await expectStopped(page, port, 'The mapping needs a container port.');
  await port.fill('8080');
  await nextStep(page, 'Configure storage');
});

test('a health check out of range opens its collapsed section', async ({ consolePage: page, purser }) => {
  await startDefinition(page, purser.url, 'errors');
  const section = page.getByRole('button', { name: 'Container 1 HealthCheck' });
  await section.click();
  await textbox(page, 'Container 1 Command').fill('CMD, true');
  const retries = textbox(page, 'Container 1 Retries - optional');
  await retries.fill('11');
  await section.click();
  await expect(retries).toBeHidden();
  const message = 'The retries of the health check is 11; it ranges from 1 to 10.';
  await expectStopped(page, retries, message);
  await section.click();
  await page.getByRole('button', { name: 'Container – 1', exact: true }).click();
  await expect(retries).toBeHidden();
  await page.getByRole('link', { name: message }).click();
  await expect(retries).toBeVisible();
  await expect(retries).toBeFocused();
  await retries.fill('10');
  await nextStep(page, 'Configure storage');
});

test('a key that is a variable and a secret is told at both rows', async ({ consolePage: page, purser }) => {
  await startDefinition(page, purser.url, 'errors');
  const row = 'Container 1 environment variable';
  await press(page, 'Add environment variable, Container 1');
  await textbox(page, `${row} 1 key`).fill('DB_HOST');
  await textbox(page, `${row} 1 value`).fill('localhost');
  await press(page, 'Add environment variable, Container 1');
  await choose(page, new RegExp(`^${row} 2 value type`), 'ValueFrom');
  await pickParameter(page, `${row} 2 value`, '/checkout/prod/db-host');
  await textbox(page, `${row} 2 key`).fill('DB_HOST');
  await press(page, 'Next');
  await expectHeading(page, 'Configure containers');
  for (const number of [1, 2]) {
    await expect(textbox(page, `${row} ${number} key`)).toHaveAccessibleDescription(/DB_HOST/);
  }
  await expect(textbox(page, `${row} 1 key`)).toBeFocused();
  await press(page, `Remove ${row} 1`);
  await expect(textbox(page, `${row} 1 key`)).not.toHaveAccessibleDescription(/DB_HOST/);
  await nextStep(page, 'Configure storage');
});

test('step 3 names an amount that ECS does not take', async ({ consolePage: page, purser }) => {
  await startDefinition(page, purser.url, 'errors');
  await goOnTo(page, 'Configure storage');
  const amount = textbox(page, 'Amount - optional');
  await amount.fill('20');
  await expectStopped(page, amount, 'The default of 20 GiB cannot be written;');
  await amount.fill('201');
  await expectStopped(page, amount, 'Ephemeral storage is 201 GiB; ECS takes 21 to 200.');
  await page
    .getByRole('button', { name: /^Set it to 200 GiB/ })
    .first()
    .click();
  await expect(amount).toHaveValue('200');
  await nextStep(page, 'Monitoring and tags');
});

test('step 3 asks for a name of a volume, and for mounts of what is there', async ({
  consolePage: page,
  purser,
}) => {
  await startDefinition(page, purser.url, 'errors');
  await goOnTo(page, 'Configure storage');
  await press(page, 'Add volume');
  const name = textbox(page, 'Volume 1 Volume name');
  await expectStopped(page, name, 'A volume needs a name.');
  await name.fill('data');
  await press(page, 'Add mount point, Container 1');
  const source = page.getByRole('button', { name: /^Container 1 mount point 1 source volume/ });
  await expectStopped(page, source, 'The mount point needs a volume.');
  await choose(page, /^Container 1 mount point 1 source volume/, 'data');
  await textbox(page, 'Container 1 mount point 1 container path').fill('/data');
  await name.fill('renamed');
  await expectStopped(page, source, 'The task has no volume "data".');
  await choose(page, /^Container 1 mount point 1 source volume/, 'renamed');
  await nextStep(page, 'Monitoring and tags');
});

test('step 4 refuses a tag key given twice, and one that is kept for AWS', async ({
  consolePage: page,
  purser,
}) => {
  await startDefinition(page, purser.url, 'errors');
  await goOnTo(page, 'Monitoring and tags');
  await press(page, 'Add tag');
  await press(page, 'Add tag');
  await textbox(page, 'tag 1 key').fill('team');
  await textbox(page, 'tag 2 key').fill('team');
  await expectStopped(page, textbox(page, 'tag 1 key'), 'The tag key "team" is given 2 times.');
  await expect(textbox(page, 'tag 2 key')).toHaveAccessibleDescription(/given 2 times/);
  await textbox(page, 'tag 2 key').fill('AWS:team');
  const reserved = 'The tag key "AWS:team" begins with aws:, which is kept for AWS.';
  await expectStopped(page, textbox(page, 'tag 2 key'), reserved);
  await textbox(page, 'tag 2 key').fill('stage');
  await nextStep(page, 'Review and create');
});
