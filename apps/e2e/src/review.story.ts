import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from './support/fixtures.ts';
import {
  acknowledge,
  addVariableFrom,
  createRevision,
  expectHeading,
  goOnTo,
  press,
  pressCreate,
  readBack,
  revisionsOf,
  STEPS,
  startDefinition,
} from './support/verbs.ts';

function hasAwsCli(): boolean {
  try {
    execFileSync('aws', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test('Edit leads from each panel to its step', async ({ consolePage: page, purser }) => {
  await startDefinition(page, purser.url, 'reviewed');
  for (const [panel, step] of [
    ['Task definition', STEPS[0]],
    ['Container – 1: app', STEPS[1]],
    ['Storage', STEPS[2]],
    ['Tags', STEPS[3]],
  ] as const) {
    await goOnTo(page, 'Review and create');
    await press(page, `Edit ${panel}`);
    await expectHeading(page, step);
  }
});

test('the copied JSON is what Create sends', async ({ consolePage: page, purser }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await startDefinition(page, purser.url, 'copied');
  await goOnTo(page, 'Review and create');
  await press(page, 'Copy JSON');
  const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await pressCreate(page);
  expect((await sent).postDataJSON().taskDefinition).toEqual(copied);
  await expectHeading(page, 'copied:1');
});

test('the copied AWS CLI command makes the next revision', async ({ consolePage: page, purser }) => {
  if (!hasAwsCli()) console.warn('SKIPPED: there is no `aws` on this machine, so no copied command was run.');
  test.skip(!hasAwsCli(), 'there is no AWS CLI');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await startDefinition(page, purser.url, 'by-command');
  await press(page, 'Add environment variable, Container 1');
  const row = 'Container 1 environment variable';
  await page.getByRole('textbox', { name: `${row} 1 key` }).fill('GREETING');
  const greeting = `it's "fine" $HOME \`id\` \\n`;
  await page.getByRole('textbox', { name: `${row} 1 value`, exact: true }).fill(greeting);
  await press(page, 'Add environment variable, Container 1');
  await addVariableFrom(page, `${row} 2`, 'DB', '/checkout/prod/db-password');
  await goOnTo(page, 'Review and create');
  await press(page, 'Copy AWS CLI command');
  const command = await page.evaluate(() => navigator.clipboard.readText());
  await createRevision(page, 'by-command:1');

  await promisify(execFile)('bash', ['-c', `${command} --endpoint-url '${purser.awsUrl}'`], {
    env: {
      PATH: process.env.PATH,
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_ACCESS_KEY_ID: purser.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: purser.credentials.secretAccessKey,
    },
  });
  const read = async (revision: number) =>
    (await readBack(page, purser.url, `by-command:${revision}`)).taskDefinition;
  const [first, second] = [await read(1), await read(2)];
  expect(second.containerDefinitions).toEqual(first.containerDefinitions);
  expect(second.containerDefinitions[0]?.environment).toEqual([{ name: 'GREETING', value: greeting }]);
});

test('a double click on Create makes one revision', async ({ consolePage: page, purser }) => {
  await startDefinition(page, purser.url, 'doubled');
  await goOnTo(page, 'Review and create');
  await acknowledge(page);
  await page.getByRole('button', { name: 'Create', exact: true }).dblclick();
  await expectHeading(page, 'doubled:1');
  expect(await revisionsOf(page, purser.url, 'doubled')).toEqual([1]);
});

test('Create stays where it is while the review loads', async ({ consolePage: page, purser }) => {
  await startDefinition(page, purser.url, 'slow');
  await goOnTo(page, 'Monitoring and tags');
  const network = await page.context().newCDPSession(page);
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 1000,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  await press(page, 'Next');
  await expectHeading(page, 'Review and create');
  const create = page.getByRole('button', { name: 'Create', exact: true });
  await expect(page.getByRole('button', { name: 'Edit Tags' })).toBeVisible();
  const before = await create.boundingBox();
  await expect(page.getByRole('textbox', { name: 'Task definition JSON to be sent' })).toBeVisible();
  expect(await create.boundingBox()).toEqual(before);
});

// The browser itself tells of a request that could not leave, as an error in the console: not `consolePage`.
test('Create without a server keeps everything, and makes one revision once it is back', async ({
  page,
  purser,
}) => {
  await purser.reset();
  await startDefinition(page, purser.url, 'offline');
  await goOnTo(page, 'Review and create');
  await page.context().setOffline(true);
  await pressCreate(page);
  await expect(page.getByText('The Purser server did not answer.')).toBeVisible();
  await expectHeading(page, 'Review and create');
  await press(page, 'Edit Container – 1: app');
  await expect(page.getByRole('textbox', { name: 'Container 1 Name' })).toHaveValue('app');
  await goOnTo(page, 'Review and create');
  await page.context().setOffline(false);
  expect(await revisionsOf(page, purser.url, 'offline')).toEqual([]);
  await pressCreate(page);
  await expectHeading(page, 'offline:1');
  expect(await revisionsOf(page, purser.url, 'offline')).toEqual([1]);
});

test('a server that is gone before the review is shown loses nothing', async ({ page, purser }) => {
  await purser.reset();
  await startDefinition(page, purser.url, 'offline');
  await goOnTo(page, 'Monitoring and tags');
  await page.context().setOffline(true);
  await press(page, 'Next');
  await expectHeading(page, 'Review and create');
  await page.context().setOffline(false);
  await pressCreate(page);
  await expectHeading(page, 'offline:1');
});
