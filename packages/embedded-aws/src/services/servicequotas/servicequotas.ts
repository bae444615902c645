import type { JsonService } from '../service.ts';
import { GetAWSDefaultServiceQuota } from './GetAWSDefaultServiceQuota.ts';
import { GetServiceQuota } from './GetServiceQuota.ts';
import { ListAWSDefaultServiceQuotas } from './ListAWSDefaultServiceQuotas.ts';
import { ListServiceQuotas } from './ListServiceQuotas.ts';
import { ListServices } from './ListServices.ts';

/** Service Quotas: the numbers that matter to containers, to look at. */
export const servicequotas: JsonService = {
  protocol: 'json',
  target: 'ServiceQuotasV20190624',
  name: 'servicequotas',
  signingName: 'servicequotas',
  regional: true,
  loadClient: () => import('@aws-sdk/client-service-quotas'),
  operations: {
    GetAWSDefaultServiceQuota,
    GetServiceQuota,
    ListAWSDefaultServiceQuotas,
    ListServiceQuotas,
    ListServices,
  },
};
