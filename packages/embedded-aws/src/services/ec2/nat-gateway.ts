import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import type { AddressDocument } from './documents.ts';
import { findResource, readResource, removeResource, saveResource } from './resources.ts';

/** AWS takes a minute or two; nobody learns anything by waiting that long. */
const WORK_MS = 10_000;
const SHOWN_MS = 60 * 60 * 1000;

/** What a NAT gateway becomes later. */
export interface NatGatewayChange {
  id: string;
  state: 'available' | 'deleted' | 'gone';
}

/** Has a NAT gateway work, or be gone, a little later. */
export function scheduleState(context: OperationContext, id: string, state: NatGatewayChange['state']): void {
  const due = new Date(context.now().getTime() + (state === 'gone' ? SHOWN_MS : WORK_MS));
  context.schedule('ec2:natGateway', due, { id, state } satisfies NatGatewayChange);
}

/** Does what was put off for a NAT gateway. */
export function changeNatGateway(context: OperationContext, { id, state }: NatGatewayChange): void {
  context.database.transaction(() => {
    const gateway = readResource(context, 'natgateway', id);
    if (!gateway) return;
    if (state === 'gone') {
      removeResource(context, 'natgateway', id);
    } else if (state === 'deleted') {
      freeAddresses(context, gateway.NatGatewayAddresses ?? []);
      saveResource(context, 'natgateway', id, { ...gateway, State: 'deleted' });
      scheduleState(context, id, 'gone');
    } else if (gateway.State === 'pending') {
      saveResource(context, 'natgateway', id, { ...gateway, State: 'available' });
    }
  });
}

function freeAddresses(
  context: OperationContext,
  addresses: readonly { AllocationId?: string | undefined; NetworkInterfaceId?: string | undefined }[],
): void {
  for (const { AllocationId, NetworkInterfaceId } of addresses) {
    if (NetworkInterfaceId !== undefined) removeResource(context, 'network-interface', NetworkInterfaceId);
    const address =
      AllocationId === undefined ? undefined : readResource(context, 'elastic-ip', AllocationId);
    if (!address) continue;
    const {
      AssociationId,
      NetworkInterfaceId: _interface,
      NetworkInterfaceOwnerId,
      PrivateIpAddress,
      ...free
    } = address;
    saveResource(context, 'elastic-ip', address.AllocationId, free);
  }
}

/** Gives the public address for a NAT gateway; throws Resource.AlreadyAssociated for one that is in use. */
export function findFreeAddress(context: OperationContext, id: string | undefined): AddressDocument {
  if (id === undefined) {
    const message =
      'The request must include the AllocationId parameter. Add the required parameter and retry the request.';
    throw new AwsError('MissingParameter', message);
  }
  const address = findResource(context, 'elastic-ip', id, 'allocationId');
  if (address.AssociationId !== undefined) {
    throw new AwsError('Resource.AlreadyAssociated', `Elastic IP address [${id}] is already associated`);
  }
  return address;
}
