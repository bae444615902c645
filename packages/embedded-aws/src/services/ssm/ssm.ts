import type { JsonService } from '../service.ts';
import { AddTagsToResource } from './AddTagsToResource.ts';
import { ssmConditionKeys, ssmResources } from './access.ts';
import { DeleteParameter } from './DeleteParameter.ts';
import { DeleteParameters } from './DeleteParameters.ts';
import { DescribeParameters } from './DescribeParameters.ts';
import { GetParameter } from './GetParameter.ts';
import { GetParameterHistory } from './GetParameterHistory.ts';
import { GetParameters } from './GetParameters.ts';
import { GetParametersByPath } from './GetParametersByPath.ts';
import { ListTagsForResource } from './ListTagsForResource.ts';
import { PutParameter } from './PutParameter.ts';
import { RemoveTagsFromResource } from './RemoveTagsFromResource.ts';
import { ssmTables } from './tables.ts';

/** Systems Manager, Parameter Store only. */
export const ssm: JsonService = {
  protocol: 'json',
  target: 'AmazonSSM',
  name: 'ssm',
  signingName: 'ssm',
  regional: true,
  tables: ssmTables,
  loadClient: () => import('@aws-sdk/client-ssm'),
  resources: ssmResources,
  conditionKeys: ssmConditionKeys,
  operations: {
    AddTagsToResource,
    DeleteParameter,
    DeleteParameters,
    DescribeParameters,
    GetParameter,
    GetParameterHistory,
    GetParameters,
    GetParametersByPath,
    ListTagsForResource,
    PutParameter,
    RemoveTagsFromResource,
  },
};
