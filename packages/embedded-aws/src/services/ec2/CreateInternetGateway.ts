import type { CreateInternetGatewayRequest, CreateInternetGatewayResult } from '@aws-sdk/client-ec2';
import type { Operation } from '../../operation.ts';
import type { InternetGatewayDocument } from './documents.ts';
import { newId, saveResource } from './resources.ts';
import { tagsOf } from './tag-specifications.ts';

/**
 * Creates an internet gateway.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateInternetGateway.html
 */
export const CreateInternetGateway: Operation<CreateInternetGatewayRequest, CreateInternetGatewayResult> = (
  context,
  input,
) => {
  const gateway: InternetGatewayDocument = {
    InternetGatewayId: newId('igw'),
    OwnerId: context.accountId,
    Attachments: [],
    Tags: tagsOf(input.TagSpecifications, 'internet-gateway'),
  };
  saveResource(context, 'internet-gateway', gateway.InternetGatewayId, gateway);
  return { InternetGateway: gateway };
};
