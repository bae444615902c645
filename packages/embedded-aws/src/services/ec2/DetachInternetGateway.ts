import type { DetachInternetGatewayRequest } from '@aws-sdk/client-ec2';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { dependencyViolation } from './errors.ts';
import { findResource, listResources, saveResource } from './resources.ts';

/**
 * Takes the internet gateway from a VPC. Errors: InvalidInternetGatewayID.NotFound, Gateway.NotAttached,
 * DependencyViolation.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DetachInternetGateway.html
 */
export const DetachInternetGateway: Operation<DetachInternetGatewayRequest, void> = (context, input) => {
  const gateway = findResource(context, 'internet-gateway', input.InternetGatewayId, 'internetGatewayId');
  const { VpcId } = findResource(context, 'vpc', input.VpcId, 'vpcId');
  const id = gateway.InternetGatewayId;
  if (!gateway.Attachments.some((one) => one.VpcId === VpcId)) {
    throw new AwsError('Gateway.NotAttached', `resource ${id} is not attached to network ${VpcId}`);
  }
  const isUsed = listResources(context, 'network-interface').some(
    (one) => one.VpcId === VpcId && one.Association !== undefined,
  );
  if (isUsed) {
    throw dependencyViolation(
      `Network ${VpcId} has some mapped public address(es). Please unmap those public address(es) before detaching the gateway.`,
    );
  }
  saveResource(context, 'internet-gateway', id, { ...gateway, Attachments: [] });
};
