import { DescribeSecurityGroupsCommand, DescribeSubnetsCommand, type Tag } from '@aws-sdk/client-ec2';
import type { AwsClients } from '../clients.ts';
import { type Page, pageOf } from '../page.ts';

/** EC2 gives that many a page, and refuses fewer than five. */
const MAX_PAGE = 200;

const nameIn = (tags: readonly Tag[] = []) => tags.find(({ Key }) => Key === 'Name')?.Value;

const inputOf = ({ nextToken, maxResults = MAX_PAGE }: Page) => ({
  MaxResults: Math.max(5, maxResults),
  ...(nextToken && { NextToken: nextToken }),
});

/** Lists subnets with their VPC, zone and addresses. */
export async function listSubnets({ ec2 }: Pick<AwsClients, 'ec2'>, page: Page) {
  const reply = await ec2.send(new DescribeSubnetsCommand(inputOf(page)));
  const subnets = (reply.Subnets ?? []).map(
    ({ SubnetId = '', VpcId = '', AvailabilityZone = '', CidrBlock = '', Tags }) => {
      const name = nameIn(Tags);
      return {
        subnetId: SubnetId,
        vpcId: VpcId,
        availabilityZone: AvailabilityZone,
        cidrBlock: CidrBlock,
        ...(name && { name }),
      };
    },
  );
  return { subnets, ...pageOf({ nextToken: reply.NextToken }) };
}

/** Lists security groups with their VPC. */
export async function listSecurityGroups({ ec2 }: Pick<AwsClients, 'ec2'>, page: Page) {
  const reply = await ec2.send(new DescribeSecurityGroupsCommand(inputOf(page)));
  const securityGroups = (reply.SecurityGroups ?? []).map(({ GroupId = '', GroupName = '', VpcId = '' }) => ({
    groupId: GroupId,
    groupName: GroupName,
    vpcId: VpcId,
  }));
  return { securityGroups, ...pageOf({ nextToken: reply.NextToken }) };
}
