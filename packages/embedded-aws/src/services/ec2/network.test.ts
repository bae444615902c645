import {
  AuthorizeSecurityGroupEgressCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateDefaultVpcCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateTagsCommand,
  CreateVpcCommand,
  DeleteSecurityGroupCommand,
  DeleteSubnetCommand,
  DeleteTagsCommand,
  DeleteVpcCommand,
  DescribeAvailabilityZonesCommand,
  DescribeInstancesCommand,
  DescribeRegionsCommand,
  DescribeSecurityGroupRulesCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  DescribeTagsCommand,
  DescribeVpcAttributeCommand,
  DescribeVpcsCommand,
  EC2Client,
  ModifySubnetAttributeCommand,
  ModifyVpcAttributeCommand,
  RevokeSecurityGroupEgressCommand,
  RevokeSecurityGroupIngressCommand,
} from '@aws-sdk/client-ec2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedAws } from '../../embedded-aws.ts';
import { errorOf, startTestAccount } from '../../testing/test-account.ts';

let account: EmbeddedAws;
let ec2: EC2Client;
beforeAll(async () => {
  account = await startTestAccount();
  ec2 = clientOf();
});
afterAll(() => account.close());

function clientOf(region = account.region): EC2Client {
  return new EC2Client({
    endpoint: account.url,
    region,
    credentials: { ...account.credentials },
    maxAttempts: 1,
  });
}

async function newVpc(
  region: string,
  CidrBlock = '10.0.0.0/16',
): Promise<{ client: EC2Client; VpcId: string }> {
  const client = clientOf(region);
  const { Vpc } = await client.send(new CreateVpcCommand({ CidrBlock }));
  return { client, VpcId: String(Vpc?.VpcId) };
}

describe('the default network', () => {
  it('is there in every Region, with a public subnet in each zone', async () => {
    const { Vpcs } = await ec2.send(new DescribeVpcsCommand({}));
    expect(Vpcs).toMatchObject([
      { CidrBlock: '172.31.0.0/16', IsDefault: true, State: 'available', OwnerId: '123456789012' },
    ]);
    const { Subnets } = await ec2.send(
      new DescribeSubnetsCommand({ Filters: [{ Name: 'default-for-az', Values: ['true'] }] }),
    );
    expect(Subnets?.map(({ AvailabilityZone: zone }) => zone).sort()).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `us-east-1${letter}`),
    );
    expect(Subnets?.[0]).toMatchObject({ MapPublicIpOnLaunch: true, AvailableIpAddressCount: 4091 });
    const other = await clientOf('eu-central-1').send(new DescribeSubnetsCommand({}));
    expect(other.Subnets).toHaveLength(3);
    expect(await errorOf(ec2.send(new CreateDefaultVpcCommand({})))).toMatchObject({
      name: 'DefaultVpcAlreadyExists',
      message: 'A Default VPC already exists for this account in this region.',
    });
  });

  it('can be made anew once it is gone', async () => {
    const client = clientOf('eu-west-3');
    const { Subnets = [] } = await client.send(new DescribeSubnetsCommand({}));
    const VpcId = Subnets[0]?.VpcId;
    expect(await errorOf(client.send(new DeleteVpcCommand({ VpcId })))).toMatchObject({
      name: 'DependencyViolation',
      message: `The vpc '${VpcId}' has dependencies and cannot be deleted.`,
    });
    for (const { SubnetId } of Subnets) await client.send(new DeleteSubnetCommand({ SubnetId }));
    const { DetachInternetGatewayCommand, DescribeInternetGatewaysCommand } = await import(
      '@aws-sdk/client-ec2'
    );
    const [gateway] = (await client.send(new DescribeInternetGatewaysCommand({}))).InternetGateways ?? [];
    await client.send(
      new DetachInternetGatewayCommand({ VpcId, InternetGatewayId: gateway?.InternetGatewayId }),
    );
    await client.send(new DeleteVpcCommand({ VpcId }));
    const made = await client.send(new CreateDefaultVpcCommand({}));
    expect(made.Vpc?.IsDefault).toBe(true);
    expect((await client.send(new DescribeSubnetsCommand({}))).Subnets).toHaveLength(3);
  });

  it('knows Regions and zones', async () => {
    const { AvailabilityZones: zones } = await ec2.send(
      new DescribeAvailabilityZonesCommand({ ZoneNames: ['us-east-1b'] }),
    );
    expect(zones).toMatchObject([{ ZoneName: 'us-east-1b', ZoneId: 'use1-az2', State: 'available' }]);
    expect(
      await errorOf(ec2.send(new DescribeAvailabilityZonesCommand({ ZoneNames: ['us-east-1z'] }))),
    ).toMatchObject({ name: 'InvalidParameterValue', message: 'Invalid availability zone: [us-east-1z]' });
    const { Regions } = await ec2.send(
      new DescribeRegionsCommand({ Filters: [{ Name: 'region-name', Values: ['eu-*-1'] }] }),
    );
    expect(Regions?.map(({ RegionName }) => RegionName)).toEqual(['eu-central-1', 'eu-north-1', 'eu-west-1']);
  });
});

describe('VPCs and subnets', () => {
  it('creates, changes and deletes them', async () => {
    const { client, VpcId } = await newVpc('us-west-2', '10.1.2.3/16');
    expect((await client.send(new DescribeVpcsCommand({ VpcIds: [VpcId] }))).Vpcs).toMatchObject([
      { CidrBlock: '10.1.0.0/16', IsDefault: false },
    ]);
    const names = async () =>
      (await client.send(new DescribeVpcAttributeCommand({ VpcId, Attribute: 'enableDnsHostnames' })))
        .EnableDnsHostnames?.Value;
    expect(await names()).toBe(false);
    await client.send(new ModifyVpcAttributeCommand({ VpcId, EnableDnsHostnames: { Value: true } }));
    expect(await names()).toBe(true);
    const subnet = (CidrBlock: string, AvailabilityZone?: string) =>
      client.send(new CreateSubnetCommand({ VpcId, CidrBlock, AvailabilityZone }));
    const { Subnet } = await subnet('10.1.0.0/24', 'us-west-2b');
    expect(Subnet).toMatchObject({ AvailableIpAddressCount: 251, MapPublicIpOnLaunch: false });
    const SubnetId = Subnet?.SubnetId;
    await client.send(new ModifySubnetAttributeCommand({ SubnetId, MapPublicIpOnLaunch: { Value: true } }));
    const found = await client.send(
      new DescribeSubnetsCommand({
        Filters: [
          { Name: 'vpc-id', Values: [VpcId] },
          { Name: 'map-public-ip-on-launch', Values: ['true'] },
        ],
      }),
    );
    expect(found.Subnets?.map((one) => one.SubnetId)).toEqual([SubnetId]);
    expect(await errorOf(subnet('10.1.0.128/25'))).toMatchObject({
      name: 'InvalidSubnet.Conflict',
      message: "The CIDR '10.1.0.128/25' conflicts with another subnet",
    });
    expect(await errorOf(subnet('10.2.0.0/24'))).toMatchObject({
      name: 'InvalidSubnet.Range',
      message: "The CIDR '10.2.0.0/24' is invalid.",
    });
    expect((await errorOf(subnet('10.1.1.0/24', 'us-west-2z'))).message).toBe(
      'Value (us-west-2z) for parameter availabilityZone is invalid. Subnets can currently only be created in the ' +
        'following availability zones: us-west-2a, us-west-2b, us-west-2c, us-west-2d.',
    );
    await client.send(new DeleteSubnetCommand({ SubnetId }));
    await client.send(new DeleteVpcCommand({ VpcId }));
    expect(await errorOf(client.send(new DescribeVpcsCommand({ VpcIds: [VpcId] })))).toMatchObject({
      name: 'InvalidVpcID.NotFound',
      status: 400,
      message: `The vpc ID '${VpcId}' does not exist`,
    });
  });

  it('refuses what cannot be', async () => {
    const create = (input: object) => errorOf(ec2.send(new CreateVpcCommand(input)));
    expect(await create({ CidrBlock: '10.0.0.0/8' })).toMatchObject({ name: 'InvalidVpc.Range' });
    expect(await create({ CidrBlock: 'x' })).toMatchObject({
      message: 'Value (x) for parameter cidrBlock is invalid. This is not a valid CIDR block.',
    });
    expect(await create({})).toMatchObject({ name: 'MissingParameter' });
    expect(await create({ CidrBlock: '10.0.0.0/16', DryRun: true })).toMatchObject({
      name: 'DryRunOperation',
      status: 412,
      message: 'Request would have succeeded, but DryRun flag is set.',
    });
    expect(
      await errorOf(ec2.send(new DescribeVpcsCommand({ Filters: [{ Name: 'nope', Values: ['x'] }] }))),
    ).toMatchObject({ name: 'InvalidParameterValue', message: "The filter 'nope' is invalid" });
    expect(await errorOf(ec2.send(new DescribeVpcsCommand({ VpcIds: ['x'] })))).toMatchObject({
      message: 'Invalid id: "x" (expecting "vpc-...")',
    });
    for (let index = 0; index < 4; index += 1) await newVpc('ap-south-1', `10.${index}.0.0/16`);
    expect((await errorOf(newVpc('ap-south-1'))).name).toBe('VpcLimitExceeded');
  });

  it('pages', async () => {
    const first = await ec2.send(new DescribeSubnetsCommand({ MaxResults: 5 }));
    const second = await ec2.send(new DescribeSubnetsCommand({ MaxResults: 5, NextToken: first.NextToken }));
    expect([first.Subnets?.length, second.Subnets?.length, second.NextToken]).toEqual([5, 1, undefined]);
    expect(await errorOf(ec2.send(new DescribeSubnetsCommand({ NextToken: 'x' })))).toMatchObject({
      name: 'InvalidParameterValue',
    });
  });
});

it('refuses strangers and what it does not know as EC2 does', async () => {
  const { url: endpoint, region } = account;
  const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'x' };
  const stranger = new EC2Client({ endpoint, region, credentials, maxAttempts: 1 });
  expect(await errorOf(stranger.send(new DescribeVpcsCommand({})))).toMatchObject({
    name: 'AuthFailure',
    status: 401,
    message: 'AWS was not able to validate the provided access credentials',
  });
  expect(await errorOf(ec2.send(new DescribeInstancesCommand({})))).toMatchObject({
    name: 'InvalidAction',
    message: 'The action DescribeInstances is not valid for this web service.',
  });
});

it('tags resources', async () => {
  const { client, VpcId } = await newVpc('ca-central-1');
  await client.send(
    new CreateTagsCommand({
      Resources: [VpcId],
      Tags: [
        { Key: 'Name', Value: 'shop & more' },
        { Key: 'team', Value: 'net' },
      ],
    }),
  );
  await client.send(new DeleteTagsCommand({ Resources: [VpcId], Tags: [{ Key: 'team' }] }));
  const { Tags } = await client.send(
    new DescribeTagsCommand({ Filters: [{ Name: 'resource-id', Values: [VpcId] }] }),
  );
  expect(Tags).toEqual([{ ResourceId: VpcId, ResourceType: 'vpc', Key: 'Name', Value: 'shop & more' }]);
  const byTag = await client.send(
    new DescribeVpcsCommand({ Filters: [{ Name: 'tag:Name', Values: ['shop*'] }] }),
  );
  expect(byTag.Vpcs?.map((vpc) => vpc.VpcId)).toEqual([VpcId]);
  const bad = new CreateTagsCommand({ Resources: ['vpc-0123'], Tags: [{ Key: 'a', Value: 'b' }] });
  expect((await errorOf(client.send(bad))).name).toBe('InvalidVpcID.NotFound');
});

describe('security groups', () => {
  it('takes rules and gives them back', async () => {
    const { client, VpcId } = await newVpc('eu-west-1');
    const make = (GroupName: string) =>
      client.send(new CreateSecurityGroupCommand({ GroupName, Description: 'web', VpcId }));
    const { GroupId } = await make('web');
    const peer = (await make('peer')).GroupId;
    const https = {
      IpProtocol: 'tcp',
      FromPort: 443,
      ToPort: 443,
      IpRanges: [{ CidrIp: '10.0.0.0/8', Description: 'inside' }],
      UserIdGroupPairs: [{ GroupId: peer }],
    };
    const allow = (IpPermissions: object[]) =>
      client.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions }));
    const added = await allow([https]);
    expect(added.SecurityGroupRules).toHaveLength(2);
    const shown = async () =>
      (await client.send(new DescribeSecurityGroupsCommand({ GroupIds: [String(GroupId)] })))
        .SecurityGroups?.[0];
    expect((await shown())?.IpPermissions).toMatchObject([
      { FromPort: 443, IpRanges: [{ CidrIp: '10.0.0.0/8', Description: 'inside' }] },
    ]);
    expect((await shown())?.IpPermissionsEgress).toMatchObject([
      { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
    ]);
    expect(await errorOf(allow([https]))).toMatchObject({
      name: 'InvalidPermission.Duplicate',
      message:
        'the specified rule "peer: 10.0.0.0/8, TCP, from port: 443, to port: 443, ALLOW" already exists',
    });
    expect((await errorOf(allow([{ IpProtocol: 'tcp', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }]))).message).toBe(
      "Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange.",
    );
    expect(await errorOf(allow([]))).toMatchObject({ name: 'MissingParameter' });
    expect(await errorOf(client.send(new DeleteSecurityGroupCommand({ GroupId: peer })))).toMatchObject({
      name: 'DependencyViolation',
      message: `resource ${peer} has a dependent object`,
    });
    await client.send(new RevokeSecurityGroupIngressCommand({ GroupId, IpPermissions: [https] }));
    expect((await shown())?.IpPermissions).toEqual([]);
    expect(
      await errorOf(client.send(new RevokeSecurityGroupIngressCommand({ GroupId, IpPermissions: [https] }))),
    ).toMatchObject({ name: 'InvalidPermission.NotFound' });
    const all = { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] };
    await client.send(new RevokeSecurityGroupEgressCommand({ GroupId, IpPermissions: [all] }));
    const out = await client.send(
      new AuthorizeSecurityGroupEgressCommand({ GroupId, IpPermissions: [https] }),
    );
    const ids = { SecurityGroupRuleIds: [String(out.SecurityGroupRules?.[0]?.SecurityGroupRuleId)] };
    const rules = (input: object) => client.send(new DescribeSecurityGroupRulesCommand(input));
    expect((await rules(ids)).SecurityGroupRules).toEqual(out.SecurityGroupRules?.slice(0, 1));
    const byGroup = await rules({ Filters: [{ Name: 'group-id', Values: [GroupId] }] });
    expect(byGroup.SecurityGroupRules).toHaveLength(2);
    expect((await errorOf(rules({ SecurityGroupRuleIds: ['sgr-0'] }))).message).toBe(
      "The security group rule ID 'sgr-0' does not exist",
    );
    await client.send(
      new RevokeSecurityGroupEgressCommand({
        GroupId,
        SecurityGroupRuleIds: [String(out.SecurityGroupRules?.[0]?.SecurityGroupRuleId)],
      }),
    );
    expect((await shown())?.IpPermissionsEgress).toMatchObject([
      { IpRanges: [], UserIdGroupPairs: [{ GroupId: peer }] },
    ]);
    const byPort = await client.send(
      new DescribeSecurityGroupsCommand({
        Filters: [{ Name: 'egress.ip-permission.from-port', Values: ['443'] }],
      }),
    );
    expect(byPort.SecurityGroups?.map((group) => group.GroupName)).toEqual(['web']);
    await client.send(new DeleteSecurityGroupCommand({ GroupId }));
    await client.send(new DeleteSecurityGroupCommand({ GroupId: peer }));
  });

  it('refuses names that are taken or reserved', async () => {
    const { client, VpcId } = await newVpc('eu-west-2');
    const make = (GroupName: string) =>
      client.send(new CreateSecurityGroupCommand({ GroupName, Description: 'x', VpcId }));
    await make('web');
    expect(await errorOf(make('web'))).toMatchObject({
      name: 'InvalidGroup.Duplicate',
      message: `The security group 'web' already exists for VPC '${VpcId}'`,
    });
    expect((await errorOf(make('default'))).name).toBe('InvalidGroup.Reserved');
    const { SecurityGroups } = await client.send(
      new DescribeSecurityGroupsCommand({
        Filters: [
          { Name: 'group-name', Values: ['default'] },
          { Name: 'vpc-id', Values: [VpcId] },
        ],
      }),
    );
    const GroupId = SecurityGroups?.[0]?.GroupId;
    expect(await errorOf(client.send(new DeleteSecurityGroupCommand({ GroupId })))).toMatchObject({
      name: 'CannotDelete',
      message: `the specified group: "${GroupId}" name: "default" cannot be deleted by a user`,
    });
  });
});
