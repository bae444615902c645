import type { Model } from '../../models/check-model.ts';
import type { JsonService } from '../service.ts';
import { logsResources } from './access.ts';
import { CreateLogGroup } from './CreateLogGroup.ts';
import { CreateLogStream } from './CreateLogStream.ts';
import { DeleteLogGroup } from './DeleteLogGroup.ts';
import { DeleteLogStream } from './DeleteLogStream.ts';
import { DeleteRetentionPolicy } from './DeleteRetentionPolicy.ts';
import { DescribeLogGroups } from './DescribeLogGroups.ts';
import { DescribeLogStreams } from './DescribeLogStreams.ts';
import { FilterLogEvents } from './FilterLogEvents.ts';
import { GetLogEvents } from './GetLogEvents.ts';
import { ListTagsForResource } from './ListTagsForResource.ts';
import { INVALID_PARAMETER } from './log-group.ts';
import { PutLogEvents } from './PutLogEvents.ts';
import { PutRetentionPolicy } from './PutRetentionPolicy.ts';
import { TagResource } from './TagResource.ts';
import { logsTables } from './tables.ts';
import { UntagResource } from './UntagResource.ts';

/** CloudWatch Logs: groups, streams and events. */
export const logs: JsonService = {
  protocol: 'json',
  target: 'Logs_20140328',
  name: 'logs',
  signingName: 'logs',
  regional: true,
  tables: logsTables,
  loadClient: () => import('@aws-sdk/client-cloudwatch-logs'),
  resources: logsResources,
  loadModel: async (): Promise<Model> => (await import('../../models/logs.json')).default,
  constraintError: INVALID_PARAMETER,
  operations: {
    CreateLogGroup,
    CreateLogStream,
    DeleteLogGroup,
    DeleteLogStream,
    DeleteRetentionPolicy,
    DescribeLogGroups,
    DescribeLogStreams,
    FilterLogEvents,
    GetLogEvents,
    ListTagsForResource,
    PutLogEvents,
    PutRetentionPolicy,
    TagResource,
    UntagResource,
  },
};
