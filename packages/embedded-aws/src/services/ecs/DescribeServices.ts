import type {
  DescribeServicesRequest,
  DescribeServicesResponse,
  Failure,
  Service,
} from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { readTags } from '../../store/tags.ts';
import { findCluster } from './cluster.ts';
import { findServiceOf, serviceArn, toService } from './services/service-record.ts';

const MAX_SERVICES = 10;

/**
 * Gives services by name or ARN, also such that were deleted; those that are not there come back as failures.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServices.html
 */
export const DescribeServices: Operation<DescribeServicesRequest, DescribeServicesResponse> = (
  context,
  input,
) => {
  const references = input.services ?? [];
  if (references.length === 0) throw new AwsError('InvalidParameterException', 'Services cannot be empty.');
  if (references.length > MAX_SERVICES)
    throw new AwsError(
      'InvalidParameterException',
      `Services cannot have more than ${MAX_SERVICES} elements.`,
    );
  const cluster = findCluster(context, input.cluster ?? 'default');
  const services: Service[] = [];
  const failures: Failure[] = [];
  for (const reference of references) {
    const service = findServiceOf(context, cluster.name, reference);
    if (!service) {
      const arn = reference.startsWith('arn:') ? reference : serviceArn(context, cluster.name, reference);
      failures.push({ arn, reason: 'MISSING' });
      continue;
    }
    const tags = input.include?.includes('TAGS') ? readTags(context.database, service.arn) : undefined;
    services.push({ ...toService(context, service), ...(tags && { tags }) });
  }
  return { services, failures };
};
