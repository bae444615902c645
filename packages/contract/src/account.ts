import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { pageQuery, pageReply } from './paging.ts';

const tag = 'Account';

const identity = z.object({
  accountId: z.string(),
  region: z.string(),
  partition: z.string().describe('aws, aws-cn or aws-us-gov'),
  arn: z.string(),
  embedded: z.boolean().describe('true while the embedded account stands in for AWS'),
});

/** Whose account the console works in. */
export type Identity = z.infer<typeof identity>;

/** The endpoints that tell what the account holds besides task definitions and parameters. */
export const account = {
  identity: endpoint({
    permission: { action: 'sts:GetCallerIdentity', resource: 'identity' },
    method: 'GET',
    path: '/identity',
    summary: 'Tell the account, Region and caller',
    tag,
  }).output(identity),

  roles: endpoint({
    permission: { action: 'iam:ListRoles', resource: 'role' },
    method: 'GET',
    path: '/roles',
    summary: 'List IAM roles, and whether ECS tasks may assume them',
    tag,
  })
    .input(z.strictObject(pageQuery))
    .output(
      z.object({
        roles: z.array(
          z.object({
            roleName: z.string(),
            arn: z.string(),
            description: z.string().optional(),
            trustsEcsTasks: z.boolean(),
          }),
        ),
        ...pageReply,
      }),
    ),

  logGroups: endpoint({
    permission: { action: 'logs:DescribeLogGroups', resource: 'log-group' },
    method: 'GET',
    path: '/log-groups',
    summary: 'List CloudWatch log groups by the beginning of their name',
    tag,
  })
    .input(z.strictObject({ prefix: z.string().max(512).optional(), ...pageQuery }))
    .output(z.object({ logGroups: z.array(z.object({ name: z.string(), arn: z.string() })), ...pageReply })),

  clusters: endpoint({
    permission: { action: 'ecs:ListClusters', resource: 'cluster' },
    method: 'GET',
    path: '/clusters',
    summary: 'List ECS clusters',
    tag,
  })
    .input(z.strictObject(pageQuery))
    .output(
      z.object({
        clusters: z.array(z.object({ clusterName: z.string(), clusterArn: z.string() })),
        ...pageReply,
      }),
    ),

  keys: endpoint({
    permission: { action: 'kms:ListKeys', resource: 'key' },
    method: 'GET',
    path: '/keys',
    summary: 'List KMS keys with their aliases',
    tag,
  }).output(
    z.object({
      keys: z.array(z.object({ keyId: z.string(), arn: z.string(), aliases: z.array(z.string()) })),
    }),
  ),

  services: endpoint({
    permission: { action: 'ecs:ListServices', resource: 'service' },
    method: 'GET',
    path: '/services',
    summary: 'List the services of an ECS cluster',
    tag,
  })
    .input(z.strictObject({ cluster: z.string().min(1).max(255).describe('Name or ARN'), ...pageQuery }))
    .output(
      z.object({
        services: z.array(z.object({ serviceName: z.string(), serviceArn: z.string() })),
        ...pageReply,
      }),
    ),

  subnets: endpoint({
    permission: { action: 'ec2:DescribeSubnets', resource: 'network' },
    method: 'GET',
    path: '/subnets',
    summary: 'List subnets',
    tag,
  })
    .input(z.strictObject(pageQuery))
    .output(
      z.object({
        subnets: z.array(
          z.object({
            subnetId: z.string(),
            vpcId: z.string(),
            availabilityZone: z.string(),
            cidrBlock: z.string(),
            name: z.string().optional(),
          }),
        ),
        ...pageReply,
      }),
    ),

  securityGroups: endpoint({
    permission: { action: 'ec2:DescribeSecurityGroups', resource: 'network' },
    method: 'GET',
    path: '/security-groups',
    summary: 'List security groups',
    tag,
  })
    .input(z.strictObject(pageQuery))
    .output(
      z.object({
        securityGroups: z.array(z.object({ groupId: z.string(), groupName: z.string(), vpcId: z.string() })),
        ...pageReply,
      }),
    ),
};
