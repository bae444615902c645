import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { issuesAt, validate } from './index.ts';

const definition = {
  family: 'web',
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '512',
  containerDefinitions: [{ name: 'web', image: 'nginx:1.29', logConfiguration: { logDriver: 'splunk' } }],
};

test('the smallest definition of the documentation has no issue but the absent token', () => {
  const atRisk = validate(definition).filter(({ severity }) => severity !== 'warn');
  expect(atRisk.map(({ ruleId }) => ruleId)).toEqual(['splunk-token']);
});

test('issues come in the order of the definition, the worst first in one place', () => {
  const issues = validate({
    containerDefinitions: [
      { image: 'nginx', name: 'b/a', user: 'root' },
      { name: 'ok', image: 'https://NGINX' },
    ],
    family: '',
    tags: [],
  });
  expect(issues.map(({ path, ruleId }) => [path, ruleId])).toEqual([
    ['family', 'family-required'],
    ['containerDefinitions[0].name', 'container-name-pattern'],
    ['containerDefinitions[0].image', 'image-latest-tag'],
    ['containerDefinitions[0].image', 'image-docker-hub-limit'],
    ['containerDefinitions[0].memory', 'container-memory-required'],
    ['containerDefinitions[0].user', 'user-root'],
    ['containerDefinitions[0].readonlyRootFilesystem', 'readonly-root-off'],
    ['containerDefinitions[0].logConfiguration', 'log-config-missing'],
    ['containerDefinitions[1].image', 'image-http-prefix'],
    ['containerDefinitions[1].image', 'image-latest-tag'],
    ['containerDefinitions[1].memory', 'container-memory-required'],
    ['containerDefinitions[1].readonlyRootFilesystem', 'readonly-root-off'],
    ['containerDefinitions[1].logConfiguration', 'log-config-missing'],
    ['requiresCompatibilities', 'compat-empty'],
    ['tags', 'tags-empty-list'],
  ]);
});

test('issues are found again by their place', () => {
  const issues = validate({ ...definition, containerDefinitions: [{ name: 'a'.repeat(256) }, {}] });
  expect(issuesAt(issues, 'containerDefinitions[0]').map(({ ruleId }) => ruleId)).toContain('image-required');
  expect(issuesAt(issues, 'containerDefinitions[0].na')).toEqual([]);
  expect(issuesAt(issues, '')).toEqual(issues);
});

describe('validate never throws', () => {
  test('whatever the JSON', () => {
    fc.assert(fc.property(fc.anything(), (value) => Array.isArray(validate(value))));
  });

  test('whatever stands in the place of a part', () => {
    const part = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('', '-1', '65536', 'arn:', 'a:b', 0, -1, 1e9, null, {}, []),
    );
    const keys = [
      'name',
      'image',
      'cpu',
      'memory',
      'portMappings',
      'links',
      'dependsOn',
      'environment',
      'secrets',
    ];
    const more = [
      'mountPoints',
      'volumesFrom',
      'ulimits',
      'logConfiguration',
      'healthCheck',
      'linuxParameters',
    ];
    const container = fc.dictionary(
      fc.constantFrom(...keys, ...more, 'user', '__proto__'),
      fc.oneof(part, fc.array(part)),
    );
    const top = fc.dictionary(
      fc.constantFrom('volumes', 'tags', 'cpu', 'proxyConfiguration', 'networkMode', 'placementConstraints'),
      fc.oneof(part, fc.array(part)),
    );
    fc.assert(
      fc.property(top, fc.array(fc.oneof(container, part)), (others, containerDefinitions) =>
        Array.isArray(validate({ ...definition, ...others, containerDefinitions })),
      ),
    );
  });

  test('however many containers wait for each other', () => {
    const containerDefinitions = Array.from({ length: 20_000 }, (_, index) => ({
      name: `c${index}`,
      image: 'a:1',
      dependsOn: [{ containerName: `c${index + 1}`, condition: 'START' }],
    }));
    expect(validate({ ...definition, containerDefinitions }).length).toBeGreaterThan(0);
  });
});

test('no message quotes a value that may be secret', () => {
  const secret = 'hunter2hunter2';
  const issues = validate({
    ...definition,
    [`x${1}`]: { secret },
    containerDefinitions: [
      {
        name: 'web',
        image: 'nginx',
        environment: [
          { name: 'DB_PASSWORD', value: secret },
          { name: '1-A', value: secret, valueFrom: secret },
          { name: 'B', value: { secret } },
          secret,
        ],
        secrets: [
          { name: 'C', valueFrom: `${secret}:${secret}!` },
          { name: 'C', valueFrom: `arn:aws:s3:::${secret}` },
        ],
        dockerLabels: { label: { secret } },
        logConfiguration: {
          logDriver: 'splunk',
          options: { 'splunk-token': secret, mode: secret, 'awslogs-group': [secret] },
          secretOptions: [{ name: 'splunk-token', valueFrom: `arn:aws:ssm:eu-west-1:1:${secret}` }],
        },
      },
    ],
  });
  expect(issues.length).toBeGreaterThan(10);
  expect(JSON.stringify(issues.map(({ message }) => message))).not.toContain(secret);
});

test('a task memory that a Windows container cannot do without is not offered for removal', () => {
  const windows = {
    ...definition,
    requiresCompatibilities: ['EC2'],
    networkMode: 'awsvpc',
    runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' },
  };
  const fixesFor = (container: object) =>
    validate({ ...windows, containerDefinitions: [{ name: 'web', image: 'nginx:1.29', ...container }] })
      .filter(({ ruleId }) => ruleId === 'task-size-windows-ignored')
      .map(({ path, fix }) => [path, fix?.label]);
  expect(fixesFor({})).toEqual([
    ['cpu', 'Remove the task CPU'],
    ['memory', undefined],
  ]);
  expect(fixesFor({ memory: 512 })).toContainEqual(['memory', 'Remove the task memory']);
});
