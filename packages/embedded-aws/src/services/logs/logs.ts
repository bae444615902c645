import type { JsonService } from '../service.ts';
import { logsResources } from './access.ts';
import { CreateLogGroup } from './CreateLogGroup.ts';
import { DeleteLogGroup } from './DeleteLogGroup.ts';
import { DescribeLogGroups } from './DescribeLogGroups.ts';
import { logsTables } from './tables.ts';

/** CloudWatch Logs, log groups only. */
export const logs: JsonService = {
  protocol: 'json',
  target: 'Logs_20140328',
  name: 'logs',
  signingName: 'logs',
  regional: true,
  tables: logsTables,
  loadClient: () => import('@aws-sdk/client-cloudwatch-logs'),
  resources: logsResources,
  operations: { CreateLogGroup, DeleteLogGroup, DescribeLogGroups },
};
