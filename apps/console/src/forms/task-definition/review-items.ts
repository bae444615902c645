import {
  type ContainerDefinition,
  parseCpu,
  parseMemory,
  type TaskDefinition,
} from '@purser/task-definition';
import { isJsonObject, type JsonObject } from './codec/json.ts';
import { entriesOf, pairsOf, type ReviewTable, tableOf } from './review-tables.ts';
import { textOf } from './review-text.ts';
import type { StepId } from './steps.ts';
import { VOLUME_KIND_LABELS } from './volume-kinds.ts';

/** One line of the review. */
export interface ReviewItem {
  label: string;
  value: string;
}

/** A panel of the review, and the step that its Edit button leads to. */
export interface ReviewPanel {
  step: StepId;
  title: string;
  items: ReviewItem[];
  tables: ReviewTable[];
}

/** What is written in the console's words; every other key is shown under its own name. */
const LABELS: Record<string, string> = {
  family: 'Task definition family',
  requiresCompatibilities: 'Launch type',
  networkMode: 'Network mode',
  taskRoleArn: 'Task role',
  executionRoleArn: 'Task execution role',
  enableFaultInjection: 'Fault injection',
  image: 'Image URI',
  readonlyRootFilesystem: 'Read only root file system',
  memory: 'Memory hard limit',
  memoryReservation: 'Memory soft limit',
  environment: 'Environment variables (Value)',
  secrets: 'Environment variables (ValueFrom)',
  logConfiguration: 'Log collection',
  restartPolicy: 'Restart policy',
  healthCheck: 'HealthCheck',
  startTimeout: 'Start timeout',
  stopTimeout: 'Stop timeout',
  disableNetworking: 'Networking turned off',
  dnsServers: 'DNS servers',
  dnsSearchDomains: 'DNS search domains',
  hostname: 'Host name',
  links: 'Links',
  entryPoint: 'Entry point',
  command: 'Command',
  workingDirectory: 'Working directory',
  dockerLabels: 'Docker labels',
  repositoryCredentials: 'Private registry authentication',
  mountPoints: 'Mount points',
  volumesFrom: 'Volumes from',
};

const SIZE = 1024;

/** Gives every choice of a definition, by panel, in the order of the wizard. */
export function reviewPanels(taskDefinition: TaskDefinition): ReviewPanel[] {
  const {
    containerDefinitions = [],
    volumes,
    ephemeralStorage,
    tags,
    runtimePlatform,
    cpu,
    memory,
    ...task
  } = taskDefinition;
  return [
    panel('task', 'Task definition', {
      ...task,
      'Operating system/Architecture': platformText(runtimePlatform),
      'Task size': sizeText(cpu, memory),
    }),
    ...containerDefinitions.map(containerPanel),
    panel('storage', 'Storage', {
      'Ephemeral storage': ephemeralStorage && `${ephemeralStorage.sizeInGiB} GiB`,
      ...Object.fromEntries(
        (volumes ?? []).map(({ name, ...configuration }) => [
          `Volume ${name ?? ''}`,
          textOf(configuration) || VOLUME_KIND_LABELS.host,
        ]),
      ),
      ...ofContainers(containerDefinitions, 'mountPoints'),
      ...ofContainers(containerDefinitions, 'volumesFrom'),
    }),
    panel('monitoring', 'Tags', { tags }),
  ];
}

/** Shows lists as tables, and everything else as an item. */
function panel(step: StepId, title: string, content: object, scope = ''): ReviewPanel {
  const items: ReviewItem[] = [];
  const tables: ReviewTable[] = [];
  for (const [key, value] of Object.entries(content)) {
    const table = tableOf(key, value, scope);
    const text = table === undefined ? textOf(value) : '';
    if (table !== undefined) tables.push(table);
    else if (text !== '') items.push({ label: LABELS[key] ?? key, value: text });
  }
  return { step, title, items, tables };
}

function containerPanel(container: ContainerDefinition, index: number): ReviewPanel {
  const { mountPoints: _, volumesFrom: __, ...shown } = container;
  const { name = '', image, essential, cpu, memory, memoryReservation, portMappings, ...others } = shown;
  const { environment, secrets, logConfiguration, dockerLabels, ...rest } = others;
  const content = {
    image,
    'Essential container': essential === false ? 'No' : 'Yes',
    CPU: typeof cpu === 'number' && cpu !== 0 ? `${cpu / SIZE} vCPU (${cpu} units)` : cpu || undefined,
    memory: mebibytes(memory),
    memoryReservation: mebibytes(memoryReservation),
    portMappings,
    ...variables(entriesOf(environment), entriesOf(secrets), 'variables', { environment, secrets }),
    ...logging(logConfiguration),
    ...rest,
    ...(pairsOf(dockerLabels) ? { labels: pairsOf(dockerLabels) } : { dockerLabels }),
  };
  const title = `Container – ${index + 1}${name === '' ? '' : `: ${name}`}`;
  return panel('containers', title, content, `Container ${index + 1}`);
}

/** Puts plain values and references into one list, as the form has them; what is no list stays as it is. */
function variables(
  plain: JsonObject[] | undefined,
  references: JsonObject[] | undefined,
  as: string,
  otherwise: object,
): object {
  if (plain === undefined || references === undefined) return otherwise;
  return {
    [as]: [
      ...plain.map(({ name, ...pair }) => ({
        ...(name !== undefined && { key: name }),
        type: 'Value',
        ...pair,
      })),
      ...references.map(({ name, valueFrom, ...more }) => ({
        key: name,
        type: 'ValueFrom',
        value: valueFrom,
        ...more,
      })),
    ],
  };
}

function logging(configuration: ContainerDefinition['logConfiguration']): object {
  if (!isJsonObject(configuration)) return { logConfiguration: configuration };
  const { logDriver, options, secretOptions, ...rest } = configuration;
  const otherwise = { options, secretOptions };
  return {
    logConfiguration: logDriver,
    ...variables(pairsOf(options), entriesOf(secretOptions), 'logOptions', otherwise),
    ...rest,
  };
}

/** One list of what all containers have under a key; where one has no list there, each has its own item. */
function ofContainers(
  containers: readonly ContainerDefinition[],
  key: 'mountPoints' | 'volumesFrom',
): object {
  const lists = containers.map((container) => entriesOf(container[key]));
  if (!lists.every((list) => list !== undefined)) {
    return Object.fromEntries(containers.map((one) => [`${LABELS[key]} of ${one.name}`, one[key]]));
  }
  return {
    [key]: lists.flatMap((list, at) => list.map((entry) => ({ container: containers[at]?.name, ...entry }))),
  };
}

const mebibytes = (value: unknown) => (typeof value === 'number' ? `${value} MiB` : value);

const platformText = (platform: TaskDefinition['runtimePlatform']) =>
  [platform?.operatingSystemFamily, platform?.cpuArchitecture].filter(Boolean).join('/');

function sizeText(cpu: string | undefined, memory: string | undefined): string {
  const units = parseCpu(String(cpu ?? ''));
  const size = parseMemory(String(memory ?? ''));
  return [
    units === undefined ? cpu : `${units / SIZE} vCPU`,
    size === undefined ? memory : `${size / SIZE} GB`,
  ]
    .filter(Boolean)
    .join(', ');
}
