import type { InternetGatewayAttachment } from '@aws-sdk/client-ec2';

/** Gives the attachment of an internet gateway; AWS calls its state by a word that the enum of the API lacks. */
export function attachedTo(vpcId: string): InternetGatewayAttachment {
  return { VpcId: vpcId, State: 'available' as NonNullable<InternetGatewayAttachment['State']> };
}
