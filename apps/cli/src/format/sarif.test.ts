import type { Log } from 'sarif';
import { expect, test } from 'vitest';
import { runIn } from '../testing/run-in.ts';

const TEXT = `{
  "family": "web",
  "networkMode": "Bridge",
  "containerDefinitions": [{ "name": "web", "image": "nginx:1.29", "memory": 128 }]
}
`;

async function sarifOf(files: Record<string, string>) {
  const { out, code } = await runIn({ files }, 'verify', '--format', 'sarif', ...Object.keys(files));
  return { log: JSON.parse(out) as Log, code };
}

test('an issue has its rule, place, print and fix', async () => {
  const { log } = await sarifOf({ 'a folder/wéb.json': TEXT });
  const [run] = log.runs;
  const results = run?.results ?? [];
  const result = results.find(({ ruleId }) => ruleId === 'enum-value');
  expect(log.version).toBe('2.1.0');
  expect(run?.columnKind).toBe('utf16CodeUnits');
  expect(result).toMatchObject({
    level: 'error',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'a%20folder/w%C3%A9b.json' },
          region: { startLine: 3, startColumn: 18 },
        },
        logicalLocations: [{ fullyQualifiedName: 'networkMode' }],
      },
    ],
    partialFingerprints: { 'purserIssue/v1': expect.stringMatching(/^[0-9a-f]{32}$/) },
    fixes: [
      {
        description: { text: 'Use lower case' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'a%20folder/w%C3%A9b.json' },
            replacements: [
              {
                deletedRegion: { startLine: 3, startColumn: 18, endLine: 3, endColumn: 26 },
                insertedContent: { text: '"bridge"' },
              },
            ],
          },
        ],
      },
    ],
  });
  for (const { ruleId, ruleIndex = -1 } of results)
    expect(run?.tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId);
  expect(run?.tool.driver.rules?.[result?.ruleIndex ?? -1]).toMatchObject({
    shortDescription: { text: 'Every enumerated value is one that ECS knows.' },
    helpUri: expect.stringContaining('https://docs.aws.amazon.com/'),
    defaultConfiguration: { level: 'error' },
  });
  expect(results.map(({ level }) => level)).toContain('note');
});

test('the print of an issue does not depend on its line', async () => {
  const print = async (text: string) => {
    const { log } = await sarifOf({ 'a.json': text });
    return log.runs[0]?.results?.map(({ ruleId, partialFingerprints }) => [ruleId, partialFingerprints]);
  };
  expect(await print(`\n\n${TEXT}`)).toEqual(await print(TEXT));
});

test('a file that cannot be read is a notification', async () => {
  const { log, code } = await sarifOf({ 'a.json': '{,' });
  expect(code).toBe(2);
  expect(log.runs[0]).toMatchObject({
    results: [],
    invocations: [
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: 'error',
            message: { text: 'The file is no JSON: it lacks a key in double quotes.' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'a.json' },
                  region: { startLine: 1, startColumn: 2 },
                },
              },
            ],
          },
        ],
      },
    ],
  });
});
