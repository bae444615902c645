import type { DescribeTaskDefinitionRequest, DescribeTaskDefinitionResponse } from '@aws-sdk/client-ecs';
import type { Operation } from '../../operation.ts';
import { readTags } from '../../store/tags.ts';
import { findTaskDefinition } from './task-definition-reference.ts';
import { taskDefinitionArn, toTaskDefinition } from './task-definition-store.ts';

/**
 * Gives a revision by `family`, `family:revision` or ARN, with its tags when they are asked for.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTaskDefinition.html
 */
export const DescribeTaskDefinition: Operation<
  DescribeTaskDefinitionRequest,
  DescribeTaskDefinitionResponse
> = (context, input) => {
  const row = findTaskDefinition(context, input.taskDefinition);
  const withTags = input.include?.includes('TAGS');
  return {
    taskDefinition: toTaskDefinition(context, row),
    tags: withTags ? readTags(context.database, taskDefinitionArn(context, row)) : undefined,
  };
};
