import { Agent, get } from 'node:http';
import { DescribeTaskDefinitionCommand, ECSClient } from '@aws-sdk/client-ecs';
import { startBuiltPurser, startConsoleOver } from '@purser/test-kit';
import { median, timeCalls } from './statistics.ts';

const LIMIT = 1.6;
const LOAD = { count: 600, connections: 8 };
const ROUNDS = 5;

const agent = new Agent({ keepAlive: true, maxSockets: LOAD.connections });

const read = (url: string) =>
  new Promise<void>((resolve, reject) => {
    get(url, { agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
      response.resume().once('end', resolve);
    }).once('error', reject);
  });

/** GET of one definition through the API against the same SDK call made directly, in alternating rounds. */
export async function benchDescribe(): Promise<string> {
  // The account has a process of its own, as AWS has: neither side shares its core with it.
  await using account = await startBuiltPurser({ PURSER_LOG_LEVEL: 'silent' });
  await using console = await startConsoleOver(account, { PURSER_LOG_LEVEL: 'silent' });
  const ecs = new ECSClient({
    endpoint: account.awsUrl,
    region: 'us-east-1',
    credentials: { ...account.credentials },
  });
  const command = () =>
    new DescribeTaskDefinitionCommand({ taskDefinition: 'checkout-api:3', include: ['TAGS'] });
  const direct = () => ecs.send(command());
  const throughApi = () => read(`${console.url}/api/task-definitions/checkout-api:3`);
  await timeCalls(direct, LOAD);
  await timeCalls(throughApi, LOAD);
  const ratios: number[] = [];
  const sides: [number, number][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const sdk = median(await timeCalls(direct, LOAD));
    const api = median(await timeCalls(throughApi, LOAD));
    sides.push([sdk, api]);
    ratios.push(api / sdk);
  }
  ecs.destroy();
  const shown = sides.map(([sdk, api]) => `${api.toFixed(2)}/${sdk.toFixed(2)}`).join(' ');
  return `GET of one definition, API / SDK, p50 at 8 connections: ${median(ratios).toFixed(2)}, limit ${LIMIT} (ms per round: ${shown})`;
}
