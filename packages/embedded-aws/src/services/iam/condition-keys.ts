import type { Tag } from '@aws-sdk/client-iam';
import type { OperationContext } from '../../operation.ts';
import type { AskedCall } from '../service.ts';
import { requestTagKeys, resourceTagKeys } from './access/tag-keys.ts';
import { type EntityKind, findEntity } from './entity.ts';
import type { Conditions } from './policy/request-keys.ts';

interface Named {
  Tags?: Tag[];
  PolicyArn?: string;
  PermissionsBoundary?: string;
  AWSServiceName?: string;
}

/**
 * Gives IAM's own condition keys. The boundary is the one that the request brings, or else the one that the user or
 * role has.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html
 */
export function iamConditionKeys(context: OperationContext, { input, resource }: AskedCall): Conditions {
  const { Tags, PolicyArn, PermissionsBoundary, AWSServiceName } = input as Named;
  const [, kind, name] = /:(user|role)\/(?:.+\/)?([^/]+)$/.exec(resource) ?? [];
  const entity = kind ? findEntity(context.database, kind as EntityKind, name) : undefined;
  const tags = JSON.parse(entity?.tags ?? '[]') as Tag[];
  return {
    ...resourceTagKeys(tags),
    ...resourceTagKeys(tags, 'iam'),
    ...requestTagKeys(Tags),
    'iam:PolicyARN': PolicyArn,
    'iam:PermissionsBoundary': PermissionsBoundary ?? entity?.boundary ?? undefined,
    'iam:AWSServiceName': AWSServiceName,
  };
}
