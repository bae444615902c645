import type { DeleteNatGatewayRequest, DeleteNatGatewayResult } from '@aws-sdk/client-ec2';
import type { Operation } from '../../operation.ts';
import { scheduleState } from './nat-gateway.ts';
import { findResource, saveResource } from './resources.ts';

/**
 * Deletes a NAT gateway; it is shown for an hour more. Errors: NatGatewayNotFound.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteNatGateway.html
 */
export const DeleteNatGateway: Operation<DeleteNatGatewayRequest, DeleteNatGatewayResult> = (
  context,
  input,
) => {
  const gateway = findResource(context, 'natgateway', input.NatGatewayId, 'natGatewayId');
  const id = gateway.NatGatewayId;
  if (gateway.State !== 'deleted' && gateway.State !== 'deleting') {
    saveResource(context, 'natgateway', id, { ...gateway, State: 'deleting', DeleteTime: context.now() });
    scheduleState(context, id, 'deleted');
  }
  return { NatGatewayId: id };
};
