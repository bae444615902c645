export type { Identity } from './account.ts';
export type { ApiErrorBody, ApiErrorCode, AwsError } from './api-error.ts';
export { API_ERROR_CODES, apiErrorSchema } from './api-error.ts';
export { contract } from './contract.ts';
export type { Permission } from './endpoint.ts';
export type { StoppedTask } from './launch-failures.ts';
export type { ParameterMetadata } from './parameters.ts';
export type { DescribedTaskDefinition } from './task-definitions.ts';
export type { IndexState, Use } from './where-used.ts';
