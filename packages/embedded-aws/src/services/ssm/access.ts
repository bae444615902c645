import type { Tag } from '@aws-sdk/client-ssm';
import type { OperationContext } from '../../operation.ts';
import { readTags } from '../../store/tags.ts';
import { requestTagKeys, resourceTagKeys } from '../iam/access/tag-keys.ts';
import type { Conditions } from '../iam/policy/request-keys.ts';
import type { AskedCall, Resources } from '../service.ts';
import { parameterArn, tagResource } from './parameter-row.ts';

interface Named {
  Name?: string;
  Names?: string[];
  Path?: string;
  SettingId?: string;
  ResourceType?: string;
  ResourceId?: string;
}

/**
 * A name may be an ARN already; the version or label behind it is not a part of the resource. AWS's own parameters are
 * in no account.
 */
function arnOf(context: OperationContext, reference: string): string {
  const name = reference.trim();
  const isPublic = name.startsWith('/aws/service/');
  const owned = isPublic ? `arn:aws:ssm:${context.region}::parameter${name}` : parameterArn(context, name);
  const arn = name.startsWith('arn:') ? name : owned;
  return arn.replace(/(:parameter\/[^:]*):.*$/s, '$1');
}

const one = (context: OperationContext, { Name }: Named) => [arnOf(context, String(Name))];
const many = (context: OperationContext, { Names = [] }: Named) => Names.map((name) => arnOf(context, name));
const tagged = (context: OperationContext, { ResourceType, ResourceId }: Named) =>
  ResourceType === 'Parameter' ? [arnOf(context, String(ResourceId))] : [];

/**
 * What Parameter Store's operations act on.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 */
export const ssmResources: Resources = {
  AddTagsToResource: tagged,
  DeleteParameter: one,
  DeleteParameters: many,
  DescribeParameters: ({ region, accountId }) => [`arn:aws:ssm:${region}:${accountId}:*`],
  GetParameter: one,
  GetParameterHistory: one,
  GetParameters: many,
  GetParametersByPath: (context, { Path }: Named) => [parameterArn(context, String(Path))],
  GetServiceSetting: ({ region, accountId }, { SettingId }: Named) => [
    `arn:aws:ssm:${region}:${accountId}:servicesetting${SettingId}`,
  ],
  LabelParameterVersion: one,
  ListTagsForResource: tagged,
  PutParameter: one,
  RemoveTagsFromResource: tagged,
  UnlabelParameterVersion: one,
};

/** Gives Parameter Store's own condition keys. */
export function ssmConditionKeys(context: OperationContext, { input, resource }: AskedCall): Conditions {
  const { Tags, Overwrite, Recursive } = input as { Tags?: Tag[]; Overwrite?: boolean; Recursive?: boolean };
  const path = /:parameter(\/.+)$/s.exec(resource)?.[1];
  // The name of a parameter outside any hierarchy has no slash in front.
  const names = path === undefined ? [] : [path, path.slice(1)];
  return {
    ...resourceTagKeys(names.flatMap((name) => readTags(context.database, tagResource(name)))),
    ...requestTagKeys(Tags),
    'ssm:Overwrite': Overwrite === undefined ? undefined : String(Overwrite),
    'ssm:Recursive': Recursive === undefined ? undefined : String(Recursive),
  };
}
