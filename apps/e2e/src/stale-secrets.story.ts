import { createHash } from 'node:crypto';
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  FilterLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { ECSClient, RegisterTaskDefinitionCommand, TagResourceCommand } from '@aws-sdk/client-ecs';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { createCanary, formsOfCanary, startConsoleOver, startProcessAccount } from '@purser/test-kit';
import {
  type Account,
  advanceClock,
  clientOptions,
  createService,
  fargateDefinition,
  readServices,
  runTask,
} from './support/aws.ts';
import { expect, test } from './support/fixtures.ts';
import { passUntilVisible } from './support/services.ts';
import { expectSound, expectSoundInBoth } from './support/sweep.ts';
import { expectHeading, expectRow, press } from './support/verbs.ts';

const NAME = '/checkout/prod/story-password';
const GROUP = '/story/shop-web';
/** Prints what it was given in a form that gives nothing away, and goes on. */
const COMMAND = ['/bin/sh', '-c', 'printf %s "$DB_PASSWORD" | /usr/bin/sha256sum; exec /bin/sleep 600'];

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Goes on and prints nothing. */
const SLEEP = ['/bin/sh', '-c', 'exec /bin/sleep 600'];

/** A service in whose one task a process prints a hash of the parameter's value, and a family of tasks that do nothing. */
async function startShop(account: Account, value: string) {
  const options = clientOptions(account);
  const [ecs, ssm, logs] = [
    new ECSClient(options),
    new SSMClient(options),
    new CloudWatchLogsClient(options),
  ];
  const put = (Value: string) =>
    ssm.send(new PutParameterCommand({ Name: NAME, Value, Type: 'SecureString', Overwrite: true }));
  const printed = async () => {
    const { events = [] } = await logs.send(new FilterLogEventsCommand({ logGroupName: GROUP }));
    return events.map(({ message = '' }) => message.split(' ')[0]);
  };
  await put(value);
  await logs.send(new CreateLogGroupCommand({ logGroupName: GROUP }));
  const awslogs = { 'awslogs-group': GROUP, 'awslogs-region': 'us-east-1', 'awslogs-stream-prefix': 'ecs' };
  const register = (family: string, command: string[]) =>
    ecs.send(
      new RegisterTaskDefinitionCommand(
        fargateDefinition(family, {
          image: 'busybox:1',
          command,
          secrets: [{ name: 'DB_PASSWORD', valueFrom: NAME }],
          logConfiguration: { logDriver: 'awslogs', options: awslogs },
        }),
      ),
    );
  await register('shop-web', COMMAND);
  await register('shop-job', SLEEP);
  await createService(account, 'shop-web', 'shop-web', 1);
  return { ecs, put, printed };
}

test('a running task keeps the old value of a parameter, the board names it, and a new deployment ends that', async ({
  page,
}) => {
  test.slow();
  await using account = await startProcessAccount();
  await using purser = await startConsoleOver(account);
  const [before, after] = [createCanary(), createCanary()];
  const { put, printed } = await startShop(account, before);
  await advanceClock(account, 30_000);
  await expect(async () => expect(await printed()).toEqual([hashOf(before)])).toPass();
  await runTask(account, 'shop-job');
  await page.goto(`${purser.url}/stale-secrets`);
  await expect(page.getByText('No stale secrets')).toBeVisible();
  await expectSound(page, 'the board without lines');

  await advanceClock(account, 30_000);
  await put(after);
  await press(page, 'Refresh');
  const table = page.getByRole('table', { name: 'What running tasks hold' });
  const line = table.getByRole('row', { name: /shop-web/ });
  const job = table.getByRole('row', { name: /shop-job:1/ });
  await expect(line).toContainText(`1 of 1 task of shop-web started before ${NAME} changed on`);
  await expect(line).toContainText('app › DB_PASSWORD');
  await expect(job).toContainText(`1 of 1 task of shop-job:1 started before ${NAME} changed on`);
  await expect(job.getByRole('link', { name: 'Run task from shop-job:1' })).toBeVisible();
  await expect(job.getByRole('checkbox')).toHaveCount(0);
  await expectSoundInBoth(page, 'the board');
  expect(await printed()).toEqual([hashOf(before)]);
  await page.getByRole('searchbox', { name: 'Find by service, group or family' }).fill('orders');
  await expect(page.getByText('No matches')).toBeVisible();
  await press(page, 'Clear filters');
  await job.getByRole('link', { name: /^Task / }).click();
  await press(page, 'Stop');
  await press(page.getByRole('dialog'), 'Stop');
  await expect(page.getByRole('dialog')).toBeHidden();
  await advanceClock(account, 60_000);
  await page.goto(`${purser.url}/stale-secrets`);
  await expect(line).toBeVisible();
  await expect(job).toBeHidden();
  await line.getByRole('link', { name: 'shop-web' }).click();
  await expectHeading(page, 'shop-web');
  await page.getByRole('tab', { name: 'Tasks' }).click();
  await page.getByRole('table', { name: 'Tasks' }).getByRole('rowheader').getByRole('link').click();
  const variable = page
    .getByRole('table', { name: 'Effective environment' })
    .getByRole('row', { name: /DB_PASSWORD/ });
  await expect(variable).toContainText('The task holds the older value.');
  await expectSoundInBoth(page, 'a task that holds an older value');

  await page.goto(`${purser.url}/stale-secrets`);
  await line.getByRole('checkbox').check();
  await page.getByRole('link', { name: 'Force new deployment (1)' }).click();
  await expectHeading(page, 'Force new deployment');
  await expect(page.getByRole('textbox', { name: 'Reason' })).toHaveValue(`${NAME} changed`);
  await press(page, 'Force new deployment');
  await expectHeading(page, /^Rollout \d+$/);
  await passUntilVisible(account, page.getByText('1 of 1 done'));
  await expect(async () => expect(await printed()).toEqual([hashOf(before), hashOf(after)])).toPass();
  await page.goto(`${purser.url}/stale-secrets`);
  await expect(async () => {
    await press(page, 'Refresh');
    await expect(page.getByText('No stale secrets')).toBeVisible({ timeout: 1000 });
  }).toPass();
  const seen = purser.log() + (await page.content());
  expect(formsOfCanary(seen, before)).toEqual([]);
  expect(formsOfCanary(seen, after)).toEqual([]);
});

test('a service whose tag asks for it is redeployed by itself once its parameter has changed', async ({
  page,
}) => {
  test.slow();
  await using account = await startProcessAccount();
  const [before, after] = [createCanary(), createCanary()];
  const { ecs, put, printed } = await startShop(account, before);
  const [service] = await readServices(account, 'shop-web');
  const tags = [
    { key: 'purser:redeploy', value: 'auto' },
    { key: 'purser:redeploy-after', value: '1s' },
  ];
  await ecs.send(new TagResourceCommand({ resourceArn: service?.serviceArn, tags }));
  await expect(async () => expect(await printed()).toEqual([hashOf(before)])).toPass();
  await put(after);
  await using purser = await startConsoleOver(account, { PURSER_REDEPLOY_INTERVAL: '1' });
  await expect(async () => expect(await printed()).toEqual([hashOf(before), hashOf(after)])).toPass();
  await page.goto(`${purser.url}/rollouts`);
  await passUntilVisible(account, page.getByText('1 of 1 done'));
  await expectRow(page, 'Rollouts', /^Rollout 1$/, 'Succeeded', new RegExp(`^${NAME} changed at 2`));
  await page.goto(`${purser.url}/stale-secrets`);
  await expect(page.getByText('No stale secrets')).toBeVisible();
});
