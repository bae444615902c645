export { applyFix } from './apply-fix.ts';
export { compareVersions } from './compare-versions.ts';
export { type CopyTarget, copyDefinition, type Rewrite } from './copy-definition.ts';
export { checkCreateService, checkRunTask } from './deployment/check-deployment.ts';
export type {
  CreateServiceRequest,
  LaunchRequest,
  RunTaskRequest,
} from './deployment/launch-request.ts';
export { withOverrides } from './deployment/with-overrides.ts';
export {
  CLIENT_TOKEN_TAG,
  DESCRIBED_ONLY_KEYS,
  type DescribedRevision,
  fromDescribed,
  NOTE_TAG,
} from './described.ts';
export { type Change, diffTaskDefinitions } from './diff.ts';
export type { DoctorFacts, ReferenceNote } from './doctor/notes.ts';
export { effectiveEnvironment, type GivenEnvironment, type GivenVariable } from './effective-environment.ts';
export type { Rule } from './engine/rule.ts';
export * from './enums.ts';
export {
  type ExecutionRoleFacts,
  type ExecutionRolePolicy,
  executionRolePolicy,
} from './execution-role-policy.ts';
export type {
  Access,
  AccessAnswers,
  AccountFacts,
  FactName,
  Facts,
  FactsBy,
  FamilyFact,
  FileSystemFact,
  Found,
  ImageFact,
  InstanceFact,
  KeyFact,
  ObjectFact,
  ParameterFact,
  RateFact,
  RevisionFact,
  RoleFact,
  SecretFact,
  ServiceFact,
  StoppedTaskFact,
  SubnetFact,
} from './facts.ts';
export { FARGATE_SIZES, type FargateSize, fargateMemoryOptions, parseCpu, parseMemory } from './fargate.ts';
export { FEATURES, type Feature, type MinimumVersion } from './feature-versions.ts';
export { hideSecrets } from './hide-secrets.ts';
export {
  type Held,
  type HeldParameter,
  type HeldSecret,
  type InjectionPreview,
  type InjectionProblem,
  previewInjection,
} from './injection.ts';
export type { Fix, Issue, JsonPatchOperation, NotChecked, Passed, Severity, Verdict } from './issue.ts';
export { type JsonValueKind, jsonValueKind } from './json-value-kind.ts';
export { explainStop } from './launch-failure/explain-stop.ts';
export type { LaunchFailure, StoppedTask } from './launch-failure/launch-failure.ts';
export { type ListedReference, listReferences } from './list-references.ts';
export {
  type ContainerMeter,
  MAX_DEFINITION_BYTES,
  MAX_VARIABLE_BYTES,
  type Meters,
  measure,
} from './meters.ts';
export type { ContainerDefinition, TaskDefinition } from './model.ts';
export { nameOfArn, revisionOfArn } from './name-of-arn.ts';
export { isSameDefinition, normalize } from './normalize.ts';
export { proposedParameterName } from './parameter-name.ts';
export { formatPath, type PathSegment, parsePath, toPointer } from './path.ts';
export { plaintextSecrets, withoutPlaintext } from './plaintext-secrets.ts';
export { toCloudFormation } from './policy/cloud-formation.ts';
export type { PolicyDocument } from './policy/document.ts';
export type { PolicyNote, PolicyStatement } from './policy/draft.ts';
export { toPolicyJson, toTrustJson } from './policy/json.ts';
export { mergePolicy } from './policy/merge.ts';
export { type RoleOptions, toTerraform } from './policy/terraform.ts';
export type { CallerStatement, Check, CheckFix, CheckStatus } from './preflight/check.ts';
export { checksOf, finalChecksOf } from './preflight/checks.ts';
export type { Gap } from './preflight/gap.ts';
export {
  type ImageQuestion,
  type ParameterQuestion,
  type Questions,
  questionsOf,
  type RightQuestion,
  type SecretQuestion,
} from './preflight/questions.ts';
export {
  mayRedeploy,
  REDEPLOY_TAGS,
  type RedeployPolicy,
  readRedeployPolicy,
} from './redeploy/redeploy-policy.ts';
export { explainReference, type ReferenceExplanation } from './reference-doctor.ts';
export {
  findingsOf,
  type ReferenceContext,
  type ReferenceFinding,
  type ReferenceRuleId,
} from './reference-findings.ts';
export { keyOfThing, type ReferencedThing, type ReferenceHome, referencedThing } from './referenced-thing.ts';
export type { AgentSetting } from './requirements/agent-settings.ts';
export type { RequiredAttribute } from './requirements/attributes.ts';
export type { Endpoint, EndpointService, RemoteUse } from './requirements/endpoints.ts';
export type { LaunchBudget, RegionBudget } from './requirements/launch-budget.ts';
export type { VersionReason, VersionRequirement } from './requirements/versions.ts';
export { type Requirements, requirementsOf } from './requirements.ts';
export { RULES } from './rules/index.ts';
export { MAX_TAG_VALUE, TAG_CHARACTERS } from './rules/tags.ts';
export { detectSecret } from './secret-detector.ts';
export {
  formatParameterReference,
  formatSecretReference,
  type InvalidReason,
  type InvalidReference,
  type ParameterLocation,
  type ParameterReference,
  parseSecretReference,
  type SecretPart,
  type SecretReference,
  type SecretsManagerReference,
} from './secret-reference.ts';
export { looksSecret } from './sensitive.ts';
export { type Shape, shapeAt, TASK_DEFINITION_SHAPE } from './shape.ts';
export { issuesAt, judge, validate } from './validate.ts';
export { Validator } from './validator.ts';
