import { type BuiltPurser, startBuiltPurser } from '@purser/test-kit';
import { median } from './statistics.ts';

const LIMIT = 300;
const REFERENCES = 200;
const ROUNDS = 5;
const HEADERS = { 'content-type': 'application/json', 'x-purser': '1' };

/** Names of parameters that are there, page by page. */
async function namesIn({ url }: BuiltPurser): Promise<string[]> {
  const names: string[] = [];
  let page = '';
  while (names.length < REFERENCES) {
    const reply = await fetch(`${url}/api/parameters?search=/team-&maxResults=50${page}`);
    const { parameters, nextToken } = (await reply.json()) as {
      parameters: { name: string }[];
      nextToken: string;
    };
    names.push(...parameters.map(({ name }) => name));
    page = `&nextToken=${encodeURIComponent(nextToken)}`;
  }
  return names.slice(0, REFERENCES);
}

/** Milliseconds until the first line of a preflight, and until its end. */
async function timePreflight({ url }: BuiltPurser, taskDefinition: object): Promise<[number, number]> {
  const began = performance.now();
  const response = await fetch(`${url}/api/task-definitions/preflight`, {
    method: 'POST',
    headers: { ...HEADERS, accept: 'text/event-stream' },
    body: JSON.stringify({ taskDefinition }),
  });
  let first: number | undefined;
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    if (decoder.decode(chunk, { stream: true }).includes('"ruleId"')) first ??= performance.now() - began;
  }
  if (first === undefined) throw new Error(`The preflight answered ${response.status} without a line.`);
  return [first, performance.now() - began];
}

/** How soon a preflight of 200 references shows its first lines in an account of 100,000 parameters. */
export async function benchPreflight(): Promise<string> {
  await using purser = await startBuiltPurser({ PURSER_LOG_LEVEL: 'silent' });
  await fetch(`${purser.awsUrl}/_purser/seed`, {
    method: 'POST',
    headers: HEADERS,
    body: JSON.stringify({ world: 'large' }),
  });
  const names = await namesIn(purser);
  const times: [number, number][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    times.push(
      await timePreflight(purser, {
        family: 'bench',
        executionRoleArn: 'arn:aws:iam::123456789012:role/ecsTaskExecutionRole',
        containerDefinitions: [
          {
            name: 'app',
            image: 'public.ecr.aws/docker/library/nginx:1.29',
            memory: 128,
            secrets: names.map((valueFrom, index) => ({ name: `SETTING_${index}`, valueFrom })),
          },
        ],
      }),
    );
    // A write makes the next round ask anew.
    await fetch(`${purser.url}/api/parameters`, {
      method: 'POST',
      headers: HEADERS,
      body: JSON.stringify({ name: `/bench/${round}`, type: 'String', value: 'x' }),
    });
  }
  const [first, all] = [0, 1].map((at) => median(times.map((time) => time[at as 0 | 1])).toFixed(0));
  return `preflight of ${REFERENCES} references among 100,000 parameters, first lines: ${first} ms, limit ${LIMIT} ms (all lines: ${all} ms, median of ${ROUNDS})`;
}
