import type { ServiceSummary, TaskSummary } from '@purser/contract';
import { nameOfArn } from '@purser/task-definition';
import type { ClusterSearch } from '../../search.ts';

type Choice = NonNullable<ClusterSearch['state']>;

/** The states that services can be looked for by. */
export const SERVICE_STATES: readonly { value: Choice; label: string }[] = [
  { value: 'deploying', label: 'Deployment in progress' },
  { value: 'failed', label: 'Deployment failed' },
  { value: 'short', label: 'Fewer tasks than desired' },
];

/** The states that tasks can be looked for by. */
export const TASK_STATES: readonly { value: Choice; label: string }[] = [
  { value: 'running', label: 'Running' },
  { value: 'pending', label: 'Pending' },
  { value: 'stopped', label: 'Stopped or stopping' },
];

/** What is looked for in a list. */
export interface Looked {
  search: string;
  state: Choice | undefined;
}

const has = (text: string, search: string) => text.toLowerCase().includes(search.toLowerCase());

/** Gives the services that fit, by name. */
export function findServices(
  services: readonly ServiceSummary[],
  { search, state }: Looked,
): ServiceSummary[] {
  const fits = ({ deployments, runningCount, desiredCount }: ServiceSummary) => {
    if (state === 'deploying') return deployments.some(({ rolloutState }) => rolloutState === 'IN_PROGRESS');
    if (state === 'failed') return deployments.some(({ rolloutState }) => rolloutState === 'FAILED');
    return state !== 'short' || runningCount < desiredCount;
  };
  return services
    .filter(
      (service) =>
        (has(service.serviceName, search) || has(nameOfArn(service.taskDefinitionArn), search)) &&
        fits(service),
    )
    .sort((a, b) => a.serviceName.localeCompare(b.serviceName));
}

const startOf = ({ startedAt, createdAt }: TaskSummary) => startedAt ?? createdAt ?? '';

/** Gives the tasks that fit: those that are meant to run first, and the newest of each first. */
export function findTasks(tasks: readonly TaskSummary[], { search, state }: Looked): TaskSummary[] {
  const fits = ({ desiredStatus, lastStatus }: TaskSummary) => {
    if (state === 'stopped') return desiredStatus === 'STOPPED';
    if (state === 'running') return desiredStatus !== 'STOPPED' && lastStatus === 'RUNNING';
    return state !== 'pending' || (desiredStatus !== 'STOPPED' && lastStatus !== 'RUNNING');
  };
  return tasks
    .filter(
      (task) =>
        [nameOfArn(task.taskArn), nameOfArn(task.taskDefinitionArn), task.group ?? ''].some((text) =>
          has(text, search),
        ) && fits(task),
    )
    .sort(
      (a, b) =>
        Number(a.desiredStatus === 'STOPPED') - Number(b.desiredStatus === 'STOPPED') ||
        startOf(b).localeCompare(startOf(a)),
    );
}
