import type { ContainerDefinition } from '@purser/task-definition';
import type { VariableRow } from './codec/variables.ts';

interface Surroundings {
  family: string;
  region: string;
}

/** A choice of the console's "Destination" select. */
export interface LogDestination {
  id: string;
  label: string;
  logDriver: string;
  /** The plugin of the log router, for a destination behind FireLens. */
  plugin?: string;
  /** What the console puts in: the option, its value, and whether it is a reference. */
  options(around: Surroundings): readonly (readonly [key: string, value: string, type?: 'ValueFrom'])[];
}

/** The log group that the console makes for a family. */
export const defaultLogGroup = (family: string) => `/ecs/${family}`;

/** Gives the console's options for the awslogs driver. */
export function cloudWatchOptions({ family, region }: Surroundings) {
  return {
    'awslogs-group': defaultLogGroup(family),
    'awslogs-region': region,
    'awslogs-stream-prefix': 'ecs',
    'awslogs-create-group': 'true',
    mode: 'non-blocking',
    'max-buffer-size': '25m',
  };
}

/** Every destination that has a label of its own in the console. */
export const LOG_DESTINATIONS: readonly LogDestination[] = [
  {
    id: 'cloudwatch',
    label: 'Amazon CloudWatch',
    logDriver: 'awslogs',
    options: (around) => Object.entries(cloudWatchOptions(around)),
  },
  {
    id: 'splunk',
    label: 'Export logs to Splunk',
    logDriver: 'splunk',
    options: () => [
      ['splunk-url', ''],
      ['splunk-token', '', 'ValueFrom'],
    ],
  },
  {
    id: 'firehose',
    label: 'Export logs to Amazon Data Firehose',
    logDriver: 'awsfirelens',
    plugin: 'firehose',
    options: ({ region }) => [
      ['Name', 'firehose'],
      ['region', region],
      ['delivery_stream', ''],
    ],
  },
  {
    id: 'kinesis',
    label: 'Export logs to Amazon Kinesis Data Streams',
    logDriver: 'awsfirelens',
    plugin: 'kinesis',
    options: ({ region }) => [
      ['Name', 'kinesis'],
      ['region', region],
      ['stream', ''],
    ],
  },
  {
    id: 'opensearch',
    label: 'Export logs to Amazon OpenSearch Service',
    logDriver: 'awsfirelens',
    plugin: 'opensearch',
    options: ({ region }) => [
      ['Name', 'opensearch'],
      ['Host', ''],
      ['Port', '443'],
      ['Index', ''],
      ['Type', ''],
      ['Aws_auth', 'On'],
      ['Aws_region', region],
      ['Suppress_Type_Name', 'On'],
      ['tls', 'On'],
    ],
  },
  {
    id: 's3',
    label: 'Export logs to Amazon S3',
    logDriver: 'awsfirelens',
    plugin: 's3',
    options: ({ region }) => [
      ['Name', 's3'],
      ['region', region],
      ['bucket', ''],
      ['total_file_size', '1M'],
      ['upload_timeout', '1m'],
      ['use_put_object', 'On'],
    ],
  },
];

/** Gives the rows that the console puts in for a destination. */
export function optionRows(destination: LogDestination, around: Surroundings): VariableRow[] {
  return destination
    .options(around)
    .map(([key, value, type]) => ({ key, value, type: type ?? 'Value', rest: {} }));
}

/** Gives the id of the destination that a log configuration stands for: a known one, or its driver's name. */
export function destinationOf(logDriver: string, options: readonly VariableRow[]): string {
  const plugin = options.find((row) => row.key.toLowerCase() === 'name')?.value.toLowerCase();
  const found = LOG_DESTINATIONS.find(
    (destination) =>
      destination.logDriver === logDriver &&
      (destination.plugin === undefined ||
        destination.plugin === plugin ||
        (destination.id === 'opensearch' && plugin === 'es')),
  );
  return found?.id ?? logDriver;
}

/** The container that the console adds once to route logs to FireLens destinations. */
export function logRouter(region: string): ContainerDefinition {
  return {
    name: 'log_router',
    image: 'public.ecr.aws/aws-observability/aws-for-fluent-bit:stable',
    cpu: 0,
    memoryReservation: 51,
    essential: true,
    user: '0',
    firelensConfiguration: { type: 'fluentbit' },
    logConfiguration: {
      logDriver: 'awslogs',
      options: {
        'awslogs-group': '/ecs/ecs-aws-firelens-sidecar-container',
        'awslogs-region': region,
        'awslogs-stream-prefix': 'firelens',
        'awslogs-create-group': 'true',
      },
    },
  };
}

/** Tells whether one of the containers already is a log router. */
export const hasLogRouter = (containers: readonly ContainerDefinition[]) =>
  containers.some((container) => container.firelensConfiguration !== undefined);
