import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TaskDefinition } from '@purser/task-definition';
import { validTaskDefinition } from '@purser/task-definition/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromRevision } from './from-revision.ts';
import { toRegisterInput } from './to-register-input.ts';

const thereAndBack = (source: unknown) =>
  toRegisterInput(fromRevision(source as TaskDefinition)).taskDefinition;

const text = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom(
    '',
    ' ',
    ',',
    '"',
    '[',
    '["a"]',
    'a,b',
    ' a ',
    'a\nb',
    '1 vCPU',
    '10 units',
    '5',
    '0.5',
    '-1',
  ),
);
const whole = fc.oneof(
  fc.integer({ min: 0, max: 70_000 }),
  fc.constantFrom(0, 1, 6, 10, 51, 341, 1024, 1025),
);
const textMap = fc.dictionary(fc.string({ minLength: 1, maxLength: 5 }), text, {
  maxKeys: 3,
  noNullPrototype: true,
});
const list = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 });
const sparse = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(shape, { requiredKeys: [] });
const unknownKey = fc
  .jsonValue({ maxDepth: 2 })
  .filter((value) => !JSON.stringify(value).includes('__proto__'));

const container = sparse({
  name: text,
  image: text,
  essential: fc.boolean(),
  repositoryCredentials: sparse({ credentialsParameter: text }),
  portMappings: list(
    sparse({
      containerPort: whole,
      hostPort: whole,
      protocol: fc.constantFrom('tcp', 'udp'),
      name: text,
      containerPortRange: text,
    }),
  ),
  readonlyRootFilesystem: fc.boolean(),
  cpu: whole,
  memory: whole,
  memoryReservation: whole,
  resourceRequirements: list(
    sparse({ type: fc.constantFrom('GPU', 'NeuronDevice'), value: fc.constantFrom('1', 'ALL', '') }),
  ),
  environment: list(sparse({ name: text, value: text })),
  secrets: list(sparse({ name: text, valueFrom: text })),
  environmentFiles: list(sparse({ type: fc.constant('s3'), value: text })),
  logConfiguration: sparse({
    logDriver: text,
    options: textMap,
    secretOptions: list(sparse({ name: text, valueFrom: text })),
  }),
  restartPolicy: sparse({
    enabled: fc.boolean(),
    ignoredExitCodes: list(whole),
    restartAttemptPeriod: whole,
  }),
  healthCheck: sparse({ command: list(text), interval: whole, retries: whole }),
  dependsOn: list(sparse({ containerName: text, condition: text })),
  startTimeout: whole,
  disableNetworking: fc.boolean(),
  dnsServers: list(text),
  links: list(text),
  extraHosts: list(sparse({ hostname: text, ipAddress: text })),
  entryPoint: list(text),
  command: list(text),
  ulimits: list(sparse({ name: text, softLimit: whole, hardLimit: whole })),
  dockerLabels: textMap,
  mountPoints: list(sparse({ sourceVolume: text, containerPath: text, readOnly: fc.boolean() })),
  volumesFrom: list(sparse({ sourceContainer: text, readOnly: fc.boolean() })),
  linuxParameters: unknownKey,
  systemControls: list(sparse({ namespace: text, value: text })),
});

const volume = sparse({
  name: text,
  host: sparse({ sourcePath: text }),
  configuredAtLaunch: fc.boolean(),
  efsVolumeConfiguration: sparse({
    fileSystemId: text,
    transitEncryption: text,
    authorizationConfig: sparse({ iam: text }),
  }),
  dockerVolumeConfiguration: sparse({ driver: text, driverOpts: textMap, autoprovision: fc.boolean() }),
  s3filesVolumeConfiguration: sparse({ fileSystemArn: text }),
});

const definition = sparse({
  family: text,
  requiresCompatibilities: list(fc.constantFrom('FARGATE', 'EC2', 'EXTERNAL')),
  runtimePlatform: sparse({ operatingSystemFamily: text, cpuArchitecture: text }),
  networkMode: text,
  cpu: text,
  memory: text,
  placementConstraints: list(sparse({ type: text, expression: text })),
  enableFaultInjection: fc.boolean(),
  containerDefinitions: list(container),
  ephemeralStorage: sparse({ sizeInGiB: whole }),
  volumes: list(volume),
  tags: list(sparse({ key: text, value: text })),
  proxyConfiguration: unknownKey,
});

describe('a task definition goes through the form and comes out as it was', () => {
  it('when ECS would take it', () => {
    fc.assert(
      fc.property(validTaskDefinition(), (source) => {
        expect(thereAndBack(source)).toEqual(source);
      }),
    );
  });

  it('whatever odd shapes it has', () => {
    fc.assert(
      fc.property(definition, (source) => {
        expect(thereAndBack(source)).toEqual(source);
      }),
      { numRuns: 500 },
    );
  });

  it('also where a value is of another type than ECS takes', () => {
    const anyValue = fc.oneof(unknownKey, definition);
    const broken = fc.record({
      cpu: anyValue,
      containerDefinitions: anyValue,
      volumes: anyValue,
      tags: anyValue,
    });
    fc.assert(
      fc.property(broken, (source) => {
        expect(thereAndBack(source)).toEqual(source);
      }),
    );
  });

  const corpus = join(import.meta.dirname, '../../../../../packages/task-definition/corpus');
  it.each(definitionsBelow(corpus))('corpus %s', (file) => {
    const source: unknown = JSON.parse(readFileSync(join(corpus, file), 'utf8'));
    expect(thereAndBack(source)).toEqual(source);
  });
});

/** The definitions of the corpus; a form begins with a JSON object. */
function definitionsBelow(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter(
    (file) =>
      file.endsWith('.json') &&
      !file.endsWith('expected.json') &&
      readFileSync(join(folder, file), 'utf8').startsWith('{'),
  );
}
