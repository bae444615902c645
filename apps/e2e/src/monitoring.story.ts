import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { createRevision, expectRow, goOnTo, press, readBack, startDefinition } from './support/verbs.ts';

const textbox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const traces = (page: Page) => page.getByRole('checkbox', { name: /^Use trace collection/ });
const metrics = (page: Page) => page.getByRole('checkbox', { name: /^Use metric collection/ });

/** What the collectors of a revision are told to do. */
async function collectorsOf(page: Page, url: string, revision: string): Promise<unknown[]> {
  const { taskDefinition } = await readBack(page, url, revision);
  return taskDefinition.containerDefinitions
    .filter(({ name }) => name === 'aws-otel-collector')
    .map(({ command }) => command);
}

test('traces and metrics share one collector, which later revisions know and can drop', async ({
  consolePage: page,
  purser,
}) => {
  await startDefinition(page, purser.url, 'monitored');
  await goOnTo(page, 'Monitoring and tags');
  await traces(page).check();
  await metrics(page).check();
  await expect(page.getByRole('radio', { name: 'Amazon CloudWatch' })).toBeChecked();
  await createRevision(page, 'monitored:1');
  expect(await collectorsOf(page, purser.url, 'monitored:1')).toEqual([
    ['--config=/etc/ecs/ecs-cloudwatch-xray.yaml'],
  ]);

  await page.getByRole('link', { name: 'Create new revision' }).click();
  await goOnTo(page, 'Monitoring and tags');
  await expect(traces(page)).toBeChecked();
  await expect(metrics(page)).toBeChecked();
  await metrics(page).uncheck();
  await createRevision(page, 'monitored:2');
  expect(await collectorsOf(page, purser.url, 'monitored:2')).toEqual([['--config=/etc/ecs/ecs-xray.yaml']]);

  await page.getByRole('link', { name: 'Create new revision' }).click();
  await goOnTo(page, 'Monitoring and tags');
  await expect(traces(page)).toBeChecked();
  await expect(metrics(page)).not.toBeChecked();
  await traces(page).uncheck();
  await createRevision(page, 'monitored:3');
  const { taskDefinition } = await readBack(page, purser.url, 'monitored:3');
  expect(taskDefinition.containerDefinitions.map(({ name }) => name)).toEqual(['app']);
});

test('Prometheus asks for its endpoint and target', async ({ consolePage: page, purser }) => {
  await startDefinition(page, purser.url, 'prometheus');
  await goOnTo(page, 'Monitoring and tags');
  await metrics(page).check();
  await page.getByRole('radio', { name: /Prometheus libraries instrumentation/ }).check();
  const endpoint = 'https://aps-workspaces.us-east-1.amazonaws.com/workspaces/ws-1/api/v1/remote_write';
  await textbox(page, 'Workspace remote write endpoint').fill(endpoint);
  await textbox(page, 'Scraping target').fill('0.0.0.0:8080');
  await createRevision(page, 'prometheus:1');
  const { taskDefinition } = await readBack(page, purser.url, 'prometheus:1');
  expect(taskDefinition.containerDefinitions[1]).toMatchObject({
    name: 'aws-otel-collector',
    command: ['--config=/etc/ecs/ecs-amp-prometheus.yaml'],
    environment: [
      { name: 'AWS_PROMETHEUS_ENDPOINT', value: endpoint },
      { name: 'AWS_PROMETHEUS_SCRAPING_ENDPOINT', value: '0.0.0.0:8080' },
    ],
  });
});

test('tags are created, shown and go into the next revision', async ({ consolePage: page, purser }) => {
  await startDefinition(page, purser.url, 'tagged');
  await goOnTo(page, 'Monitoring and tags');
  await press(page, 'Add tag');
  await textbox(page, 'tag 1 key').fill('team');
  await textbox(page, 'tag 1 value').fill('checkout é @ 1');
  await press(page, 'Add tag');
  await textbox(page, 'tag 2 key').fill('no-value');
  await press(page, 'Add tag');
  await textbox(page, 'tag 3 key').fill('removed');
  await press(page, 'Remove tag 3');
  await createRevision(page, 'tagged:1');
  const entered = [
    { key: 'team', value: 'checkout é @ 1' },
    { key: 'no-value', value: '' },
  ];
  const tagsOf = async (revision: string) =>
    (await readBack(page, purser.url, revision)).tags.filter(({ key }) => !key.startsWith('purser:'));
  expect(await tagsOf('tagged:1')).toEqual(entered);
  await page.getByRole('tab', { name: 'Tags' }).click();
  await expectRow(page, 'Tags', 'team', 'checkout é @ 1');
  await expectRow(page, 'Tags', 'no-value', '-');

  await page.getByRole('link', { name: 'Create new revision' }).click();
  await goOnTo(page, 'Monitoring and tags');
  await press(page, 'Remove tag 2');
  await createRevision(page, 'tagged:2');
  expect(await tagsOf('tagged:2')).toEqual(entered.slice(0, 1));
});
