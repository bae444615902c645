import type { AppContext } from '../context.ts';
import type { JobKind, JobTiming } from '../jobs/job-kind.ts';
import { ROLLOUT, type RolloutProgress, type RolloutSpec } from './rollout-spec.ts';
import { ServiceRollout, type ServiceRolloutParts } from './service-rollout.ts';

/** The kind of job that deploys services, one step for each. */
export function rolloutKind(
  context: Omit<ServiceRolloutParts, 'timing'> & Pick<AppContext, 'clients'>,
  timing: JobTiming,
): JobKind<RolloutSpec, RolloutProgress> {
  return {
    name: ROLLOUT,
    paceOf: ({ atOnce, pauseSeconds, continueOnFailure }) => ({
      atOnce,
      pauseMs: pauseSeconds * 1000,
      continuesOnFailure: continueOnFailure,
    }),
    run: (step) => new ServiceRollout({ ...context, timing }, step).run(),
  };
}
