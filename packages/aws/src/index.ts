export type { AwsFailure, AwsFailureKind } from './aws-failure.ts';
export { readAwsFailure } from './aws-failure.ts';
export type { AwsClientOptions, AwsClients } from './clients.ts';
export { createAwsClients } from './clients.ts';
export { ClientTokenReusedError } from './ecs/client-token.ts';
export { listClusters } from './ecs/clusters.ts';
export type { RegisteredRevision } from './ecs/find-revision.ts';
export {
  OutcomeUnknownError,
  type Registration,
  type RegistrationTiming,
  TaskDefinitionRegistrar,
} from './ecs/register-task-definition.ts';
export { type EndedTask, listStoppedTasks } from './ecs/stopped-tasks.ts';
export {
  deregisterTaskDefinition,
  describeTaskDefinition,
  listFamilies,
  listRevisions,
} from './ecs/task-definitions.ts';
export { listRoles } from './iam/roles.ts';
export { listLogGroups } from './logs/log-groups.ts';
export {
  readSecretContent,
  type SecretContent,
  type SecretVersionName,
} from './secrets-manager/secret-content.ts';
export { describeSecret, listSecrets, type Secret, type SecretDetail } from './secrets-manager/secrets.ts';
export { SingleFlight } from './single-flight.ts';
export { type CreatedParameter, createParameter, type NewParameter } from './ssm/create-parameter.ts';
export { findParameterNames } from './ssm/find-parameter-names.ts';
export { describeParameter, listParameters, type Parameter } from './ssm/parameters.ts';
export { type CallerIdentity, getCallerIdentity } from './sts/identity.ts';
export { type DanglingReference, findDangling } from './where-used/dangling.ts';
export { type IndexState, ReferenceIndex, type RevisionMemory } from './where-used/reference-index.ts';
export { type Use, usesOf } from './where-used/uses.ts';
