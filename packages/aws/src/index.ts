export type { AwsFailure, AwsFailureKind } from './aws-failure.ts';
export { readAwsFailure } from './aws-failure.ts';
export { type CleanupCandidate, chooseRevisions } from './cleanup/choose-revisions.ts';
export { usesByRevision } from './cleanup/revision-uses.ts';
export type { AwsClientOptions, AwsClients } from './clients.ts';
export { createAwsClients } from './clients.ts';
export { ClusterReads } from './clusters/cluster-reads.ts';
export { type ClusterNews, ClusterState, type Interest } from './clusters/cluster-state.ts';
export { ClusterWatches, TooManyWatchersError, type WatchPace } from './clusters/cluster-watches.ts';
export { stopTask } from './clusters/stop-task.ts';
export type { TaskDetail, TaskSummary } from './clusters/task-detail.ts';
export { type CreatedService, createService, type NewService } from './deployment/create-service.ts';
export { listDeployableServices } from './deployment/deployable-services.ts';
export { listRanRevisions, type RanRevision } from './deployment/ran-revisions.ts';
export { type RanTasks, runTask, type TaskLaunch } from './deployment/run-task.ts';
export { listSecurityGroups, listSubnets } from './ec2/networks.ts';
export { ClientTokenReusedError } from './ecs/client-token.ts';
export { listClusters } from './ecs/clusters.ts';
export {
  type DeletedRevisions,
  deleteTaskDefinitions,
  listDeletedRevisions,
} from './ecs/delete-task-definitions.ts';
export { type DeploymentVerdict, verdictOf } from './ecs/deployment-verdict.ts';
export type { RegisteredRevision } from './ecs/find-revision.ts';
export { findPlainValues, type PlainValueRevision } from './ecs/plain-values.ts';
export {
  type Registration,
  type RegistrationTiming,
  TaskDefinitionRegistrar,
} from './ecs/register-task-definition.ts';
export { setRevisionNote } from './ecs/revision-note.ts';
export { listTasksOfClusters, type RunningTask } from './ecs/running-tasks.ts';
export {
  type DeploymentState,
  primaryOf,
  readServiceStates,
  type ServiceState,
} from './ecs/service-states.ts';
export { changeServiceTags } from './ecs/service-tags.ts';
export { ServiceWatch } from './ecs/service-watch.ts';
export { listServices } from './ecs/services.ts';
export { findStarted, type NewDeployment, startDeployment } from './ecs/start-deployment.ts';
export { type EndedTask, lastStoppedOf, listStoppedTasks } from './ecs/stopped-tasks.ts';
export {
  deregisterTaskDefinition,
  describeTaskDefinition,
  listAllRevisions,
  listFamilies,
  listRevisions,
} from './ecs/task-definitions.ts';
export { groupBy } from './group-by.ts';
export { listRoles } from './iam/roles.ts';
export { inParallel } from './in-parallel.ts';
export { KeyedQueue } from './keyed-queue.ts';
export { type KmsKey, listKeys } from './kms/keys.ts';
export { createLogGroup } from './logs/create-log-group.ts';
export { listLogGroups } from './logs/log-groups.ts';
export { OutcomeUnknownError } from './outcome-unknown.ts';
export type { Pace } from './paced.ts';
export { PreflightReads } from './preflight/account.ts';
export { applyPolicyPatch, type PolicyPatch, policyPatch } from './preflight/policy-patch.ts';
export { type Preflight, type PreflightNews, runPreflight } from './preflight/run-preflight.ts';
export type { PreflightTarget } from './preflight/target.ts';
export { RateBudget } from './rate-budget.ts';
export { type RuleRevisions, readRuleRevisions } from './schedules/rule-revisions.ts';
export { listScheduleRevisions, type ScheduledRevision } from './schedules/scheduled-revisions.ts';
export {
  changeSecretKeys,
  NotJsonSecretError,
  SecretChangedError,
  type SecretKeyChange,
} from './secrets-manager/change-secret-keys.ts';
export { type CreatedSecret, createSecret, type NewSecret } from './secrets-manager/create-secret.ts';
export { type NewSecretVersion, putSecretValue } from './secrets-manager/put-secret-value.ts';
export { type RevealedSecret, revealSecret } from './secrets-manager/reveal-secret.ts';
export {
  readSecretContent,
  type SecretContent,
  type SecretVersionName,
} from './secrets-manager/secret-content.ts';
export {
  changeSecretTags,
  deleteSecret,
  readSecretPolicy,
  restoreSecret,
  updateSecret,
} from './secrets-manager/secret-life.ts';
export {
  listSecretVersions,
  moveSecretStage,
  rotateSecret,
  type SecretVersion,
} from './secrets-manager/secret-versions.ts';
export {
  describeSecret,
  listAllSecrets,
  listSecrets,
  type Secret,
  type SecretDetail,
} from './secrets-manager/secrets.ts';
export { SharedReads } from './shared-reads.ts';
export { SingleFlight } from './single-flight.ts';
export { type Comparison, compareParameters } from './ssm/compare-parameters.ts';
export { type CreatedParameter, createParameter, type NewParameter } from './ssm/create-parameter.ts';
export { type Deletion, deleteParameters, MAX_DELETED } from './ssm/delete-parameters.ts';
export { type ParameterVersion, readHistory } from './ssm/parameter-history.ts';
export { type IndexPace, type IndexStatus, ParameterIndex } from './ssm/parameter-index.ts';
export { labelVersion, unlabelVersion } from './ssm/parameter-labels.ts';
export { levelOf, type ParameterLevel } from './ssm/parameter-level.ts';
export type { ParameterSearch } from './ssm/parameter-search.ts';
export { changeParameterTags, readParameterTags, type TagChange } from './ssm/parameter-tags.ts';
export { describeParameter, listParameters, type Parameter } from './ssm/parameters.ts';
export { listPathMembers, type PathMember } from './ssm/path-members.ts';
export { type RevealedParameter, revealParameter } from './ssm/reveal-parameter.ts';
export { type ParameterChange, updateParameter, VersionChangedError } from './ssm/update-parameter.ts';
export { type CallerIdentity, getCallerIdentity } from './sts/identity.ts';
export type { HeldReference } from './versions/held-references.ts';
export { readHeldSecrets, type ServiceSecrets } from './versions/held-secrets.ts';
export type { ReferenceVersion, VersionedReference } from './versions/reference-version.ts';
export { ReferenceVersions } from './versions/reference-versions.ts';
export { waitAtMost } from './wait-at-most.ts';
export { type DanglingReference, findDangling } from './where-used/dangling.ts';
export type { IndexedRevision } from './where-used/indexed-revision.ts';
export { type IndexState, ReferenceIndex, type RevisionMemory } from './where-used/reference-index.ts';
export {
  listAllRunningTasks,
  listRunningServices,
  type RunningService,
} from './where-used/running-services.ts';
export { unusedOf } from './where-used/unused.ts';
export { type Use, usesOf } from './where-used/uses.ts';
