import { expect, test } from './support/fixtures.ts';
import { expectSound, expectSoundInBoth } from './support/sweep.ts';
import {
  addVariableFrom,
  choose,
  expectHeading,
  nextStep,
  openIssues,
  press,
  startDefinition,
} from './support/verbs.ts';

const ROUTES: [string, string | RegExp][] = [
  ['/', 'Give a secret to a container'],
  ['/?parameter=/checkout/prod/db-password&family=checkout-api', 'Give a secret to a container'],
  ['/task-definitions', /^Task definitions/],
  ['/task-definitions?search=no-such-family', /^Task definitions/],
  ['/task-definitions/checkout-api', /^checkout-api/],
  ['/task-definitions/checkout-api?status=INACTIVE', /^checkout-api/],
  ['/task-definitions/checkout-api/3', 'checkout-api:3'],
  ['/task-definitions/checkout-api/compare?from=1&to=3', 'Compare revisions'],
  ['/task-definitions/checkout-api?status=DELETE_IN_PROGRESS', /^checkout-api/],
  ['/task-definitions/checkout-api/3/copy', 'Copy checkout-api:3'],
  ['/clean-up', 'Clean up revisions'],
  ['/clean-up?family=no-such-family', 'Clean up revisions'],
  ['/clean-up/99', 'This page could not be shown'],
  ['/task-definitions/checkout-api/3/create-revision', 'Configure task definition'],
  ['/task-definitions/checkout-api/3/deploy', 'Update services'],
  ['/task-definitions/checkout-api/3/deploy?show=all', 'Update services'],
  ['/task-definitions/checkout-api/3/run-task', 'Run task'],
  ['/task-definitions/checkout-api/3/create-service', 'Create service'],
  ['/clusters/default/services/no-such-service/roll-back', 'This page could not be shown'],
  ['/task-definitions/no-such-family/1', 'This page could not be shown'],
  ['/create-task-definition', 'Configure task definition'],
  ['/parameters', /^Parameter Store/],
  ['/parameters?search=no-such-parameter', /^Parameter Store/],
  ['/environment-matrix', 'Environment matrix'],
  ['/environment-matrix?family=checkout-api,orders-worker', 'Environment matrix'],
  ['/parameters?view=tree&path=/checkout/', /^Parameter Store/],
  ['/parameters/create', 'Create parameter'],
  ['/parameters/detail?name=/checkout/prod/db-password', '/checkout/prod/db-password'],
  ['/parameters/detail?name=/no/such', 'This page could not be shown'],
  ['/parameters/edit?name=/checkout/prod/db-password', 'Edit parameter'],
  ['/parameters/compare?name=/checkout/prod/db-password&from=1&to=2', 'Compare versions'],
  ['/parameters/compare?name=/checkout/prod/db-password&from=1&to=9', 'Compare versions'],
  ['/secrets', /^Secrets Manager/],
  ['/secrets?search=no-such-secret', /^Secrets Manager/],
  ['/secrets/create', 'Create secret'],
  ['/secrets/detail?id=checkout/orders-db', 'checkout/orders-db'],
  ['/secrets/edit?id=checkout/orders-db', 'Edit value'],
  ['/rollouts', 'Rollouts'],
  ['/rollouts/new', 'Force new deployment'],
  ['/rollouts/99', 'This page could not be shown'],
  ['/no/such/page', 'Page not found'],
];

for (const [path, heading] of ROUTES) {
  test(`${path} is sound, light and dark`, async ({ consolePage: page, purser }) => {
    await page.goto(`${purser.url}${path}`);
    await expectHeading(page, heading);
    await expectSoundInBoth(page, path);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} mode`, () => {
    test.use({ colorScheme });

    test('every tab of a revision is sound', async ({ consolePage: page, purser }) => {
      await page.goto(`${purser.url}/task-definitions/checkout-api/3`);
      for (const tab of ['Storage', 'Tags', 'JSON']) {
        await page.getByRole('tab', { name: tab }).click();
        await page.getByRole('tabpanel').filter({ visible: true }).waitFor();
        await expectSound(page, tab);
      }
    });

    test('the first steps of the wizard are sound, empty and with errors', async ({
      consolePage: page,
      purser,
    }) => {
      test.slow();
      await page.goto(`${purser.url}/create-task-definition`);
      await expectHeading(page, 'Configure task definition');
      await press(page, 'Next');
      await page.getByText('Correct 1 problem').waitFor();
      await openIssues(page);
      await page.getByRole('button', { name: /were not checked$/ }).click();
      await expectSound(page, 'step 1 with an error and the panel open');
      await press(page, /^Issues:/);
      await page.getByLabel('Task definition family').fill('sound');
      await nextStep(page, 'Configure containers');
      await expectSound(page, 'step 2');
      await press(page, 'Add environment variable, Container 1');
      await press(page, 'Next');
      await page.getByText('Correct 3 problems').waitFor();
      await expectSound(page, 'step 2 with errors');
    });

    test('the last steps of the wizard are sound', async ({ consolePage: page, purser }) => {
      test.slow();
      await startDefinition(page, purser.url, 'sound');
      await press(page, 'Add environment variable, Container 1');
      const row = 'Container 1 environment variable 1';
      await page.getByRole('textbox', { name: `${row} key` }).fill('DB_PASSWORD');
      await page.getByRole('textbox', { name: `${row} value`, exact: true }).fill('in the open');
      await page.getByRole('button', { name: /^Move to Parameter Store/ }).waitFor();
      await press(page, 'Add environment variable, Container 1');
      await addVariableFrom(page, 'Container 1 environment variable 2', 'DB', '/checkout/prod/db-password');
      await expectSound(page, 'step 2 with a warning and a reference');
      await nextStep(page, 'Configure storage');
      await press(page, 'Add volume');
      await expectSound(page, 'step 3 with a volume');
      await press(page, /^Remove Volume 1/i);
      await nextStep(page, 'Monitoring and tags');
      await expectSound(page, 'step 4');
      await nextStep(page, 'Review and create');
      await press(page, 'Create');
      await expect(page.getByRole('checkbox', { name: /^I have looked at/ })).toBeFocused();
      await expectSound(page, 'step 5 without its tick');
      await page.getByRole('tab', { name: 'Requirements' }).click();
      await expectSound(page, 'step 5 with the requirements');
      await press(page, 'JSON');
      await page.getByRole('textbox', { name: 'Task definition JSON' }).waitFor();
      await openIssues(page);
      await expectSound(page, 'the JSON view with the panel open');
    });

    test('the dialogs that bring many rows are sound', async ({ consolePage: page, purser }) => {
      test.slow();
      await startDefinition(page, purser.url, 'sound');
      const dialog = page.getByRole('dialog');
      const open = async (tool: string) => {
        await press(page, 'Add several, Container 1');
        await page.getByRole('menuitem', { name: tool }).click();
        await dialog.waitFor();
      };
      await open('Import .env, JSON or Compose');
      await expectSound(page, 'the source of an import');
      const source = dialog.getByRole('textbox', { name: 'Variables to import' });
      await source.fill('LEVEL=info\nA_TOKEN=made-up\nB_TOKEN=made-up\n');
      await press(dialog, 'Preview');
      await dialog
        .getByRole('textbox', { name: 'A_TOKEN parameter name' })
        .fill('/checkout/prod/db-password');
      await dialog.getByRole('textbox', { name: 'B_TOKEN parameter name' }).fill('a/b');
      await dialog.getByRole('checkbox', { name: /^Overwrite/ }).waitFor();
      await expectSound(page, 'the preview of an import');
      await press(dialog, 'Cancel');
      await open('Expand a path or a secret');
      await dialog.getByRole('textbox', { name: 'Path' }).fill('/checkout/prod');
      await press(dialog, 'List');
      await dialog.getByRole('checkbox', { name: '/checkout/prod/db-host' }).waitFor();
      await expectSound(page, 'Expand');
      await press(dialog, 'Cancel');
      await open('Copy from a container or family');
      await dialog.getByRole('button', { name: /^Family/ }).click();
      await page.getByRole('option', { name: 'checkout-api' }).click();
      await dialog.getByRole('checkbox', { name: 'LOG_LEVEL' }).waitFor();
      await expectSound(page, 'Copy rows');
      await press(dialog, 'Cancel');
      await press(page, 'Add environment variable, Container 1');
      const row = 'Container 1 environment variable 1';
      await choose(page, new RegExp(`^${row} value type`), 'ValueFrom');
      await page.getByRole('combobox', { name: `${row} value` }).fill('orders-db');
      await page.getByRole('option', { name: 'checkout/orders-db' }).click();
      await page.getByRole('button', { name: `${row} value JSON key` }).waitFor();
      await expectSound(page, 'the key and version of a secret');
      await press(page, `Create secret for ${row} value`);
      await press(dialog, 'Create secret');
      await dialog.getByText('A value is needed.').waitFor();
      await expectSound(page, 'Create secret with errors');
    });

    test('the dialogs are sound', async ({ consolePage: page, purser }) => {
      test.slow();
      const dialog = page.getByRole('dialog');
      await startDefinition(page, purser.url, 'sound');
      await press(page, 'Add environment variable, Container 1');
      await choose(page, /^Container 1 environment variable 1 value type/, 'ValueFrom');
      await press(page, 'Create parameter for Container 1 environment variable 1 value');
      await press(dialog, 'Create parameter');
      await dialog.getByText('A name is needed.').waitFor();
      await expectSound(page, 'Create parameter with errors');
      await page.goto(`${purser.url}/secrets/detail?id=checkout/orders-db`);
      await press(page, 'Delete');
      await dialog.waitFor();
      await expectSound(page, 'Delete secret');
      await page.goto(`${purser.url}/task-definitions/checkout-api/1`);
      await press(page, 'Deregister');
      await dialog.waitFor();
      await expectSound(page, 'Deregister');
    });
  });
}
