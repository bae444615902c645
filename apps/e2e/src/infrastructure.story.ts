import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import {
  choose,
  createRevision,
  expectHeading,
  nameContainer,
  nextStep,
  openWizard,
  press,
  readBack,
} from './support/verbs.ts';

const textbox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const launchType = (page: Page, name: string) => page.getByRole('checkbox', { name: new RegExp(`^${name}`) });

/** The choices of a select that is named by its label. */
async function choicesOf(page: Page, select: RegExp): Promise<string[]> {
  const button = page.getByRole('button', { name: select });
  await button.click();
  await page.getByRole('option').first().waitFor();
  const texts = await page.getByRole('option').allInnerTexts();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  return texts.map((text) => text.split('\n')[0]?.trim() ?? '');
}

/** Chooses EC2 in place of Fargate. */
async function chooseEc2(page: Page): Promise<void> {
  await launchType(page, 'Amazon EC2 instances').check();
  await launchType(page, 'AWS Fargate').uncheck();
}

test('the CPU decides which amounts of memory there are', async ({ consolePage: page, purser }) => {
  await openWizard(page, purser.url);
  await choose(page, /^CPU/, /^0.25 vCPU$/);
  await expect(page.getByRole('button', { name: /^Memory/ })).toHaveText('2 GB');
  expect(await choicesOf(page, /^Memory/)).toEqual(['0.5 GB', '1 GB', '2 GB']);
  await choose(page, /^CPU/, /^32 vCPU$/);
  await expect(page.getByRole('button', { name: /^Memory/ })).toHaveText('60 GB');
  expect(await choicesOf(page, /^Memory/)).toEqual(['60 GB', '120 GB', '244 GB']);
});

test('Fargate takes awsvpc only; EC2 has more modes, sizes as text and placement constraints', async ({
  consolePage: page,
  purser,
}) => {
  await openWizard(page, purser.url);
  expect(await choicesOf(page, /^Network mode/)).toEqual(['awsvpc']);
  await expect(page.getByRole('button', { name: 'Task placement' })).toBeHidden();
  await chooseEc2(page);
  expect(await choicesOf(page, /^Network mode/)).toEqual(['awsvpc', 'bridge', 'host', 'none', 'default']);
  await expect(textbox(page, 'CPU - optional')).toHaveValue('1024');
  await expect(textbox(page, 'Memory - optional')).toHaveValue('3072');
  await choose(page, /^Network mode/, 'bridge');
  await press(page, 'Task placement');
  await press(page, 'Add constraint');
  await textbox(page, 'constraint 1 expression').fill('attribute:ecs.instance-type =~ t3.*');

  await launchType(page, 'AWS Fargate').check();
  await expect(page.getByRole('button', { name: /^Network mode/ })).toHaveText('awsvpc');
  expect(await choicesOf(page, /^Network mode/)).toEqual(['awsvpc']);
  await expect(page.getByRole('button', { name: /^CPU/ })).toHaveText('1 vCPU');
  await expect(page.getByRole('button', { name: /^Memory/ })).toHaveText('3 GB');
  await expect(page.getByRole('button', { name: 'Task placement' })).toBeVisible();
});

test('a task for EC2 is created with free sizes, bridge, a host port and a constraint', async ({
  consolePage: page,
  purser,
}) => {
  await openWizard(page, purser.url);
  await textbox(page, 'Task definition family').fill('on-ec2');
  await chooseEc2(page);
  await textbox(page, 'CPU - optional').fill('0.5 vCPU');
  await textbox(page, 'Memory - optional').fill('1.5 GB');
  await choose(page, /^Network mode/, 'bridge');
  await press(page, 'Task placement');
  await press(page, 'Add constraint');
  await textbox(page, 'constraint 1 expression').fill('attribute:ecs.instance-type =~ t3.*');
  await nextStep(page, 'Configure containers');
  await nameContainer(page, 1, 'app');
  await textbox(page, 'Container 1 port mapping 1 host port').fill('8080');
  await createRevision(page, 'on-ec2:1');
  const { taskDefinition } = await readBack(page, purser.url, 'on-ec2:1');
  expect(taskDefinition).toMatchObject({
    requiresCompatibilities: ['EC2'],
    networkMode: 'bridge',
    cpu: '512',
    memory: '1536',
    placementConstraints: [{ type: 'memberOf', expression: 'attribute:ecs.instance-type =~ t3.*' }],
    containerDefinitions: [{ portMappings: [{ containerPort: 80, hostPort: 8080, protocol: 'tcp' }] }],
  });
});

test('Fargate and EC2 together are created', async ({ consolePage: page, purser }) => {
  await openWizard(page, purser.url);
  await textbox(page, 'Task definition family').fill('on-both');
  await launchType(page, 'Amazon EC2 instances').check();
  await nextStep(page, 'Configure containers');
  await nameContainer(page, 1, 'app');
  await createRevision(page, 'on-both:1');
  const { taskDefinition } = await readBack(page, purser.url, 'on-both:1');
  expect(taskDefinition).toMatchObject({
    requiresCompatibilities: ['FARGATE', 'EC2'],
    networkMode: 'awsvpc',
  });
});

test('Windows on EC2 has the default network mode or awsvpc', async ({ consolePage: page, purser }) => {
  await openWizard(page, purser.url);
  await textbox(page, 'Task definition family').fill('on-windows');
  await choose(page, /^Operating system/, 'Windows Server 2022 Core');
  expect(await choicesOf(page, /^CPU/)).toEqual(['1 vCPU', '2 vCPU', '4 vCPU']);
  await chooseEc2(page);
  expect(await choicesOf(page, /^Network mode/)).toEqual(['default', 'awsvpc']);
  await choose(page, /^Network mode/, 'default');
  await expect(page.getByText(/^ECS ignores these two for Windows containers/)).toBeVisible();
  await nextStep(page, 'Configure containers');
  await nameContainer(page, 1, 'iis');
  await textbox(page, 'Container 1 Memory hard limit - optional').fill('2');
  await createRevision(page, 'on-windows:1');
  const { taskDefinition } = await readBack(page, purser.url, 'on-windows:1');
  expect(taskDefinition).not.toHaveProperty('networkMode');
  expect(taskDefinition).toMatchObject({
    runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE', cpuArchitecture: 'X86_64' },
    containerDefinitions: [{ memory: 2048 }],
  });
});

for (const [mode, shown] of [
  ['awsvpc', false],
  ['bridge', true],
  ['host', true],
  ['none', false],
] as const) {
  test(`network mode ${mode} ${shown ? 'asks' : 'does not ask'} for a host port`, async ({
    consolePage: page,
    purser,
  }) => {
    await openWizard(page, purser.url);
    await textbox(page, 'Task definition family').fill('ports');
    await chooseEc2(page);
    await choose(page, /^Network mode/, mode);
    await nextStep(page, 'Configure containers');
    await expect(textbox(page, 'Container 1 port mapping 1 container port')).toBeVisible();
    await expect(textbox(page, 'Container 1 port mapping 1 host port')).toBeVisible({ visible: shown });
  });
}

test('a role is chosen from the account, and another one is typed', async ({ consolePage: page, purser }) => {
  await openWizard(page, purser.url);
  await textbox(page, 'Task definition family').fill('with-roles');
  const role = page.getByRole('combobox', { name: /^Task role/ });
  await role.fill('checkout');
  await page.getByRole('option', { name: 'checkoutTaskRole' }).click();
  await expect(role).toHaveValue('arn:aws:iam::123456789012:role/checkoutTaskRole');
  const executionRole = page.getByRole('combobox', { name: /^Task execution role/ });
  await executionRole.fill('arn:aws:iam::123456789012:role/team/typedRole');
  await executionRole.press('Tab');
  await nextStep(page, 'Configure containers');
  await nameContainer(page, 1, 'app');
  await createRevision(page, 'with-roles:1');
  const { taskDefinition } = await readBack(page, purser.url, 'with-roles:1');
  expect(taskDefinition).toMatchObject({
    taskRoleArn: 'arn:aws:iam::123456789012:role/checkoutTaskRole',
    executionRoleArn: 'arn:aws:iam::123456789012:role/team/typedRole',
  });
  await expectHeading(page, 'with-roles:1');
});

test('fault injection is turned on', async ({ consolePage: page, purser }) => {
  await openWizard(page, purser.url);
  await textbox(page, 'Task definition family').fill('with-faults');
  await press(page, 'Fault injection');
  await page.getByRole('checkbox', { name: /^Turn on fault injection/ }).check();
  await nextStep(page, 'Configure containers');
  await nameContainer(page, 1, 'app');
  await createRevision(page, 'with-faults:1');
  const { taskDefinition } = await readBack(page, purser.url, 'with-faults:1');
  expect(taskDefinition).toMatchObject({ enableFaultInjection: true });
});
