import { servicequotas } from '../../services/servicequotas/servicequotas.ts';
import type { Scenario } from '../scenario.ts';

const clusters = { ServiceCode: 'ecs', QuotaCode: 'L-21C621EB' };

/** The quotas. */
export const serviceQuotasScenario: Scenario = {
  service: servicequotas,
  clientName: 'service-quotas',
  steps: [
    { operation: 'ListServices', expect: { 'Services.0.ServiceCode': 'ecs' } },
    {
      operation: 'ListServiceQuotas',
      input: { ServiceCode: 'ecs', MaxResults: 1 },
      save: { token: 'NextToken' },
    },
    {
      operation: 'GetServiceQuota',
      input: clusters,
      expect: { 'Quota.Value': 10_000, 'Quota.Adjustable': true },
    },
    {
      operation: 'GetServiceQuota',
      input: { ...clusters, QuotaCode: 'L-00000000' },
      fails: 'NoSuchResourceException',
    },
    {
      operation: 'ListAWSDefaultServiceQuotas',
      input: { ServiceCode: 'fargate' },
      save: { name: 'Quotas.0.QuotaName' },
    },
    { operation: 'GetAWSDefaultServiceQuota', input: clusters, expect: { 'Quota.QuotaCode': 'L-21C621EB' } },
    { operation: 'GetAssociationForServiceQuotaTemplate', fails: 'UnknownOperationException' },
  ],
};
