import type { OperationContext } from '../../operation.ts';
import type { ActedOn, Resources } from '../service.ts';
import { type EntityKind, entityArn, findEntity } from './entity.ts';

type Of<Member extends string> = Readonly<Partial<Record<Member, string>>>;

/** A role or user that is there has its path in its ARN; refusals call it by its name. */
function entity(context: OperationContext, kind: EntityKind, name: string | undefined): ActedOn[] {
  const { path = '/', name: own = String(name) } = findEntity(context.database, kind, name) ?? {};
  return [{ arn: entityArn(context, kind, { path, name: own }), shown: `${kind} ${name}` }];
}

const role = (context: OperationContext, { RoleName }: Of<'RoleName'>) => entity(context, 'role', RoleName);
const user = (context: OperationContext, { UserName }: Of<'UserName'>) =>
  entity(context, 'user', UserName ?? context.caller.name);
const policy = (_: OperationContext, { PolicyArn }: Of<'PolicyArn'>): ActedOn[] => [
  { arn: String(PolicyArn), shown: `policy ${PolicyArn}` },
];
const newOne =
  (kind: 'role' | 'user' | 'policy', member: 'RoleName' | 'UserName' | 'PolicyName') =>
  ({ accountId }: OperationContext, { Path = '/', ...input }: Of<typeof member | 'Path'>): ActedOn[] => [
    `arn:aws:iam::${accountId}:${kind}${Path}${(input as Of<typeof member>)[member]}`,
  ];
const below =
  (kind: 'role' | 'user') =>
  ({ accountId }: OperationContext, { PathPrefix = '/' }: Of<'PathPrefix'>): ActedOn[] => [
    `arn:aws:iam::${accountId}:${kind}${PathPrefix}`,
  ];
const all = <Names extends string, Table>(names: readonly Names[], table: Table) =>
  Object.fromEntries(names.map((name) => [name, table])) as Record<Names, Table>;

const ROLE_OPERATIONS = [
  'AttachRolePolicy',
  'DeleteRole',
  'DeleteRolePermissionsBoundary',
  'DeleteRolePolicy',
  'DetachRolePolicy',
  'GetRole',
  'GetRolePolicy',
  'ListAttachedRolePolicies',
  'ListRolePolicies',
  'ListRoleTags',
  'PutRolePermissionsBoundary',
  'PutRolePolicy',
  'TagRole',
  'UntagRole',
  'UpdateAssumeRolePolicy',
  'UpdateRole',
  'UpdateRoleDescription',
] as const;

const USER_OPERATIONS = [
  'AttachUserPolicy',
  'CreateAccessKey',
  'DeleteAccessKey',
  'DeleteUser',
  'DeleteUserPermissionsBoundary',
  'DeleteUserPolicy',
  'DetachUserPolicy',
  'GetUser',
  'GetUserPolicy',
  'ListAccessKeys',
  'ListAttachedUserPolicies',
  'ListUserPolicies',
  'ListUserTags',
  'PutUserPermissionsBoundary',
  'PutUserPolicy',
  'TagUser',
  'UntagUser',
  'UpdateAccessKey',
  'UpdateUser',
] as const;

const POLICY_OPERATIONS = [
  'CreatePolicyVersion',
  'DeletePolicy',
  'DeletePolicyVersion',
  'GetPolicy',
  'GetPolicyVersion',
  'ListEntitiesForPolicy',
  'ListPolicyVersions',
  'SetDefaultPolicyVersion',
] as const;

/**
 * What IAM's operations act on.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
 */
export const iamResources: Resources = {
  ...all(ROLE_OPERATIONS, role),
  ...all(USER_OPERATIONS, user),
  ...all(POLICY_OPERATIONS, policy),
  CreateRole: newOne('role', 'RoleName'),
  CreateUser: newOne('user', 'UserName'),
  CreatePolicy: newOne('policy', 'PolicyName'),
  ListRoles: below('role'),
  ListUsers: below('user'),
  ListPolicies: (_, { PathPrefix = '/' }: Of<'PathPrefix'>) => [
    { arn: '*', shown: `policy path ${PathPrefix}` },
  ],
  CreateServiceLinkedRole: ({ accountId }, { AWSServiceName }: Of<'AWSServiceName'>) => [
    `arn:aws:iam::${accountId}:role/aws-service-role/${AWSServiceName}/*`,
  ],
  SimulatePrincipalPolicy: (_, { PolicySourceArn }: Of<'PolicySourceArn'>) => [String(PolicySourceArn)],
  GetContextKeysForPrincipalPolicy: (_, { PolicySourceArn }: Of<'PolicySourceArn'>) => [
    String(PolicySourceArn),
  ],
};
