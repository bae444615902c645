import type { DeleteServiceRequest, DeleteServiceResponse } from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { findCluster } from './cluster.ts';
import { requireService, saveService, toService } from './services/service-record.ts';

/**
 * Deletes a service: its tasks are stopped, then it is gone. Throws InvalidParameterException for one that still
 * wants tasks, unless `force` is given.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteService.html
 */
export const DeleteService: Operation<DeleteServiceRequest, DeleteServiceResponse> = (context, input) => {
  const cluster = findCluster(context, input.cluster ?? 'default');
  const service = requireService(context, cluster.name, input.service);
  if (service.status === 'INACTIVE') throw new AwsError('ServiceNotFoundException', 'Service not found.');
  if (service.desiredCount > 0 && !input.force && service.request.schedulingStrategy !== 'DAEMON') {
    throw new AwsError(
      'InvalidParameterException',
      'The service cannot be stopped while it is scaled above 0.',
    );
  }
  service.status = 'DRAINING';
  service.desiredCount = 0;
  saveService(context, service);
  context.server.services.wake(context, service.arn);
  return { service: toService(context, service) };
};
