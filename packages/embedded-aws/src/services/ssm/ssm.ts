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
import { GetServiceSetting } from './GetServiceSetting.ts';
import { LabelParameterVersion } from './LabelParameterVersion.ts';
import { ListTagsForResource } from './ListTagsForResource.ts';
import { PutParameter } from './PutParameter.ts';
import { EXPIRE_PARAMETER, onExpirationDue } from './parameter-expiration.ts';
import { RemoveTagsFromResource } from './RemoveTagsFromResource.ts';
import { ssmTables } from './tables.ts';
import { UnlabelParameterVersion } from './UnlabelParameterVersion.ts';

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
  loadModel: async () => (await import('../../models/ssm.json')).default,
  operations: {
    AddTagsToResource,
    DeleteParameter,
    DeleteParameters,
    DescribeParameters,
    GetParameter,
    GetParameterHistory,
    GetParameters,
    GetParametersByPath,
    GetServiceSetting,
    LabelParameterVersion,
    ListTagsForResource,
    PutParameter,
    RemoveTagsFromResource,
    UnlabelParameterVersion,
  },
  timers: { [EXPIRE_PARAMETER]: onExpirationDue },
};
