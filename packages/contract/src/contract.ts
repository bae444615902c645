import { account } from './account.ts';
import { audit } from './audit.ts';
import { cleanups } from './cleanups.ts';
import { clusters } from './clusters.ts';
import { deployments } from './deployments.ts';
import { launchFailures } from './launch-failures.ts';
import { logGroups } from './log-groups.ts';
import { parameters } from './parameters.ts';
import { redeployPolicies } from './redeploy-policies.ts';
import { roles } from './roles.ts';
import { rollouts } from './rollouts.ts';
import { secrets } from './secrets.ts';
import { staleSecrets } from './stale-secrets.ts';
import { taskDefinitions } from './task-definitions.ts';
import { trackedSources } from './tracked-sources.ts';
import { whereUsed } from './where-used.ts';

/** Every endpoint under `/api`: it types the server and the client, and the OpenAPI document comes from it. */
export const contract = {
  account,
  audit,
  cleanups,
  clusters,
  deployments,
  launchFailures,
  logGroups,
  parameters,
  redeployPolicies,
  roles,
  rollouts,
  secrets,
  staleSecrets,
  taskDefinitions,
  trackedSources,
  whereUsed,
};
