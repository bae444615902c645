/** What a person can follow: a rollout or a clean-up. */
export interface LiveJob {
  id: number;
  state: 'queued' | 'running' | 'paused-by-failure' | 'cancelled' | 'succeeded' | 'failed';
}

/** Whether something of a job may still change by itself. */
export const isLive = ({ state }: Pick<LiveJob, 'state'>) => state === 'queued' || state === 'running';
