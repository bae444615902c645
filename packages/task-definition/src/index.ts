export type { Fix, Issue, JsonPatchOperation, Severity } from './issue.ts';
export type { ContainerDefinition, TaskDefinition } from './model.ts';
export type { ValidationFacts } from './validate.ts';
export { validate } from './validate.ts';
