export * from './enums.ts';
export { FARGATE_SIZES, type FargateSize, fargateMemoryOptions, parseCpu, parseMemory } from './fargate.ts';
export type { Fix, Issue, JsonPatchOperation, Severity } from './issue.ts';
export type { ContainerDefinition, TaskDefinition } from './model.ts';
export { formatPath, type PathSegment, parsePath, toPointer } from './path.ts';
export type { ValidationFacts } from './validate.ts';
export { validate } from './validate.ts';
