import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import {
  addVariableFrom,
  choose,
  createRevision,
  nameContainer,
  press,
  readBack,
  startDefinition,
} from './support/verbs.ts';

const textbox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const section = (page: Page, number: number) =>
  page.getByRole('button', { name: `Container – ${number}`, exact: true });

test('there are up to ten containers, which collapse and can be removed', async ({
  consolePage: page,
  purser,
}) => {
  await startDefinition(page, purser.url, 'many');
  const add = page.getByRole('button', { name: 'Add more containers' });
  for (let number = 2; number <= 10; number += 1) {
    await add.click();
    await expect(section(page, number)).toBeVisible();
  }
  await expect(add).toBeDisabled();
  await expect(section(page, 4)).toHaveAttribute('aria-expanded', 'false');
  await section(page, 4).click();
  await nameContainer(page, 4, 'fourth');
  await textbox(page, 'Container 4 port mapping 1 container port').fill('8080');
  await section(page, 4).click();
  await expect(textbox(page, 'Container 4 Name')).toBeHidden();
  await press(page, 'Remove container 3');
  await expect(section(page, 10)).toBeHidden();
  await section(page, 3).click();
  await expect(textbox(page, 'Container 3 Name')).toHaveValue('fourth');
  await expect(add).toBeEnabled();
  for (let number = 9; number >= 4; number -= 1) await press(page, `Remove container ${number}`);
  await press(page, 'Remove container 2');
  await createRevision(page, 'many:1');
  const { taskDefinition } = await readBack(page, purser.url, 'many:1');
  expect(taskDefinition.containerDefinitions.map(({ name }) => name)).toEqual(['app', 'fourth']);
});

test('a container with every section filled is created as it was entered', async ({
  consolePage: page,
  purser,
}) => {
  await startDefinition(page, purser.url, 'filled');
  const field = (name: string) => textbox(page, `Container 1 ${name}`);

  await test.step('a second container to wait for', async () => {
    await press(page, 'Add more containers');
    await nameContainer(page, 2, 'migrations');
    await choose(page, /^Container 2 Essential container/, 'No');
    await press(page, 'Remove Container 2 port mapping 1');
    await page.getByRole('checkbox', { name: /^Container 2 Use log collection/ }).uncheck();
  });

  await test.step('private registry, ports, file system and limits', async () => {
    await page.getByRole('checkbox', { name: /^Container 1 Private registry/ }).check();
    await field('Secrets Manager ARN or name').fill(
      'arn:aws:secretsmanager:us-east-1:123456789012:secret:hub-AbCdEf',
    );
    await field('port mapping 1 container port').fill('8080');
    await press(page, 'Add more port mappings, Container 1');
    await field('port mapping 2 container port').fill('5353');
    await choose(page, /^Container 1 port mapping 2 protocol/, 'UDP');
    await choose(page, /^Container 1 port mapping 2 app protocol/, 'None');
    await page.getByRole('checkbox', { name: /^Container 1 Read only/ }).check();
    await field('CPU - optional').fill('0.5');
    await field('Memory hard limit - optional').fill('1');
    await field('Memory soft limit - optional').fill('512 MiB');
  });

  await test.step('environment', async () => {
    await press(page, 'Add environment variable, Container 1');
    await field('environment variable 1 key').fill('LOG_LEVEL');
    await field('environment variable 1 value').fill('  a "quoted", value ');
    await press(page, 'Add environment variable, Container 1');
    await addVariableFrom(page, 'Container 1 environment variable 2', 'DB', '/checkout/prod/db-password');
    await press(page, 'Add environment file, Container 1');
    await field('environment file 1 location').fill('arn:aws:s3:::team-config/app.env');
  });

  await test.step('restart policy, health check, dependency and timeouts', async () => {
    await press(page, 'Container 1 Restart policy');
    await page.getByRole('checkbox', { name: /^Container 1 Enable restart policy/ }).check();
    await field('Ignored exit codes - optional').fill('0, 155');
    await field('Attempt reset period - optional').fill('120');
    await press(page, 'Container 1 HealthCheck');
    await field('Command').fill('CMD-SHELL, curl -f http://localhost/ || exit 1');
    await field('Interval - optional').fill('15');
    await field('Timeout - optional').fill('4');
    await field('Start period - optional').fill('60');
    await field('Retries - optional').fill('5');
    await press(page, 'Container 1 Startup dependency ordering');
    await press(page, 'Add container dependency, Container 1');
    await choose(page, /^Container 1 container dependency 1 container/, 'migrations');
    await choose(page, /^Container 1 container dependency 1 condition/, 'Success');
    await press(page, 'Container 1 Container timeouts');
    await field('Start timeout - optional').fill('30');
    await field('Stop timeout - optional').fill('100');
  });

  await test.step('Docker', async () => {
    await press(page, 'Container 1 Docker configuration');
    await field('Entry point - optional').fill('sh, -c');
    await field('Command - optional').fill('"echo ""hi, you""; sleep 1", plain "words", [brackets]');
    await field('Working directory - optional').fill('/srv/app');
    await press(page, 'Container 1 Resource limits (Ulimits)');
    await press(page, 'Add ulimit, Container 1');
    await field('ulimit 1 soft limit').fill('1024');
    await field('ulimit 1 hard limit').fill('4096');
    await press(page, 'Container 1 Docker labels');
    await press(page, 'Add key value pair: Docker label, Container 1');
    await field('Docker label 1 key').fill('com.example.team');
    await field('Docker label 1 value').fill('checkout, prod');
  });

  await createRevision(page, 'filled:1');
  const { taskDefinition } = await readBack(page, purser.url, 'filled:1');
  const filledIn = {
    environment: [],
    mountPoints: [],
    volumesFrom: [],
    portMappings: [],
    systemControls: [],
  };
  expect(taskDefinition.containerDefinitions).toEqual([
    {
      ...filledIn,
      name: 'app',
      image: 'nginx:1.29',
      essential: true,
      repositoryCredentials: {
        credentialsParameter: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:hub-AbCdEf',
      },
      portMappings: [
        { containerPort: 8080, hostPort: 8080, protocol: 'tcp', name: 'app-8080-tcp', appProtocol: 'http' },
        { containerPort: 5353, hostPort: 5353, protocol: 'udp', name: 'app-5353-udp' },
      ],
      readonlyRootFilesystem: true,
      cpu: 512,
      memory: 1024,
      memoryReservation: 512,
      environment: [{ name: 'LOG_LEVEL', value: '  a "quoted", value ' }],
      secrets: [{ name: 'DB', valueFrom: '/checkout/prod/db-password' }],
      environmentFiles: [{ type: 's3', value: 'arn:aws:s3:::team-config/app.env' }],
      logConfiguration: {
        logDriver: 'awslogs',
        options: {
          'awslogs-group': '/ecs/filled',
          'awslogs-region': 'us-east-1',
          'awslogs-stream-prefix': 'ecs',
          'awslogs-create-group': 'true',
          mode: 'non-blocking',
          'max-buffer-size': '25m',
        },
        secretOptions: [],
      },
      restartPolicy: { enabled: true, ignoredExitCodes: [0, 155], restartAttemptPeriod: 120 },
      healthCheck: {
        command: ['CMD-SHELL', 'curl -f http://localhost/ || exit 1'],
        interval: 15,
        timeout: 4,
        startPeriod: 60,
        retries: 5,
      },
      dependsOn: [{ containerName: 'migrations', condition: 'SUCCESS' }],
      startTimeout: 30,
      stopTimeout: 100,
      entryPoint: ['sh', '-c'],
      command: ['echo "hi, you"; sleep 1', 'plain "words"', '[brackets]'],
      workingDirectory: '/srv/app',
      ulimits: [{ name: 'nofile', softLimit: 1024, hardLimit: 4096 }],
      dockerLabels: { 'com.example.team': 'checkout, prod' },
    },
    { ...filledIn, name: 'migrations', image: 'nginx:1.29', essential: false, cpu: 0 },
  ]);
});

test('a FireLens destination adds the log router once', async ({ consolePage: page, purser }) => {
  await startDefinition(page, purser.url, 'routed');
  await choose(page, /^Container 1 Destination/, /Amazon Data Firehose/);
  await expect(textbox(page, 'Container 2 Name')).toHaveValue('log_router');
  await textbox(page, 'Container 1 log option 3 value').fill('orders-stream');
  await choose(page, /^Container 1 Destination/, /Amazon S3/);
  await textbox(page, 'Container 1 log option 3 value').fill('orders-bucket');
  await press(page, 'Add more containers');
  await nameContainer(page, 3, 'worker');
  await press(page, 'Remove Container 3 port mapping 1');
  await choose(page, /^Container 3 Destination/, /Kinesis/);
  await textbox(page, 'Container 3 log option 3 value').fill('orders');
  await createRevision(page, 'routed:1');
  const { taskDefinition } = await readBack(page, purser.url, 'routed:1');
  expect(taskDefinition.containerDefinitions.map(({ name }) => name)).toEqual([
    'app',
    'log_router',
    'worker',
  ]);
  expect(taskDefinition.containerDefinitions).toMatchObject([
    { logConfiguration: { logDriver: 'awsfirelens', options: { Name: 's3', bucket: 'orders-bucket' } } },
    { firelensConfiguration: { type: 'fluentbit' }, memoryReservation: 51, user: '0' },
    { logConfiguration: { logDriver: 'awsfirelens', options: { Name: 'kinesis', stream: 'orders' } } },
  ]);
});
