export type { Identity } from './account.ts';
export type { ApiErrorBody, ApiErrorCode, AwsError } from './api-error.ts';
export { API_ERROR_CODES, apiErrorSchema } from './api-error.ts';
export type { AuditEvent } from './audit.ts';
export type {
  CleanedRevision,
  Cleanup,
  CleanupCandidate,
  CleanupPlan,
  CleanupSummary,
} from './cleanups.ts';
export type { ContainerEnvironment, EffectiveVariable } from './clusters/environment.ts';
export { type LiveNews, type LiveQuery, liveQuery } from './clusters/live.ts';
export type {
  ClusterSummary,
  ServiceDeployment,
  ServiceDetail,
  ServiceSummary,
  TaskDetail,
  TaskSummary,
} from './clusters/schemas.ts';
export type { ComparedReference } from './compare-revisions.ts';
export { contract } from './contract.ts';
export type { CreateServiceInput } from './create-service.ts';
export type { DeployableService } from './deployments.ts';
export type { Permission } from './endpoint.ts';
export type { StoppedTask } from './launch-failures.ts';
export type { ComparisonState } from './parameters/import.ts';
export type { ParameterIndexStatus, ParameterMetadata, ParameterVersion } from './parameters/schemas.ts';
export type { PreflightEvent, PreflightTarget } from './preflight.ts';
export type { RedeployPolicy } from './redeploy-policies.ts';
export type { PastVersion, ReferenceVersion } from './reference-versions.ts';
export type { RevisionFacts } from './revision-facts.ts';
export type { RolePolicyPatch } from './roles.ts';
export type { RanRevision, RollBackPreview, RolledBackReference } from './roll-back.ts';
export type { NewRollout, Rollout, RolloutStep, RolloutSummary } from './rollouts.ts';
export type { RanTasks, RunTaskInput, StartedTask } from './run-task.ts';
export type { SecretDetail, SecretMetadata } from './secrets/schemas.ts';
export type { HeldReference, ServiceSecrets, TaskGroupSecrets } from './stale-secrets.ts';
export { type DescribedTaskDefinition, preflightInputSchema } from './task-definitions.ts';
export type { TrackedSourceInput } from './tracked-sources.ts';
export type { IndexState, Use } from './where-used.ts';
