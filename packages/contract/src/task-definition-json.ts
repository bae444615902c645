import { JSON_SCHEMA_REGISTRY } from '@orpc/zod/zod4';
import type { TaskDefinition } from '@purser/task-definition';
import { z } from 'zod';
import { taskDefinitionJsonSchema } from './task-definition-schema.ts';

/** Says whether a value is a JSON object. */
export const isObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** ECS's own RegisterTaskDefinition JSON; its content is judged by the rules, not by this schema. */
export const taskDefinitionSchema = z.custom<TaskDefinition>(isObject, 'must be a JSON object');
JSON_SCHEMA_REGISTRY.add(taskDefinitionSchema, taskDefinitionJsonSchema());
