import {
  type ContainerDefinition,
  parseCpu,
  parseMemory,
  type TaskDefinition,
} from '@purser/task-definition';
import { formatDelimited } from './codec/delimited.ts';
import type { StepId } from './steps.ts';
import { VOLUME_KIND_LABELS } from './volume-kinds.ts';

/** One line of the review. */
interface ReviewItem {
  label: string;
  value: string;
}

/** A panel of the review, and the step that its Edit button leads to. */
export interface ReviewPanel {
  step: StepId;
  title: string;
  items: ReviewItem[];
}

/** What is written in the console's words; every other key is shown under its own name. */
const LABELS: Record<string, string> = {
  family: 'Task definition family',
  requiresCompatibilities: 'Launch type',
  networkMode: 'Network mode',
  taskRoleArn: 'Task role',
  executionRoleArn: 'Task execution role',
  placementConstraints: 'Task placement constraints',
  enableFaultInjection: 'Fault injection',
  image: 'Image URI',
  portMappings: 'Port mappings',
  readonlyRootFilesystem: 'Read only root file system',
  memory: 'Memory hard limit',
  memoryReservation: 'Memory soft limit',
  resourceRequirements: 'Resource requirements',
  environment: 'Environment variables (Value)',
  secrets: 'Environment variables (ValueFrom)',
  environmentFiles: 'Environment files',
  logConfiguration: 'Log collection',
  restartPolicy: 'Restart policy',
  healthCheck: 'HealthCheck',
  dependsOn: 'Startup dependency ordering',
  startTimeout: 'Start timeout',
  stopTimeout: 'Stop timeout',
  disableNetworking: 'Networking turned off',
  dnsServers: 'DNS servers',
  dnsSearchDomains: 'DNS search domains',
  hostname: 'Host name',
  extraHosts: 'Extra hosts',
  links: 'Links',
  entryPoint: 'Entry point',
  command: 'Command',
  workingDirectory: 'Working directory',
  ulimits: 'Resource limits (Ulimits)',
  dockerLabels: 'Docker labels',
  repositoryCredentials: 'Private registry authentication',
  mountPoints: 'Mount points',
  volumesFrom: 'Volumes from',
};

const STORAGE_KEYS = ['mountPoints', 'volumesFrom'];
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
    {
      step: 'task',
      title: 'Task definition',
      items: compact([
        ...itemsOf(task),
        item('Operating system/Architecture', platformText(runtimePlatform)),
        item('Task size', sizeText(cpu, memory)),
      ]),
    },
    ...containerDefinitions.map((container, index) => containerPanel(container, index)),
    {
      step: 'storage',
      title: 'Storage',
      items: compact([
        item('Ephemeral storage', ephemeralStorage && `${ephemeralStorage.sizeInGiB} GiB`),
        ...(volumes ?? []).map(({ name, ...configuration }) =>
          item(`Volume ${name ?? ''}`, textOf(configuration) || VOLUME_KIND_LABELS.host),
        ),
        ...containerDefinitions.flatMap(({ name, mountPoints, volumesFrom }) => [
          item(`Mount points of ${name}`, mountPoints),
          item(`Volumes from of ${name}`, volumesFrom),
        ]),
      ]),
    },
    {
      step: 'monitoring',
      title: 'Tags',
      items: compact((tags ?? []).map(({ key, value }) => item(key ?? '', value))),
    },
  ];
}

function containerPanel(container: ContainerDefinition, index: number): ReviewPanel {
  const shown = Object.fromEntries(Object.entries(container).filter(([key]) => !STORAGE_KEYS.includes(key)));
  const { name = '', cpu, memory, memoryReservation, essential, ...others } = shown as ContainerDefinition;
  return {
    step: 'containers',
    title: `Container – ${index + 1}${name === '' ? '' : `: ${name}`}`,
    items: compact([
      ...itemsOf({ image: others.image }),
      item('Essential container', essential === false ? 'No' : 'Yes'),
      item(
        'CPU',
        typeof cpu === 'number' && cpu !== 0 ? `${cpu / SIZE} vCPU (${cpu} units)` : cpu || undefined,
      ),
      item('Memory hard limit', mebibytes(memory)),
      item('Memory soft limit', mebibytes(memoryReservation)),
      ...itemsOf({ ...others, image: undefined }),
    ]),
  };
}

const itemsOf = (source: object) =>
  Object.entries(source).map(([key, value]) => item(LABELS[key] ?? key, value));

const item = (label: string, value: unknown): ReviewItem => ({ label, value: textOf(value) });

const compact = (items: ReviewItem[]) => items.filter(({ value }) => value !== '');

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

/** Gives a value as a person reads it: one line for each item of a list or map. */
function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) {
    const words = value.every((entry) => typeof entry === 'string');
    return words ? formatDelimited(value) : value.map(lineOf).join('\n');
  }
  if (typeof value === 'object') return linesOf(value).join('\n');
  return String(value);
}

/** Gives a line for each key; the entries of a map or list inside have lines of their own. */
function linesOf(source: object): string[] {
  return Object.entries(source).flatMap(([key, inner]: [string, unknown]) => {
    if (typeof inner !== 'object' || inner === null) return [`${key}: ${String(inner)}`];
    if (!Array.isArray(inner))
      return Object.entries(inner).map(([name, value]) => `${name} = ${lineOf(value)}`);
    const isText = inner.every((entry) => typeof entry === 'string');
    if (isText) return inner.length > 0 ? [`${key}: ${formatDelimited(inner)}`] : [];
    return inner.map(lineOf);
  });
}

function lineOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.map(lineOf).join(', ');
  const pair = value as Record<string, unknown>;
  const name = pair.name ?? pair.key;
  const content = pair.value ?? pair.valueFrom;
  const others = Object.keys(value).filter((key) => !['name', 'key', 'value', 'valueFrom'].includes(key));
  if (typeof name === 'string' && typeof content === 'string' && others.length === 0)
    return `${name} = ${content}`;
  return Object.entries(value)
    .map(([key, inner]) => `${key} ${lineOf(inner)}`)
    .join(', ');
}
