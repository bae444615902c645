import type { TaskDefinition } from '@purser/task-definition';

/** One capacity provider of a strategy; numbers are held as they were typed. */
interface StrategyRow {
  capacityProvider: string;
  base: string;
  weight: string;
}

/** A pair of key and value, as of tags and variables. */
export interface PairRow {
  key: string;
  value: string;
}

/** What the forms of Run task and Create service have in common; an empty text is what was left open. */
export interface LaunchForm {
  cluster: string;
  compute: 'launch-type' | 'strategy';
  launchType: 'FARGATE' | 'EC2' | 'EXTERNAL';
  strategy: StrategyRow[];
  platformVersion: string;
  subnets: string[];
  securityGroups: string[];
  assignPublicIp: boolean;
  enableExecuteCommand: boolean;
  tags: PairRow[];
}

/** What one container has in the place of what its definition says. */
export interface ContainerOverrideRow {
  name: string;
  command: string;
  environment: PairRow[];
}

/** What the form of Run task holds. */
export interface RunTaskForm extends LaunchForm {
  count: string;
  group: string;
  startedBy: string;
  propagateTags: boolean;
  overrides: {
    taskRoleArn: string;
    executionRoleArn: string;
    cpu: string;
    memory: string;
    /** One for each container of the definition. */
    containers: ContainerOverrideRow[];
  };
}

/** A target group, and where it leads to as `container:port`. */
interface TargetGroupRow {
  targetGroupArn: string;
  target: string;
}

/** What the form of Create service holds. */
export interface CreateServiceForm extends LaunchForm {
  serviceName: string;
  schedulingStrategy: 'REPLICA' | 'DAEMON';
  desiredCount: string;
  zoneRebalancing: boolean;
  gracePeriod: string;
  minimumHealthyPercent: string;
  maximumPercent: string;
  circuitBreaker: boolean;
  rollback: boolean;
  alarms: boolean;
  /** With commas between, as a list of words is typed. */
  alarmNames: string;
  alarmRollback: boolean;
  loadBalancers: TargetGroupRow[];
  propagateTags: '' | 'TASK_DEFINITION' | 'SERVICE';
  managedTags: boolean;
}

function launchDefaults({ requiresCompatibilities = [] }: TaskDefinition): LaunchForm {
  const [first] = requiresCompatibilities;
  const isOnFargate = requiresCompatibilities.includes('FARGATE');
  return {
    cluster: '',
    compute: 'launch-type',
    launchType: isOnFargate ? 'FARGATE' : first === 'EXTERNAL' ? 'EXTERNAL' : 'EC2',
    strategy: [{ capacityProvider: isOnFargate ? 'FARGATE' : '', base: '', weight: '1' }],
    platformVersion: isOnFargate ? 'LATEST' : '',
    subnets: [],
    securityGroups: [],
    assignPublicIp: false,
    enableExecuteCommand: false,
    tags: [],
  };
}

/** The form of Run task as it opens on a revision. */
export function runTaskDefaults(definition: TaskDefinition): RunTaskForm {
  return {
    ...launchDefaults(definition),
    count: '1',
    group: '',
    startedBy: '',
    propagateTags: false,
    overrides: {
      taskRoleArn: '',
      executionRoleArn: '',
      cpu: '',
      memory: '',
      containers: (definition.containerDefinitions ?? []).map(({ name = '' }) => ({
        name,
        command: '',
        environment: [],
      })),
    },
  };
}

/** The form of Create service as it opens on a revision, with the console's own defaults. */
export function createServiceDefaults(definition: TaskDefinition): CreateServiceForm {
  return {
    ...launchDefaults(definition),
    serviceName: '',
    schedulingStrategy: 'REPLICA',
    desiredCount: '1',
    zoneRebalancing: false,
    gracePeriod: '',
    minimumHealthyPercent: '100',
    maximumPercent: '200',
    circuitBreaker: true,
    rollback: true,
    alarms: false,
    alarmNames: '',
    alarmRollback: true,
    loadBalancers: [],
    propagateTags: '',
    managedTags: true,
  };
}
