import type { QueryService } from '../service.ts';
import { AssumeRole } from './AssumeRole.ts';
import { GetAccessKeyInfo } from './GetAccessKeyInfo.ts';
import { GetCallerIdentity } from './GetCallerIdentity.ts';
import { GetSessionToken } from './GetSessionToken.ts';

/** Security Token Service. */
export const sts: QueryService = {
  protocol: 'query',
  version: '2011-06-15',
  xmlNamespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
  name: 'sts',
  signingName: 'sts',
  regional: false,
  loadClient: () => import('@aws-sdk/client-sts'),
  loadModel: async () => (await import('../../models/sts.json')).default,
  constraintError: 'ValidationError',
  openOperations: ['AssumeRole', 'GetCallerIdentity', 'GetSessionToken'],
  operations: { AssumeRole, GetAccessKeyInfo, GetCallerIdentity, GetSessionToken },
};
