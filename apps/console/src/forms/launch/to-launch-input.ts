import type { CreateServiceInput, RunTaskInput } from '@purser/contract';
import { parseDelimited } from '../task-definition/codec/delimited.ts';
import type {
  ContainerOverrideRow,
  CreateServiceForm,
  LaunchForm,
  PairRow,
  RunTaskForm,
} from './launch-model.ts';

/** A request without what is only known when it is sent. */
type Unsent<Input> = Omit<Input, 'taskDefinition' | 'clientToken' | 'acceptFailures'>;

/** What the form of Run task asks for. */
export type RunTaskContent = Unsent<RunTaskInput>;

/** What the form of Create service asks for. */
export type CreateServiceContent = Unsent<CreateServiceInput>;

/** A whole number of a field; undefined for one that is empty or no number, which {@link isWhole} tells apart. */
const whole = (text: string): number | undefined => (isWhole(text) && text.trim() ? Number(text) : undefined);

/** Whether a field of a number is empty or holds a whole number. */
export const isWhole = (text: string): boolean => text.trim() === '' || /^-?\d{1,15}$/.test(text.trim());

const pairs = (rows: readonly PairRow[]) => rows.filter(({ key, value }) => key !== '' || value !== '');

function launchOf(form: LaunchForm, isAwsvpc: boolean) {
  const { cluster, compute, launchType, strategy, platformVersion, tags } = form;
  const onFargate =
    compute === 'launch-type'
      ? launchType === 'FARGATE'
      : strategy.some(({ capacityProvider }) => capacityProvider.startsWith('FARGATE'));
  const given = pairs(tags);
  return {
    cluster: cluster.trim(),
    ...(compute === 'launch-type'
      ? { launchType }
      : {
          capacityProviderStrategy: strategy.map(({ capacityProvider, base, weight }) => ({
            capacityProvider: capacityProvider.trim(),
            ...(whole(base) !== undefined && { base: whole(base) }),
            ...(whole(weight) !== undefined && { weight: whole(weight) }),
          })),
        }),
    ...(onFargate && platformVersion.trim() !== '' && { platformVersion: platformVersion.trim() }),
    // What is not shown is not sent.
    ...(isAwsvpc && {
      subnets: form.subnets,
      securityGroups: form.securityGroups,
      assignPublicIp: form.assignPublicIp,
    }),
    ...(form.enableExecuteCommand && { enableExecuteCommand: true }),
    ...(given.length > 0 && { tags: given }),
  };
}

/** The containers whose definition is overridden, each with its place in the form. */
export function overriddenContainers(rows: readonly ContainerOverrideRow[]) {
  return rows.flatMap(({ name, command, environment }, index) => {
    const variables = pairs(environment).map(({ key, value }) => ({ name: key, value }));
    const words = parseDelimited(command);
    if (words.length === 0 && variables.length === 0) return [];
    const override = {
      name,
      ...(words.length > 0 && { command: words }),
      ...(variables.length > 0 && { environment: variables }),
    };
    return [{ index, override }];
  });
}

function overridesOf({ taskRoleArn, executionRoleArn, cpu, memory, containers }: RunTaskForm['overrides']) {
  const containerOverrides = overriddenContainers(containers).map(({ override }) => override);
  const overrides = {
    ...(taskRoleArn.trim() && { taskRoleArn: taskRoleArn.trim() }),
    ...(executionRoleArn.trim() && { executionRoleArn: executionRoleArn.trim() }),
    ...(cpu.trim() && { cpu: cpu.trim() }),
    ...(memory.trim() && { memory: memory.trim() }),
    ...(containerOverrides.length > 0 && { containerOverrides }),
  };
  return Object.keys(overrides).length === 0 ? {} : { overrides };
}

/**
 * Turns the form of Run task into the API's request.
 *
 * @param isAwsvpc Whether the definition has the network mode in which a task has a network of its own.
 */
export function toRunTaskInput(form: RunTaskForm, isAwsvpc: boolean): RunTaskContent {
  return {
    ...launchOf(form, isAwsvpc),
    ...(whole(form.count) !== undefined && { count: whole(form.count) }),
    ...(form.group.trim() && { group: form.group.trim() }),
    ...(form.startedBy.trim() && { startedBy: form.startedBy.trim() }),
    ...(form.propagateTags && { propagateTags: 'TASK_DEFINITION' as const }),
    ...overridesOf(form.overrides),
  };
}

/** Turns the form of Create service into the API's request. */
export function toCreateServiceInput(form: CreateServiceForm, isAwsvpc: boolean): CreateServiceContent {
  const isReplica = form.schedulingStrategy === 'REPLICA';
  const minimum = whole(form.minimumHealthyPercent);
  const maximum = whole(form.maximumPercent);
  return {
    ...launchOf(form, isAwsvpc),
    serviceName: form.serviceName.trim(),
    schedulingStrategy: form.schedulingStrategy,
    ...(isReplica && whole(form.desiredCount) !== undefined && { desiredCount: whole(form.desiredCount) }),
    ...(isReplica && {
      availabilityZoneRebalancing: form.zoneRebalancing ? ('ENABLED' as const) : ('DISABLED' as const),
    }),
    deploymentConfiguration: {
      ...(minimum !== undefined && { minimumHealthyPercent: minimum }),
      ...(maximum !== undefined && { maximumPercent: maximum }),
      deploymentCircuitBreaker: {
        enable: form.circuitBreaker,
        rollback: form.circuitBreaker && form.rollback,
      },
      ...(form.alarms && {
        alarms: {
          alarmNames: parseDelimited(form.alarmNames),
          enable: true,
          rollback: form.alarmRollback,
        },
      }),
    },
    ...(whole(form.gracePeriod) !== undefined && { healthCheckGracePeriodSeconds: whole(form.gracePeriod) }),
    ...(form.loadBalancers.length > 0 && {
      loadBalancers: form.loadBalancers.map(({ targetGroupArn, target }) => {
        const [containerName = '', port = ''] = target.split(':');
        return { targetGroupArn: targetGroupArn.trim(), containerName, containerPort: Number(port) || 0 };
      }),
    }),
    ...(form.propagateTags !== '' && { propagateTags: form.propagateTags }),
    enableECSManagedTags: form.managedTags,
  };
}
