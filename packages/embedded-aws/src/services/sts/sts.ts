import type { QueryService } from '../service.ts';
import { GetCallerIdentity } from './GetCallerIdentity.ts';

/** Security Token Service. */
export const sts: QueryService = {
  protocol: 'query',
  version: '2011-06-15',
  xmlNamespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
  name: 'sts',
  signingName: 'sts',
  regional: false,
  loadClient: () => import('@aws-sdk/client-sts'),
  openOperations: ['GetCallerIdentity'],
  operations: { GetCallerIdentity },
};
