import {
  AllocateAddressCommand,
  AssociateRouteTableCommand,
  AttachInternetGatewayCommand,
  CreateInternetGatewayCommand,
  CreateNatGatewayCommand,
  CreateRouteCommand,
  CreateRouteTableCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  CreateVpcEndpointCommand,
  DeleteInternetGatewayCommand,
  DeleteNatGatewayCommand,
  DeleteRouteCommand,
  DeleteRouteTableCommand,
  DeleteVpcEndpointsCommand,
  DescribeAddressesCommand,
  DescribeInternetGatewaysCommand,
  DescribeNatGatewaysCommand,
  DescribeNetworkInterfacesCommand,
  DescribeRouteTablesCommand,
  DescribeVpcEndpointServicesCommand,
  DescribeVpcEndpointsCommand,
  DetachInternetGatewayCommand,
  DisassociateRouteTableCommand,
  EC2Client,
  ModifyVpcAttributeCommand,
  ModifyVpcEndpointCommand,
  ReleaseAddressCommand,
  ReplaceRouteCommand,
} from '@aws-sdk/client-ec2';
import { expect, it } from 'vitest';
import { createClock } from '../../clock.ts';
import { errorOf, startTestAccount } from '../../testing/test-account.ts';

const HOUR_MS = 60 * 60 * 1000;

async function startNetwork() {
  const account = await startTestAccount({ clock: createClock(new Date()), verifySignatures: false });
  const ec2 = new EC2Client({
    endpoint: account.url,
    region: account.region,
    credentials: { ...account.credentials },
    maxAttempts: 1,
  });
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }));
  const VpcId = String(Vpc?.VpcId);
  const subnet = async (CidrBlock: string, AvailabilityZone: string) => {
    const made = await ec2.send(new CreateSubnetCommand({ VpcId, CidrBlock, AvailabilityZone }));
    return String(made.Subnet?.SubnetId);
  };
  return { ...account, ec2, VpcId, a: await subnet('10.0.0.0/24', 'us-east-1a'), subnet };
}

it('routes through an internet gateway', async () => {
  await using network = await startNetwork();
  const { ec2, VpcId, a: SubnetId } = network;
  const { InternetGateway } = await ec2.send(new CreateInternetGatewayCommand({}));
  const InternetGatewayId = String(InternetGateway?.InternetGatewayId);
  const { RouteTable } = await ec2.send(new CreateRouteTableCommand({ VpcId }));
  const RouteTableId = String(RouteTable?.RouteTableId);
  const route = { RouteTableId, DestinationCidrBlock: '0.0.0.0/0', GatewayId: InternetGatewayId };
  expect(await errorOf(ec2.send(new CreateRouteCommand(route)))).toMatchObject({
    name: 'InvalidParameterValue',
    message: `route table ${RouteTableId} and network gateway ${InternetGatewayId} belong to different networks`,
  });
  const attach = new AttachInternetGatewayCommand({ VpcId, InternetGatewayId });
  await ec2.send(attach);
  expect(await errorOf(ec2.send(attach))).toMatchObject({
    name: 'Resource.AlreadyAssociated',
    message: `resource ${InternetGatewayId} is already attached to network ${VpcId}`,
  });
  await ec2.send(new CreateRouteCommand(route));
  expect(await errorOf(ec2.send(new CreateRouteCommand(route)))).toMatchObject({
    name: 'RouteAlreadyExists',
    message: 'The route identified by 0.0.0.0/0 already exists.',
  });
  const shown = async () =>
    (
      await ec2.send(
        new DescribeRouteTablesCommand({ Filters: [{ Name: 'association.subnet-id', Values: [SubnetId] }] }),
      )
    ).RouteTables?.[0];
  expect(await shown()).toBeUndefined();
  const { AssociationId } = await ec2.send(new AssociateRouteTableCommand({ RouteTableId, SubnetId }));
  expect((await shown())?.Routes).toMatchObject([
    { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' },
    { DestinationCidrBlock: '0.0.0.0/0', GatewayId: InternetGatewayId, State: 'active' },
  ]);
  expect(await errorOf(ec2.send(new AssociateRouteTableCommand({ RouteTableId, SubnetId })))).toMatchObject({
    name: 'Resource.AlreadyAssociated',
  });
  expect(await errorOf(ec2.send(new DeleteRouteTableCommand({ RouteTableId })))).toMatchObject({
    name: 'DependencyViolation',
    message: `The routeTable '${RouteTableId}' has dependencies and cannot be deleted.`,
  });
  expect((await errorOf(ec2.send(new DeleteInternetGatewayCommand({ InternetGatewayId })))).name).toBe(
    'DependencyViolation',
  );
  await ec2.send(new DetachInternetGatewayCommand({ VpcId, InternetGatewayId }));
  expect(
    await errorOf(ec2.send(new DetachInternetGatewayCommand({ VpcId, InternetGatewayId }))),
  ).toMatchObject({
    name: 'Gateway.NotAttached',
    message: `resource ${InternetGatewayId} is not attached to network ${VpcId}`,
  });
  expect((await shown())?.Routes?.[1]?.State).toBe('blackhole');
  await ec2.send(new DeleteInternetGatewayCommand({ InternetGatewayId }));
  expect(
    await errorOf(ec2.send(new DescribeInternetGatewaysCommand({ InternetGatewayIds: [InternetGatewayId] }))),
  ).toMatchObject({
    name: 'InvalidInternetGatewayID.NotFound',
    message: `The internetGateway ID '${InternetGatewayId}' does not exist`,
  });
  await ec2.send(new DeleteRouteCommand({ RouteTableId, DestinationCidrBlock: '0.0.0.0/0' }));
  expect(
    await errorOf(ec2.send(new DeleteRouteCommand({ RouteTableId, DestinationCidrBlock: '0.0.0.0/0' }))),
  ).toMatchObject({
    name: 'InvalidRoute.NotFound',
    message: `no route with destination-cidr-block 0.0.0.0/0 in route table ${RouteTableId}`,
  });
  await ec2.send(new DisassociateRouteTableCommand({ AssociationId }));
  expect(await errorOf(ec2.send(new DisassociateRouteTableCommand({ AssociationId })))).toMatchObject({
    name: 'InvalidAssociationID.NotFound',
  });
  await ec2.send(new DeleteRouteTableCommand({ RouteTableId }));
});

it('makes and unmakes NAT gateways with their addresses', async () => {
  await using network = await startNetwork();
  const { ec2, VpcId, a: SubnetId, clock } = network;
  expect((await errorOf(ec2.send(new CreateNatGatewayCommand({ SubnetId })))).message).toBe(
    'The request must include the AllocationId parameter. Add the required parameter and retry the request.',
  );
  const { AllocationId, PublicIp } = await ec2.send(new AllocateAddressCommand({ Domain: 'vpc' }));
  const { NatGateway } = await ec2.send(new CreateNatGatewayCommand({ SubnetId, AllocationId }));
  const NatGatewayId = String(NatGateway?.NatGatewayId);
  expect(NatGateway?.State).toBe('pending');
  const shown = async () =>
    (await ec2.send(new DescribeNatGatewaysCommand({ Filter: [{ Name: 'vpc-id', Values: [VpcId] }] })))
      .NatGateways?.[0];
  clock.advance(10_000);
  expect(await shown()).toMatchObject({
    State: 'available',
    NatGatewayAddresses: [{ PublicIp, AllocationId }],
  });
  expect((await shown())?.CreateTime).toBeInstanceOf(Date);
  expect(await errorOf(ec2.send(new CreateNatGatewayCommand({ SubnetId, AllocationId })))).toMatchObject({
    name: 'Resource.AlreadyAssociated',
  });
  expect(await errorOf(ec2.send(new ReleaseAddressCommand({ AllocationId })))).toMatchObject({
    name: 'InvalidIPAddress.InUse',
  });
  const [table] =
    (await ec2.send(new DescribeRouteTablesCommand({ Filters: [{ Name: 'vpc-id', Values: [VpcId] }] })))
      .RouteTables ?? [];
  const main = { RouteTableId: table?.RouteTableId, DestinationCidrBlock: '0.0.0.0/0' };
  expect((await errorOf(ec2.send(new ReplaceRouteCommand({ ...main, NatGatewayId })))).message).toBe(
    "There is no route defined for '0.0.0.0/0' in the route table. Use CreateRoute instead.",
  );
  await ec2.send(new CreateRouteCommand({ ...main, NatGatewayId }));
  await ec2.send(new ReplaceRouteCommand({ ...main, NatGatewayId }));
  const { NetworkInterfaces } = await ec2.send(
    new DescribeNetworkInterfacesCommand({ Filters: [{ Name: 'subnet-id', Values: [SubnetId] }] }),
  );
  expect(NetworkInterfaces).toMatchObject([
    { PrivateIpAddress: '10.0.0.4', InterfaceType: 'nat_gateway', Association: { PublicIp } },
  ]);
  await ec2.send(new DeleteNatGatewayCommand({ NatGatewayId }));
  expect((await shown())?.State).toBe('deleting');
  clock.advance(10_000);
  expect((await shown())?.State).toBe('deleted');
  clock.advance(HOUR_MS);
  expect(await shown()).toBeUndefined();
  expect(await errorOf(ec2.send(new DeleteNatGatewayCommand({ NatGatewayId })))).toMatchObject({
    name: 'NatGatewayNotFound',
    message: `NAT gateway ${NatGatewayId} was not found`,
  });
  expect((await ec2.send(new DescribeAddressesCommand({}))).Addresses).toEqual([
    expect.not.objectContaining({ AssociationId: expect.anything() }),
  ]);
  await ec2.send(new ReleaseAddressCommand({ AllocationId }));
  expect((await ec2.send(new DescribeAddressesCommand({}))).Addresses).toEqual([]);
});

it('makes endpoints of both types', async () => {
  await using network = await startNetwork();
  const { ec2, VpcId, a, subnet, clock } = network;
  const create = (input: object) =>
    ec2.send(new CreateVpcEndpointCommand({ VpcId, ServiceName: undefined, ...input }));
  const secrets = { ServiceName: 'com.amazonaws.us-east-1.secretsmanager', VpcEndpointType: 'Interface' };
  expect(await errorOf(create({ ServiceName: 'com.amazonaws.us-east-1.nope' }))).toMatchObject({
    name: 'InvalidServiceName',
    message: "The Vpc Endpoint Service 'com.amazonaws.us-east-1.nope' does not exist",
  });
  expect((await errorOf(create({ ...secrets, SubnetIds: [a] }))).message).toBe(
    `Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true for ${VpcId}`,
  );
  await ec2.send(new ModifyVpcAttributeCommand({ VpcId, EnableDnsHostnames: { Value: true } }));
  const same = await subnet('10.0.1.0/24', 'us-east-1a');
  const other = await subnet('10.0.2.0/24', 'us-east-1b');
  expect((await errorOf(create({ ...secrets, SubnetIds: [a, same] }))).name).toBe(
    'DuplicateSubnetsInSameZone',
  );
  const { VpcEndpoint } = await create({ ...secrets, SubnetIds: [a] });
  const VpcEndpointId = String(VpcEndpoint?.VpcEndpointId);
  const shown = async () =>
    (await ec2.send(new DescribeVpcEndpointsCommand({ VpcEndpointIds: [VpcEndpointId] }))).VpcEndpoints?.[0];
  expect((await shown())?.State).toBe('pending');
  clock.advance(10_000);
  await ec2.send(new ModifyVpcEndpointCommand({ VpcEndpointId, AddSubnetIds: [other] }));
  await ec2.send(new ModifyVpcEndpointCommand({ VpcEndpointId, RemoveSubnetIds: [a] }));
  expect(await shown()).toMatchObject({
    State: 'available',
    SubnetIds: [other],
    PrivateDnsEnabled: true,
    Groups: [{ GroupName: 'default' }],
  });
  expect((await errorOf(create({ ...secrets, SubnetIds: [a] }))).message).toBe(
    'private-dns-enabled cannot be set because there is already a conflicting DNS domain for ' +
      `secretsmanager.us-east-1.amazonaws.com in the VPC ${VpcId}`,
  );
  const [table] =
    (await ec2.send(new DescribeRouteTablesCommand({ Filters: [{ Name: 'vpc-id', Values: [VpcId] }] })))
      .RouteTables ?? [];
  const tables = { RouteTableIds: [String(table?.RouteTableId)] };
  const gateway = await create({ ServiceName: 'com.amazonaws.us-east-1.s3', ...tables });
  const routes = async () =>
    (await ec2.send(new DescribeRouteTablesCommand(tables))).RouteTables?.[0]?.Routes?.map(
      (one) => one.GatewayId,
    );
  expect(await routes()).toEqual(['local', gateway.VpcEndpoint?.VpcEndpointId]);
  const { Unsuccessful } = await ec2.send(
    new DeleteVpcEndpointsCommand({
      VpcEndpointIds: [VpcEndpointId, String(gateway.VpcEndpoint?.VpcEndpointId), 'vpce-0123'],
    }),
  );
  expect(Unsuccessful).toMatchObject([
    { ResourceId: 'vpce-0123', Error: { Code: 'InvalidVpcEndpointId.NotFound' } },
  ]);
  expect(await routes()).toEqual(['local']);
  expect((await ec2.send(new DescribeNetworkInterfacesCommand({}))).NetworkInterfaces).toEqual([]);
  const services = await ec2.send(
    new DescribeVpcEndpointServicesCommand({ Filters: [{ Name: 'service-name', Values: ['*.ecr.*'] }] }),
  );
  expect(services.ServiceNames).toEqual([
    'com.amazonaws.us-east-1.ecr.api',
    'com.amazonaws.us-east-1.ecr.dkr',
  ]);
});
