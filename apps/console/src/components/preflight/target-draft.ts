import type { PreflightTarget } from '@purser/contract';

/** What the form of a launch holds; an empty text is what was not chosen. */
export interface TargetDraft {
  cluster: string;
  service: string;
  launchType: '' | 'FARGATE' | 'EC2' | 'EXTERNAL';
  platformVersion: string;
  subnets: readonly string[];
  securityGroups: readonly string[];
  assignPublicIp: boolean;
  count: string;
}

export const EMPTY_TARGET: TargetDraft = {
  cluster: '',
  service: '',
  launchType: '',
  platformVersion: '',
  subnets: [],
  securityGroups: [],
  assignPublicIp: false,
  count: '',
};

const MOST_TASKS = 5000;

/** What is wrong with the number of tasks; undefined where nothing is. */
export function countError(count: string): string | undefined {
  const number = Number(count);
  if (count === '' || (/^\d+$/.test(count) && number >= 1 && number <= MOST_TASKS)) return undefined;
  return `Enter a number from 1 to ${MOST_TASKS}, or nothing.`;
}

/** The target of a preflight: only what was chosen. */
export function toTarget(draft: TargetDraft): PreflightTarget {
  const { cluster, service, launchType, platformVersion, subnets, securityGroups, assignPublicIp, count } =
    draft;
  return {
    ...(cluster && { cluster }),
    ...(cluster && service && { service }),
    ...(launchType && { launchType }),
    ...(platformVersion.trim() && { platformVersion: platformVersion.trim() }),
    ...(subnets.length > 0 && { subnets: [...subnets], assignPublicIp }),
    ...(subnets.length > 0 && securityGroups.length > 0 && { securityGroups: [...securityGroups] }),
    ...(count !== '' && countError(count) === undefined && { count: Number(count) }),
  };
}
