import type { DeleteInternetGatewayRequest } from '@aws-sdk/client-ec2';
import type { Operation } from '../../operation.ts';
import { dependencyViolation } from './errors.ts';
import { findResource, removeResource } from './resources.ts';

/**
 * Deletes an internet gateway that no VPC has. Errors: InvalidInternetGatewayID.NotFound, DependencyViolation.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteInternetGateway.html
 */
export const DeleteInternetGateway: Operation<DeleteInternetGatewayRequest, void> = (context, input) => {
  const gateway = findResource(context, 'internet-gateway', input.InternetGatewayId, 'internetGatewayId');
  const id = gateway.InternetGatewayId;
  if (gateway.Attachments.length > 0) {
    throw dependencyViolation(`The internetGateway '${id}' has dependencies and cannot be deleted.`);
  }
  removeResource(context, 'internet-gateway', id);
};
