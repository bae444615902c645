import { expect, it } from 'vitest';
import { createClock } from '../../clock.ts';
import type { OperationContext } from '../../context.ts';
import { createTestContext } from '../../testing/test-context.ts';
import { AllocateAddress } from './AllocateAddress.ts';
import { AssociateRouteTable } from './AssociateRouteTable.ts';
import { CreateNatGateway } from './CreateNatGateway.ts';
import { CreateRoute } from './CreateRoute.ts';
import { CreateRouteTable } from './CreateRouteTable.ts';
import { CreateSecurityGroup } from './CreateSecurityGroup.ts';
import { CreateSubnet } from './CreateSubnet.ts';
import { CreateVpcEndpoint } from './CreateVpcEndpoint.ts';
import { networkOf } from './network-of.ts';
import { RevokeSecurityGroupEgress } from './RevokeSecurityGroupEgress.ts';
import { listResources } from './resources.ts';
import { createTaskInterface, deleteTaskInterface } from './task-interface.ts';

const ALL = { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] };

function firstSubnet(context: OperationContext) {
  const subnet = listResources(context, 'subnet').find(
    ({ AvailabilityZone: zone, DefaultForAz }) => zone === 'us-east-1a' && DefaultForAz,
  );
  if (!subnet) throw new Error('there is no default subnet');
  return subnet;
}

/** A subnet without a way out. */
function privateSubnet(context: OperationContext, cidr: string, zone: string) {
  const { VpcId } = firstSubnet(context);
  const subnetId = String(
    CreateSubnet(context, { VpcId, CidrBlock: cidr, AvailabilityZone: zone }).Subnet?.SubnetId,
  );
  const tableId = String(CreateRouteTable(context, { VpcId }).RouteTable?.RouteTableId);
  AssociateRouteTable(context, { SubnetId: subnetId, RouteTableId: tableId });
  return { subnetId, tableId, VpcId };
}

it('needs a public address behind an internet gateway', () => {
  const context = createTestContext();
  const subnetId = firstSubnet(context).SubnetId;
  expect(networkOf(context, { subnetId, assignPublicIp: true })).toMatchObject({
    defaultRoute: 'internet-gateway',
    reachesInternet: true,
    resolvesNames: true,
    endpoints: [],
  });
  expect(networkOf(context, { subnetId }).reachesInternet).toBe(false);
});

it('needs a security group that lets it out', () => {
  const context = createTestContext();
  const { SubnetId: subnetId } = firstSubnet(context);
  const id = String(CreateSecurityGroup(context, { GroupName: 'shut', Description: 'x' }).GroupId);
  const place = { subnetId, securityGroupIds: [id], assignPublicIp: true };
  expect(networkOf(context, place).reachesInternet).toBe(true);
  RevokeSecurityGroupEgress(context, { GroupId: id, IpPermissions: [ALL] });
  expect(networkOf(context, place).reachesInternet).toBe(false);
});

it('goes through a NAT gateway once that works', () => {
  const clock = createClock(new Date());
  const context = createTestContext(clock);
  const { subnetId, tableId } = privateSubnet(context, '172.31.128.0/24', 'us-east-1a');
  expect(networkOf(context, { subnetId, assignPublicIp: true })).toMatchObject({
    defaultRoute: 'none',
    reachesInternet: false,
  });
  const { AllocationId } = AllocateAddress(context, {});
  const { NatGateway } = CreateNatGateway(context, {
    SubnetId: firstSubnet(context).SubnetId,
    AllocationId,
  });
  CreateRoute(context, {
    RouteTableId: tableId,
    DestinationCidrBlock: '0.0.0.0/0',
    NatGatewayId: NatGateway?.NatGatewayId,
  });
  expect(networkOf(context, { subnetId }).defaultRoute).toBe('none');
  clock.advance(10_000);
  expect(networkOf(context, { subnetId })).toMatchObject({
    defaultRoute: 'nat-gateway',
    reachesInternet: true,
  });
});

it('sees the endpoints of its VPC and who may use them', () => {
  const clock = createClock(new Date());
  const context = createTestContext(clock);
  const { subnetId, tableId, VpcId } = privateSubnet(context, '172.31.128.0/24', 'us-east-1a');
  CreateVpcEndpoint(context, {
    VpcId,
    ServiceName: 'com.amazonaws.us-east-1.ssm',
    VpcEndpointType: 'Interface',
    SubnetIds: [subnetId],
  });
  CreateVpcEndpoint(context, {
    VpcId,
    ServiceName: 'com.amazonaws.us-east-1.s3',
    RouteTableIds: [tableId],
  });
  const services = (securityGroupIds: string[] = []) =>
    Object.fromEntries(
      networkOf(context, { subnetId, securityGroupIds }).endpoints.map((one) => [
        one.service.replace('com.amazonaws.us-east-1.', ''),
        [one.privateDns, one.reachable],
      ]),
    );
  expect(services()).toEqual({ ssm: [true, false], s3: [true, true] });
  clock.advance(10_000);
  expect(services()).toEqual({ ssm: [true, true], s3: [true, true] });
  // The default group of the VPC admits its own members only.
  const stranger = String(CreateSecurityGroup(context, { GroupName: 'app', Description: 'x' }).GroupId);
  expect(services([stranger])).toEqual({ ssm: [true, false], s3: [true, true] });
  // The route table of another subnet does not lead to the gateway.
  const other = firstSubnet(context).SubnetId;
  expect(networkOf(context, { subnetId: other }).endpoints.map(({ type }) => type)).toEqual(['Interface']);
});

it('gives tasks addresses of their subnet, and takes them back', () => {
  const context = createTestContext();
  const { SubnetId: subnetId } = firstSubnet(context);
  const first = createTaskInterface(context, { subnetId, assignPublicIp: true });
  expect(first).toMatchObject({ privateIp: '172.31.0.4', availabilityZone: 'us-east-1a' });
  expect(first.mac).toMatch(/^0a(:[0-9a-f]{2}){5}$/);
  expect(first.publicIp).toBeDefined();
  expect(first.privateDnsName).toBe('ip-172-31-0-4.ec2.internal');
  expect(createTaskInterface(context, { subnetId })).toMatchObject({
    privateIp: '172.31.0.5',
    publicIp: undefined,
  });
  expect(deleteTaskInterface(context, first.id)).toBe(true);
  expect(deleteTaskInterface(context, first.id)).toBe(false);
  expect(createTaskInterface(context, { subnetId }).privateIp).toBe('172.31.0.4');
  const small = privateSubnet(context, '172.31.200.0/28', 'us-east-1a').subnetId;
  for (let index = 0; index < 11; index += 1) createTaskInterface(context, { subnetId: small });
  expect(() => createTaskInterface(context, { subnetId: small })).toThrow(
    'The specified subnet does not have enough free addresses to satisfy the request.',
  );
  expect(() => createTaskInterface(context, { subnetId, securityGroupIds: ['sg-0123'] })).toThrow(
    "The security group 'sg-0123' does not exist",
  );
});
