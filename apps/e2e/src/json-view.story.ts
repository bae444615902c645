import type { Page } from '@playwright/test';
import type { TaskDefinition } from '@purser/task-definition';
import { CORPUS } from '@purser/task-definition/corpus';
import { expect, test } from './support/fixtures.ts';
import {
  createRevision,
  expectHeading,
  goOnTo,
  openIssues,
  openWizard,
  press,
  pressCreate,
  readBack,
  revisionsOf,
  startDefinition,
  writeJson,
} from './support/verbs.ts';

const textbox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

/** A definition of the corpus as the embedded account's own: no role of another account can be passed. */
const corpus = (name: string): TaskDefinition => {
  const entry = CORPUS.find((one) => one.name === name);
  if (entry === undefined) throw new Error(`The corpus has no ${name}.`);
  return JSON.parse(JSON.stringify(entry.definition).replaceAll('111122223333', '123456789012'));
};

/** Opens the JSON view of a new task definition and puts a definition there. */
async function pasteDefinition(page: Page, url: string, definition: object): Promise<void> {
  await openWizard(page, url);
  await press(page, 'JSON');
  await writeJson(page, JSON.stringify(definition, null, 2));
}

const SMALL = {
  family: 'from-json',
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  executionRoleArn: 'ecsTaskExecutionRole',
  cpu: '256',
  memory: '512',
  volumes: [{ name: 'tmp' }],
  containerDefinitions: [
    {
      name: 'web',
      image: 'public.ecr.aws/docker/library/nginx:1.29',
      readonlyRootFilesystem: true,
      mountPoints: [{ sourceVolume: 'tmp', containerPath: '/tmp' }],
      environment: [{ name: 'A', value: '1' }],
      logConfiguration: {
        logDriver: 'awslogs',
        options: { 'awslogs-group': '/web', 'awslogs-region': 'us-east-1', 'awslogs-stream-prefix': 'ecs' },
      },
    },
  ],
};

test('what is typed in one view shows in the other', async ({ consolePage: page, purser }) => {
  await startDefinition(page, purser.url, 'two-views');
  await press(page, 'JSON');
  await expectHeading(page, 'Create new task definition with JSON');
  await expect(page.getByText('"two-views"', { exact: true })).toBeVisible();
  await writeJson(page, JSON.stringify(SMALL));
  await press(page, 'Form');
  await expectHeading(page, 'Configure containers');
  await expect(textbox(page, 'Container 1 Name')).toHaveValue('web');
  await expect(textbox(page, 'Container 1 environment variable 1 value')).toHaveValue('1');
  await textbox(page, 'Container 1 environment variable 1 value').fill('from the form');
  await press(page, 'JSON');
  await expect(page.getByText('"from the form"', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Issues: none found' })).toBeVisible();
  await press(page, 'Review and create');
  await expectHeading(page, 'Review and create');
  await pressCreate(page);
  await expectHeading(page, 'from-json:1');
});

test('an unknown key is kept, told with its path, and refused at Create', async ({
  consolePage: page,
  purser,
}) => {
  const [container] = SMALL.containerDefinitions;
  const unknown = { ...SMALL, containerDefinitions: [{ ...container, imagePolicy: { pull: 'always' } }] };
  await pasteDefinition(page, purser.url, unknown);
  await press(page, 'Issues: 1 error');
  const issue = page
    .getByRole('region', { name: 'Errors' })
    .getByRole('listitem')
    .filter({ hasText: 'Container "web" › imagePolicy' });
  await expect(issue).toContainText('"imagePolicy" is not a key');
  await press(page, 'Form');
  await press(page, 'JSON');
  await expect(issue).toBeVisible();
  await expect(page.getByText('"always"', { exact: true })).toBeVisible();
  await press(page, 'Review and create');
  await expect(page.getByRole('link', { name: /imagePolicy/ })).toBeVisible();
  await pressCreate(page);
  await expect(page.getByText(/^Correct 1 problem$/)).toBeVisible();
  await expect(page.getByRole('link', { name: /imagePolicy/ })).toBeVisible();
  expect(await revisionsOf(page, purser.url, 'from-json')).toEqual([]);
});

test('an issue is marked in the text, and its fix leaves the rest as it was typed', async ({
  consolePage: page,
  purser,
}) => {
  await openWizard(page, purser.url);
  await press(page, 'JSON');
  const text = JSON.stringify({ ...SMALL, ephemeralStorage: { sizeInGiB: 201 } }, null, 4).replace(
    '"cpu": "256"',
    '"cpu":    "256"',
  );
  await writeJson(page, text);
  const editor = page.getByRole('textbox', { name: 'Task definition JSON' });
  await page.getByRole('button', { name: /^Issues: 1 error/ }).click();
  await page.getByRole('button', { name: /^Go to text: Ephemeral storage is 201 GiB/ }).click();
  await expect(editor).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('201');
  // The editor's own list of what is marked.
  await page.keyboard.press('ControlOrMeta+Shift+KeyM');
  const marked = page.getByRole('option').filter({ hasText: 'Ephemeral storage is 201 GiB' });
  await marked.getByText('Set it to 200 GiB').click();
  await expect(page.getByRole('button', { name: 'Issues: none found' })).toBeVisible();
  await expect(editor).toContainText('"sizeInGiB": 200');
  await expect(editor).toContainText('"cpu":    "256"');
  await editor.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor).toContainText('"sizeInGiB": 201');
  await expect(page.getByRole('button', { name: /^Issues: 1 error/ })).toBeVisible();
});

test('a plain secret in the text moves to Parameter Store', async ({ consolePage: page, canary, purser }) => {
  const [container] = SMALL.containerDefinitions;
  const environment = [{ name: 'API_TOKEN', value: canary }];
  await pasteDefinition(page, purser.url, {
    ...SMALL,
    containerDefinitions: [{ ...container, environment }],
  });
  await openIssues(page);
  await press(page, /^Move to Parameter Store/);
  const dialog = page.getByRole('dialog', { name: 'Create parameter' });
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('/from-json/web/API_TOKEN');
  await press(dialog, 'Create parameter');
  await expect(dialog).toBeHidden();
  const editor = page.getByRole('textbox', { name: 'Task definition JSON' });
  await expect(editor).toContainText('"valueFrom": "/from-json/web/API_TOKEN"');
  await expect(editor).not.toContainText(canary);
  await press(page, 'Review and create');
  await createRevision(page, 'from-json:1');
});

test('text that is no JSON yet is placed by line and column, and the form keeps what it had', async ({
  consolePage: page,
  purser,
}) => {
  await startDefinition(page, purser.url, 'kept');
  await press(page, 'JSON');
  await writeJson(page, '{\n  "family": "kept",\n  "cpu": oops\n}');
  await expect(page.getByText(/at line 3, column 10\./)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Review and create' })).toBeDisabled();
  await press(page, 'Form');
  await expect(textbox(page, 'Container 1 Name')).toHaveValue('app');
  await goOnTo(page, 'Review and create');
  await createRevision(page, 'kept:1');
});

test('text that is no JSON yet outlives a reload', async ({ consolePage: page, purser }) => {
  await startDefinition(page, purser.url, 'kept');
  await press(page, 'JSON');
  await writeJson(page, '{\n  "family": "kept",\n');
  await expect(page.getByText(/The JSON ends too early at line 3, column 1\./)).toBeVisible();
  await page.reload();
  await expectHeading(page, 'Create new task definition with JSON');
  await expect(page.getByText('"kept"', { exact: true })).toBeVisible();
  await expect(page.getByText(/The JSON ends too early at line 3, column 1\./)).toBeVisible();
  await press(page, 'Form');
  await expect(textbox(page, 'Container 1 Name')).toHaveValue('app');
});

for (const name of ['console-made', 'efs-wordpress', 'private-registry', 'ten-containers', 'windows-iis']) {
  test(`the file ${name} of a team is created as it was pasted`, async ({ consolePage: page, purser }) => {
    const definition = corpus(name);
    await pasteDefinition(page, purser.url, definition);
    await press(page, 'Review and create');
    await expectHeading(page, 'Review and create');
    await pressCreate(page);
    await expectHeading(page, `${definition.family}:1`);
    const { taskDefinition, tags } = await readBack(page, purser.url, `${definition.family}:1`);
    const { tags: pasted = [], volumes, ...pastedDefinition } = definition;
    expect(taskDefinition).toMatchObject(JSON.parse(JSON.stringify(pastedDefinition)));
    expect(taskDefinition.volumes).toHaveLength(volumes?.length ?? 0);
    expect(tags).toEqual(expect.arrayContaining(pasted));
  });
}

for (const [name, field] of [
  ['app-mesh-proxy', 'proxyConfiguration'],
  ['host-network-agent', 'pidMode'],
] as const) {
  test(`${field}, which the form has no field for, goes into the next revision`, async ({
    consolePage: page,
    purser,
  }) => {
    const definition = corpus(name);
    await pasteDefinition(page, purser.url, definition);
    await press(page, 'Review and create');
    await pressCreate(page);
    await expectHeading(page, `${definition.family}:1`);
    await page.getByRole('link', { name: 'Create new revision' }).click();
    await goOnTo(page, 'Configure containers');
    await textbox(page, 'Container 1 Image URI').fill('nginx:1.30');
    await createRevision(page, `${definition.family}:2`);

    const read = (revision: number) => readBack(page, purser.url, `${definition.family}:${revision}`);
    const [first, second] = [await read(1), await read(2)];
    expect(first.taskDefinition[field]).toEqual(definition[field]);
    const [changed, ...others] = first.taskDefinition.containerDefinitions;
    expect(second.taskDefinition).toEqual({
      ...first.taskDefinition,
      containerDefinitions: [{ ...changed, image: 'nginx:1.30' }, ...others],
      revision: 2,
      registeredAt: expect.any(String),
      taskDefinitionArn: expect.stringContaining(`${definition.family}:2`),
    });
  });
}
