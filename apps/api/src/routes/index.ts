import { os } from '../router.ts';
import { clusters } from './account/clusters.ts';
import { identity } from './account/identity.ts';
import { keys } from './account/keys.ts';
import { logGroups } from './account/log-groups.ts';
import { roles } from './account/roles.ts';
import { securityGroups } from './account/security-groups.ts';
import { services } from './account/services.ts';
import { subnets } from './account/subnets.ts';
import { list as listAudit } from './audit/list.ts';
import { cleanups } from './cleanups/index.ts';
import { clusters as runningClusters } from './clusters/index.ts';
import { createService } from './deployments/create-service.ts';
import { rollBackPreview } from './deployments/roll-back-preview.ts';
import { runTask } from './deployments/run-task.ts';
import { services as deployableServices } from './deployments/services.ts';
import { explain } from './launch-failures/explain.ts';
import { stoppedTasks } from './launch-failures/stopped-tasks.ts';
import { create as createLogGroup } from './log-groups/create.ts';
import { parameters } from './parameters/index.ts';
import { read as readRedeployPolicy } from './redeploy-policies/read.ts';
import { set as setRedeployPolicy } from './redeploy-policies/set.ts';
import { policyApply } from './roles/policy-apply.ts';
import { policyPreview } from './roles/policy-preview.ts';
import { cancel } from './rollouts/cancel.ts';
import { describe as describeRollout } from './rollouts/describe.ts';
import { list as listRollouts } from './rollouts/list.ts';
import { resume } from './rollouts/resume.ts';
import { start } from './rollouts/start.ts';
import { secrets } from './secrets/index.ts';
import { list as listStaleSecrets } from './stale-secrets/list.ts';
import { compare } from './task-definitions/compare.ts';
import { copyPreview } from './task-definitions/copy-preview.ts';
import { deleteRevisions } from './task-definitions/delete.ts';
import { deregister } from './task-definitions/deregister.ts';
import { describe } from './task-definitions/describe.ts';
import { executionRolePolicy } from './task-definitions/execution-role-policy.ts';
import { facts } from './task-definitions/facts.ts';
import { families } from './task-definitions/families.ts';
import { plainValues } from './task-definitions/plain-values.ts';
import { preflight } from './task-definitions/preflight.ts';
import { register } from './task-definitions/register.ts';
import { requirements } from './task-definitions/requirements.ts';
import { revisions } from './task-definitions/revisions.ts';
import { setNote } from './task-definitions/set-note.ts';
import { validate } from './task-definitions/validate.ts';
import { forget } from './tracked-sources/forget.ts';
import { list as listSources } from './tracked-sources/list.ts';
import { remember } from './tracked-sources/remember.ts';
import { dangling } from './where-used/dangling.ts';
import { unused } from './where-used/unused.ts';
import { uses } from './where-used/uses.ts';

/** Every endpoint of the contract with its handler; a missing one does not compile. */
export const routes = os.router({
  account: { clusters, identity, keys, logGroups, roles, securityGroups, services, subnets },
  audit: { list: listAudit },
  cleanups,
  clusters: runningClusters,
  deployments: { createService, rollBackPreview, runTask, services: deployableServices },
  launchFailures: { explain, stoppedTasks },
  parameters,
  secrets,
  logGroups: { create: createLogGroup },
  staleSecrets: { list: listStaleSecrets },
  redeployPolicies: { read: readRedeployPolicy, set: setRedeployPolicy },
  roles: { policyApply, policyPreview },
  rollouts: { cancel, describe: describeRollout, list: listRollouts, resume, start },
  taskDefinitions: {
    compare,
    copyPreview,
    delete: deleteRevisions,
    deregister,
    describe,
    executionRolePolicy,
    facts,
    families,
    preflight,
    plainValues,
    register,
    requirements,
    revisions,
    setNote,
    validate,
  },
  whereUsed: { dangling, unused, uses },
  trackedSources: { forget, list: listSources, remember },
});
