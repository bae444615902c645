import type { DeploymentState } from '@purser/aws';
import type { LaunchFailure } from '@purser/task-definition';

/** The kind of job that a rollout is. */
export const ROLLOUT = 'rollout';

/** What a rollout is about, beside its services. */
export interface RolloutSpec {
  /** `family:revision`; absent for new tasks of what each service runs. */
  taskDefinition?: string;
  atOnce: number;
  pauseSeconds: number;
  continueOnFailure: boolean;
  timeoutMinutes: number;
}

/** How far one service of a rollout is. */
export interface RolloutProgress {
  /** The deployment that was PRIMARY when it was decided to start one; null where there was none. */
  before: string | null;
  serviceArn: string;
  /** The deployment that was started, as it was last seen. */
  deployment?: DeploymentState;
  /** Since when its steady state is waited for, in milliseconds since 1970. */
  waitingSince?: number;
  /** It is known how the deployment ended: another attempt starts a new one. */
  isSettled?: true;
  /** Why its last task stopped. */
  failures?: readonly LaunchFailure[];
}

/** Names a service of a rollout; neither name has a slash. */
export const subjectOf = (cluster: string, service: string) => `${cluster}/${service}`;

/** Reads what {@link subjectOf} has written. */
export function serviceOf(subject: string): { cluster: string; service: string } {
  const [cluster = '', service = ''] = subject.split('/');
  return { cluster, service };
}
