import { LOG_DRIVERS } from '@purser/task-definition';
import type { TaskEnvironment } from './use-environment.ts';

/** The drivers that have destinations of their own in the console. */
const NAMED = ['awslogs', 'splunk', 'awsfirelens'];

/** Gives the further log drivers that the launch types take: Fargate has none. */
export function otherLogDrivers({ fargate }: Pick<TaskEnvironment, 'fargate'>): string[] {
  return fargate ? [] : LOG_DRIVERS.filter((driver) => !NAMED.includes(driver));
}
