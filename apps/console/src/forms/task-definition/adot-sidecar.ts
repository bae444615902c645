import type { ContainerDefinition, TaskDefinition } from '@purser/task-definition';

/** Where the collector sends metrics, in the console's three choices. */
export type MetricDestination = 'cloudwatch' | 'prometheus' | 'prometheus-otel';

/** What the "Monitoring" section asks of the AWS Distro for OpenTelemetry sidecar. */
export interface Monitoring {
  traces: boolean;
  metrics: MetricDestination | undefined;
  /** Workspace remote write endpoint, for Amazon Managed Service for Prometheus. */
  endpoint: string;
  /** Scraping target as host:port, for Prometheus libraries instrumentation. */
  scrapingTarget: string;
}

/** No collection, hence no sidecar. */
export const NO_MONITORING: Monitoring = {
  traces: false,
  metrics: undefined,
  endpoint: '',
  scrapingTarget: '',
};

const NAME = 'aws-otel-collector';
const REPOSITORY = 'public.ecr.aws/aws-observability/aws-otel-collector';
const IMAGE = `${REPOSITORY}:v0.43.3`;
const LOG_GROUP = '/ecs/ecs-aws-otel-sidecar-collector';
const ENDPOINT = 'AWS_PROMETHEUS_ENDPOINT';
const SCRAPING_TARGET = 'AWS_PROMETHEUS_SCRAPING_ENDPOINT';

/** The configuration files that the collector's image carries, by what they collect. */
const FILES: readonly { file: string; traces: boolean; metrics: MetricDestination | undefined }[] = [
  { file: 'ecs-xray.yaml', traces: true, metrics: undefined },
  { file: 'ecs-cloudwatch.yaml', traces: false, metrics: 'cloudwatch' },
  { file: 'ecs-cloudwatch-xray.yaml', traces: true, metrics: 'cloudwatch' },
  { file: 'ecs-amp-prometheus.yaml', traces: false, metrics: 'prometheus' },
  { file: 'ecs-amp.yaml', traces: false, metrics: 'prometheus-otel' },
  { file: 'otel-instance-metrics-config.yaml', traces: true, metrics: undefined },
];

/** Tells whether a container is the collector, whatever its version. */
export function isCollector(container: ContainerDefinition): boolean {
  const image = String(container.image ?? '');
  return container.name === NAME || image === REPOSITORY || image.startsWith(`${REPOSITORY}:`);
}

/** Reads what the collector in a task definition does; a configuration of one's own counts as traces. */
export function monitoringOf(taskDefinition: TaskDefinition): Monitoring {
  const sidecar = taskDefinition.containerDefinitions?.find(isCollector);
  if (sidecar === undefined) return NO_MONITORING;
  const command = sidecar.command?.join(' ') ?? '';
  const known = FILES.find(({ file }) => command.endsWith(`/${file}`));
  const variable = (name: string) => sidecar.environment?.find((entry) => entry.name === name)?.value ?? '';
  return {
    traces: known?.traces ?? true,
    metrics: known?.metrics,
    endpoint: variable(ENDPOINT),
    scrapingTarget: variable(SCRAPING_TARGET),
  };
}

/** Tells which pairs of traces and metrics the image has a configuration for. */
export function canCollect({ traces, metrics }: Pick<Monitoring, 'traces' | 'metrics'>): boolean {
  return FILES.some((known) => known.traces === traces && known.metrics === metrics);
}

/**
 * Puts the collector in, changes the one that is there, or takes it out. What a revision's collector has beyond
 * these choices (its version, limits, other variables) stays.
 */
export function withMonitoring(
  taskDefinition: TaskDefinition,
  wanted: Monitoring,
  region: string,
): TaskDefinition {
  const containers = taskDefinition.containerDefinitions ?? [];
  const collects = wanted.traces || wanted.metrics !== undefined;
  const present = containers.find(isCollector);
  if (!collects) {
    return present === undefined
      ? taskDefinition
      : { ...taskDefinition, containerDefinitions: containers.filter((item) => !isCollector(item)) };
  }
  const sidecar = configured(present ?? newSidecar(region), wanted);
  const others = present === undefined ? [...containers, sidecar] : containers;
  return {
    ...taskDefinition,
    containerDefinitions: others.map((item) => (item === present ? sidecar : item)),
  };
}

function configured(sidecar: ContainerDefinition, wanted: Monitoring): ContainerDefinition {
  const { traces, metrics } = wanted;
  const found = FILES.find((known) => known.traces === traces && known.metrics === metrics);
  const own = (sidecar.environment ?? []).filter(({ name }) => name !== ENDPOINT && name !== SCRAPING_TARGET);
  const usesPrometheus = metrics === 'prometheus' || metrics === 'prometheus-otel';
  const environment = [
    ...own,
    ...(usesPrometheus ? [{ name: ENDPOINT, value: wanted.endpoint }] : []),
    ...(metrics === 'prometheus' ? [{ name: SCRAPING_TARGET, value: wanted.scrapingTarget }] : []),
  ];
  const { environment: _replaced, ...rest } = sidecar;
  return {
    ...rest,
    ...(found === undefined ? {} : { command: [`--config=/etc/ecs/${found.file}`] }),
    ...(environment.length > 0 ? { environment } : {}),
  };
}

function newSidecar(region: string): ContainerDefinition {
  return {
    name: NAME,
    image: IMAGE,
    essential: true,
    logConfiguration: {
      logDriver: 'awslogs',
      options: {
        'awslogs-group': LOG_GROUP,
        'awslogs-region': region,
        'awslogs-stream-prefix': 'ecs',
        'awslogs-create-group': 'true',
      },
    },
  };
}
