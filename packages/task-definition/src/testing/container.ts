import type { ContainerDefinition, LogConfiguration, PortMapping } from '@aws-sdk/client-ecs';
import fc, { type Arbitrary } from 'fast-check';
import { ULIMIT_NAMES } from '../enums.ts';
import { ecsName, image, maybe, optional, reference, region, text, word } from './names.ts';
import type { Platform } from './platform.ts';

const strings = fc.array(text, { maxLength: 4 });
const labels = fc.dictionary(word, text, { maxKeys: 3 });
const seconds = fc.integer({ min: 2, max: 120 });

const healthCheck = fc.record(
  {
    command: fc.tuple(fc.constantFrom('CMD', 'CMD-SHELL'), text).map((words): string[] => words),
    interval: fc.integer({ min: 5, max: 300 }),
    timeout: fc.integer({ min: 2, max: 60 }),
    retries: fc.integer({ min: 1, max: 10 }),
    startPeriod: fc.integer({ min: 0, max: 300 }),
  },
  { requiredKeys: ['command'] },
);

const restartPolicy = fc.record(
  {
    enabled: fc.boolean(),
    ignoredExitCodes: fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 5 }),
    restartAttemptPeriod: fc.integer({ min: 60, max: 1800 }),
  },
  { requiredKeys: ['enabled'] },
);

const awslogs: Arbitrary<LogConfiguration> = fc
  .tuple(
    word,
    region,
    optional({ mode: fc.constantFrom('blocking', 'non-blocking'), 'max-buffer-size': fc.constant('25m') }),
  )
  .map(([group, home, others]) => ({
    logDriver: 'awslogs',
    options: {
      'awslogs-group': group,
      'awslogs-region': home,
      'awslogs-stream-prefix': 'ecs',
      ...(others as object),
    },
  }));

const splunk: Arbitrary<LogConfiguration> = reference.map((valueFrom) => ({
  logDriver: 'splunk',
  options: { 'splunk-url': 'https://splunk.example.com:8088' },
  secretOptions: [{ name: 'splunk-token', valueFrom }],
}));

const anyDriver: Arbitrary<LogConfiguration> = fc.record({
  logDriver: fc.constantFrom('json-file', 'syslog', 'journald', 'gelf', 'fluentd'),
  options: labels,
});

/** Names that are neither twice in one list nor in both. */
const variables = fc
  .uniqueArray(fc.stringMatching(/^[A-Z_][A-Z0-9_]{0,12}$/), { maxLength: 8 })
  .chain((names) =>
    fc
      .tuple(
        ...names.map((name) =>
          fc.record({ name: fc.constant(name), value: text, valueFrom: reference, secret: fc.boolean() }),
        ),
      )
      .map(
        (rows): Pick<ContainerDefinition, 'environment' | 'secrets'> => ({
          environment: rows.flatMap(({ name, value, secret }) => (secret ? [] : [{ name, value }])),
          secrets: rows.flatMap(({ name, valueFrom, secret }) => (secret ? [{ name, valueFrom }] : [])),
        }),
      ),
  );

const environmentFiles = fc.array(
  fc.record({ type: fc.constant('s3' as const), value: word.map((key) => `arn:aws:s3:::bucket/${key}.env`) }),
  { maxLength: 10 },
);

const linuxParameters = (fargate: boolean) =>
  optional({
    initProcessEnabled: fc.boolean(),
    capabilities: fc.record({
      add: fc.constantFrom<string[]>(
        ...(fargate ? [['SYS_PTRACE'], []] : [['NET_ADMIN', 'SYS_TIME'], ['ALL']]),
      ),
      drop: fc.constantFrom<string[]>(['NET_RAW']),
    }),
    tmpfs: fc.array(
      fc.record({ containerPath: word, size: fc.integer({ min: 1, max: 512 }), mountOptions: strings }),
      { maxLength: 2 },
    ),
    ...(!fargate && {
      devices: fc.array(
        fc.record({
          hostPath: word,
          containerPath: word,
          permissions: fc.subarray(['read' as const, 'write' as const, 'mknod' as const]),
        }),
        { maxLength: 2 },
      ),
      sharedMemorySize: fc.integer({ min: 1, max: 4096 }),
      maxSwap: fc.integer({ min: 0, max: 4096 }),
      swappiness: fc.integer({ min: 0, max: 100 }),
    }),
  });

const ulimits = (fargate: boolean) =>
  fc
    .subarray(fargate ? ['nofile' as const] : [...ULIMIT_NAMES], { maxLength: fargate ? 1 : 3 })
    .chain((names) =>
      fc.tuple(
        ...names.map((name) =>
          fc
            .tuple(fc.nat(1024), fc.nat(1024))
            .map(([a, b]) => ({ name, softLimit: Math.min(a, b), hardLimit: Math.max(a, b) })),
        ),
      ),
    );

/** What ECS takes on a container wherever it runs. */
const common = optional<ContainerDefinition>({
  cpu: fc.nat(16),
  memory: fc.integer({ min: 40, max: 50 }),
  memoryReservation: fc.integer({ min: 6, max: 40 }),
  repositoryCredentials: fc.record({
    credentialsParameter: fc.constant('arn:aws:secretsmanager:eu-west-1:111122223333:secret:registry-Ab12Cd'),
  }),
  restartPolicy,
  entryPoint: strings,
  command: strings,
  environmentFiles,
  startTimeout: seconds,
  stopTimeout: seconds,
  versionConsistency: fc.constantFrom('enabled', 'disabled'),
  user: fc.constantFrom('1000', 'app:app', 'root'),
  workingDirectory: word,
  readonlyRootFilesystem: fc.boolean(),
  interactive: fc.boolean(),
  pseudoTerminal: fc.boolean(),
  dockerLabels: labels,
  healthCheck,
  systemControls: fc.constantFrom([{ namespace: 'net.core.somaxconn', value: '1024' }], []),
  credentialSpecs: fc.constantFrom([], ['credentialspecdomainless:arn:aws:s3:::bucket/spec.json']),
});

/** What only instances give. */
const onInstances = optional<ContainerDefinition>({
  privileged: fc.boolean(),
  dockerSecurityOptions: fc.constantFrom([], ['no-new-privileges']),
  resourceRequirements: fc.constantFrom(
    [],
    [{ type: 'GPU' as const, value: '1' }],
    [{ type: 'GPU' as const, sharingStrategy: { nvidiaMps: { memory: 1024 } } }],
  ),
});

/** What containers with the network of an instance, or with none, may set. */
const ownNetwork = optional<ContainerDefinition>({
  hostname: ecsName,
  dnsServers: fc.constantFrom([], ['10.0.0.2']),
  dnsSearchDomains: fc.constantFrom([], ['corp.example.com']),
  extraHosts: fc.array(fc.record({ hostname: ecsName, ipAddress: fc.constant('10.0.0.7') }), {
    maxLength: 2,
  }),
  disableNetworking: fc.boolean(),
});

/** A container without the parts that speak of others; `index` keeps its ports apart from theirs. */
export function container(name: string, index: number, where: Platform): Arbitrary<ContainerDefinition> {
  const { fargate, windows, networkMode } = where;
  const nothing = fc.constant<Partial<ContainerDefinition>>({});
  const drivers = windows && fargate ? [awslogs] : fargate ? [awslogs, splunk] : [awslogs, splunk, anyDriver];
  return fc
    .tuple(
      fc.record({ name: fc.constant(name), image }),
      common,
      variables,
      maybe(fc.record({ logConfiguration: fc.oneof(...drivers) })),
      networkMode === 'none' ? nothing : fc.record({ portMappings: ports(index, where) }),
      fargate ? nothing : onInstances,
      networkMode === 'awsvpc' ? nothing : ownNetwork,
      windows
        ? nothing
        : optional<ContainerDefinition>({
            linuxParameters: linuxParameters(fargate),
            ulimits: ulimits(fargate),
          }),
    )
    .map((parts) => Object.assign({}, ...parts) as ContainerDefinition);
}

function ports(index: number, { networkMode, windows }: Platform): Arbitrary<PortMapping[]> {
  const base = 1000 + index * 1000;
  const sharesPorts = networkMode === 'awsvpc' || networkMode === 'host';
  const mapping = (offset: number): Arbitrary<PortMapping> =>
    optional<PortMapping>({
      hostPort: fc.constantFrom(...(sharesPorts ? [base + offset] : [0, base + offset])),
      protocol: fc.constantFrom('tcp', 'udp'),
      name: fc.constant(`port-${base + offset}`),
      appProtocol: fc.constantFrom('http', 'http2', 'grpc'),
    }).map((others) => ({ containerPort: base + offset, ...others }));
  const range = fc
    .integer({ min: 1, max: 50 })
    .map((length): PortMapping => ({ containerPortRange: `${base + 100}-${base + 100 + length}` }));
  const single = fc
    .integer({ min: 0, max: 3 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, offset) => mapping(offset))));
  if (networkMode === 'host' || windows) return single;
  return fc.tuple(single, fc.array(range, { maxLength: 1 })).map((lists) => lists.flat());
}
