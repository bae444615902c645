import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import type { EndpointDocument, VpcDocument } from './documents.ts';
import { type EndpointService, endpointServices } from './endpoint-services.ts';
import { findResource, listResources, newId, readResource, saveResource } from './resources.ts';
import { defaultGroup } from './security-group.ts';

const WORK_MS = 10_000;

/** What an endpoint lets through when nobody says otherwise. */
export const FULL_ACCESS = JSON.stringify({
  Statement: [{ Action: '*', Effect: 'Allow', Principal: '*', Resource: '*' }],
});

/** AWS sends the states in lower case; the enum of the API has them with a capital. */
export function endpointState(state: 'pending' | 'available'): NonNullable<EndpointDocument['State']> {
  return state as NonNullable<EndpointDocument['State']>;
}

/** Gives what an endpoint has that stands in subnets: its state, its groups and its names. */
export function interfaceParts(
  context: OperationContext,
  { VpcEndpointId, VpcId }: EndpointDocument,
  { privateDns }: EndpointService,
  groupIds: string[] | undefined,
): Pick<EndpointDocument, 'State' | 'Groups' | 'DnsEntries'> {
  const first = groupIds?.length
    ? groupIds.map((id) => findResource(context, 'security-group', id, 'securityGroupId'))
    : [defaultGroup(context, VpcId)];
  const name = `${VpcEndpointId}-${newId('x').slice(-8)}`;
  return {
    State: endpointState('pending'),
    Groups: first.flatMap((group) => (group ? [{ GroupId: group.GroupId, GroupName: group.GroupName }] : [])),
    DnsEntries: [
      { DnsName: `${name}.${privateDns.replace('*.', '')}`.replace('.amazonaws', '.vpce.amazonaws') },
    ],
  };
}

/** Has an endpoint work a little later. */
export function scheduleEndpoint(context: OperationContext, id: string): void {
  context.schedule('ec2:vpcEndpoint', new Date(context.now().getTime() + WORK_MS), { id });
}

/** Does what was put off for an endpoint. */
export function openEndpoint(context: OperationContext, { id }: { id: string }): void {
  const endpoint = readResource(context, 'vpc-endpoint', id);
  if (!endpoint) return;
  saveResource(context, 'vpc-endpoint', id, {
    ...endpoint,
    State: endpointState('available'),
  });
}

/** Throws InvalidParameter when the names of a service cannot lead to an endpoint in this VPC. */
export function checkPrivateDns(
  context: OperationContext,
  vpc: VpcDocument,
  { VpcEndpointId, ServiceName }: EndpointDocument,
): void {
  if (!vpc.EnableDnsSupport || !vpc.EnableDnsHostnames) {
    throw new AwsError(
      'InvalidParameter',
      `Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true for ${vpc.VpcId}`,
    );
  }
  const taken = listResources(context, 'vpc-endpoint').some(
    (one) =>
      one.VpcId === vpc.VpcId &&
      one.VpcEndpointId !== VpcEndpointId &&
      one.ServiceName === ServiceName &&
      one.PrivateDnsEnabled,
  );
  if (!taken) return;
  const name = endpointServices(context.region).find((one) => one.name === ServiceName)?.privateDns;
  throw new AwsError(
    'InvalidParameter',
    `private-dns-enabled cannot be set because there is already a conflicting DNS domain for ${name} in the VPC ${vpc.VpcId}`,
  );
}
