import type { AttachInternetGatewayRequest } from '@aws-sdk/client-ec2';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { invalidValue } from './errors.ts';
import { attachedTo } from './internet-gateway.ts';
import { findResource, listResources, saveResource } from './resources.ts';

/**
 * Gives a VPC its internet gateway. Errors: InvalidInternetGatewayID.NotFound, InvalidVpcID.NotFound,
 * Resource.AlreadyAssociated, InvalidParameterValue.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachInternetGateway.html
 */
export const AttachInternetGateway: Operation<AttachInternetGatewayRequest, void> = (context, input) => {
  const gateway = findResource(context, 'internet-gateway', input.InternetGatewayId, 'internetGatewayId');
  const { VpcId } = findResource(context, 'vpc', input.VpcId, 'vpcId');
  const id = gateway.InternetGatewayId;
  const [attachment] = gateway.Attachments;
  if (attachment) {
    const message = `resource ${id} is already attached to network ${attachment.VpcId}`;
    throw new AwsError('Resource.AlreadyAssociated', message);
  }
  const isAttached = listResources(context, 'internet-gateway').some(({ Attachments }) =>
    Attachments.some((one) => one.VpcId === VpcId),
  );
  if (isAttached) throw invalidValue(`Network ${VpcId} already has an internet gateway attached`);
  saveResource(context, 'internet-gateway', id, { ...gateway, Attachments: [attachedTo(VpcId)] });
};
