import { iam } from '../../services/iam/iam.ts';
import type { Scenario } from '../scenario.ts';

const documentOf = (statement: object) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] });
const trust = (service: string) => documentOf({ Principal: { Service: service }, Action: 'sts:AssumeRole' });
const PolicyDocument = documentOf({ Action: 'ssm:GetParameter', Resource: '*' });
// biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of policies.
const OWN = 'arn:aws:ssm:*:*:parameter/${aws:username}';
const other = documentOf({ Action: 'ssm:GetParameters', Resource: OWN });
const READ = 'arn:aws:iam::aws:policy/AmazonSSMReadOnlyAccess';
const ARN = 'arn:aws:iam::123456789012:policy/read';
const ann = { UserName: 'ann' };
const role = { RoleName: 'tasks' };
const inline = { PolicyName: 'inline' };
const tag = { Key: 'team', Value: 'shop/+@' };

/** Users, roles and policies. */
export const iamScenario: Scenario = {
  service: iam,
  steps: [
    { operation: 'GetAccountSummary', expect: { 'SummaryMap.Users': 1 } },
    { operation: 'ListAccountAliases', expect: { AccountAliases: [] } },

    { operation: 'CreateUser', input: { ...ann, Path: '/team/' }, expect: { 'User.Path': '/team/' } },
    { operation: 'CreateUser', input: ann, fails: 'EntityAlreadyExists' },
    { operation: 'GetUser', input: ann, expect: { 'User.UserName': 'ann' }, save: { user: 'User.Arn' } },
    { operation: 'GetUser', input: { UserName: 'nobody' }, fails: 'NoSuchEntity' },
    { operation: 'ListUsers', input: { PathPrefix: '/team/' }, expect: { 'Users.0.Arn': '$user' } },
    { operation: 'TagUser', input: { ...ann, Tags: [tag] } },
    { operation: 'ListUserTags', input: ann, expect: { Tags: [tag], IsTruncated: false } },
    { operation: 'UntagUser', input: { ...ann, TagKeys: ['team'] } },
    {
      operation: 'CreateAccessKey',
      input: ann,
      save: { key: 'AccessKey.AccessKeyId', secret: 'AccessKey.SecretAccessKey' },
    },
    { operation: 'UpdateAccessKey', input: { ...ann, AccessKeyId: '$key', Status: 'Inactive' } },
    { operation: 'ListAccessKeys', input: ann, expect: { 'AccessKeyMetadata.0.Status': 'Inactive' } },
    { operation: 'DeleteAccessKey', input: { ...ann, AccessKeyId: '$key' } },
    { operation: 'PutUserPolicy', input: { ...ann, ...inline, PolicyDocument } },
    { operation: 'ListUserPolicies', input: ann, expect: { PolicyNames: ['inline'] } },
    { operation: 'GetUserPolicy', input: { ...ann, ...inline }, save: { userPolicy: 'PolicyDocument' } },
    { operation: 'DeleteUserPolicy', input: { ...ann, ...inline } },
    { operation: 'AttachUserPolicy', input: { ...ann, PolicyArn: READ } },
    { operation: 'ListAttachedUserPolicies', input: ann, expect: { 'AttachedPolicies.0.PolicyArn': READ } },

    {
      operation: 'CreateRole',
      input: { ...role, AssumeRolePolicyDocument: trust('ecs-tasks.amazonaws.com'), Description: 'of tasks' },
      save: { role: 'Role.Arn' },
    },
    {
      operation: 'CreateRole',
      input: { RoleName: 'x', AssumeRolePolicyDocument: '{' },
      fails: 'MalformedPolicyDocument',
    },
    { operation: 'GetRole', input: role, expect: { 'Role.Arn': '$role', 'Role.Description': 'of tasks' } },
    { operation: 'UpdateRole', input: { ...role, Description: 'of all tasks', MaxSessionDuration: 7200 } },
    { operation: 'UpdateAssumeRolePolicy', input: { ...role, PolicyDocument: trust('ecs.amazonaws.com') } },
    { operation: 'ListRoles', expect: { 'Roles.0.MaxSessionDuration': 7200 } },
    { operation: 'TagRole', input: { ...role, Tags: [tag] } },
    { operation: 'ListRoleTags', input: role, expect: { Tags: [tag] } },
    { operation: 'UntagRole', input: { ...role, TagKeys: ['team'] } },
    { operation: 'PutRolePolicy', input: { ...role, ...inline, PolicyDocument } },
    { operation: 'ListRolePolicies', input: role, expect: { PolicyNames: ['inline'] } },
    {
      operation: 'GetRolePolicy',
      input: { ...role, ...inline },
      save: { rolePolicy: 'PolicyDocument' },
      expect: { RoleName: 'tasks', PolicyName: 'inline' },
    },
    { operation: 'DeleteRolePolicy', input: { ...role, ...inline } },
    {
      operation: 'CreateServiceLinkedRole',
      input: { AWSServiceName: 'ecs.amazonaws.com' },
      expect: { 'Role.RoleName': 'AWSServiceRoleForECS' },
    },

    {
      operation: 'CreatePolicy',
      input: { PolicyName: 'read', PolicyDocument },
      expect: { 'Policy.Arn': ARN, 'Policy.DefaultVersionId': 'v1' },
    },
    {
      operation: 'CreatePolicyVersion',
      input: { PolicyArn: ARN, PolicyDocument: other, SetAsDefault: true },
      expect: { 'PolicyVersion.VersionId': 'v2' },
    },
    { operation: 'GetPolicy', input: { PolicyArn: ARN }, expect: { 'Policy.DefaultVersionId': 'v2' } },
    {
      operation: 'GetPolicyVersion',
      input: { PolicyArn: ARN, VersionId: 'v2' },
      expect: { 'PolicyVersion.IsDefaultVersion': true },
    },
    { operation: 'SetDefaultPolicyVersion', input: { PolicyArn: ARN, VersionId: 'v1' } },
    {
      operation: 'ListPolicyVersions',
      input: { PolicyArn: ARN },
      expect: { 'Versions.0.VersionId': 'v2', 'Versions.1.IsDefaultVersion': true },
    },
    { operation: 'DeletePolicyVersion', input: { PolicyArn: ARN, VersionId: 'v2' } },
    { operation: 'AttachRolePolicy', input: { ...role, PolicyArn: ARN } },
    {
      operation: 'ListAttachedRolePolicies',
      input: role,
      expect: { 'AttachedPolicies.0.PolicyName': 'read' },
    },
    { operation: 'ListPolicies', input: { Scope: 'Local' }, expect: { 'Policies.0.AttachmentCount': 1 } },
    {
      operation: 'ListEntitiesForPolicy',
      input: { PolicyArn: ARN },
      expect: { 'PolicyRoles.0.RoleName': 'tasks', PolicyUsers: [] },
    },

    { operation: 'PutUserPermissionsBoundary', input: { ...ann, PermissionsBoundary: READ } },
    { operation: 'DeleteUserPermissionsBoundary', input: ann },
    { operation: 'PutRolePermissionsBoundary', input: { ...role, PermissionsBoundary: READ } },
    { operation: 'DeleteRolePermissionsBoundary', input: role },
    {
      operation: 'SimulatePrincipalPolicy',
      input: { PolicySourceArn: '$role', ActionNames: ['ssm:GetParameter', 'ssm:PutParameter'] },
      expect: {
        'EvaluationResults.0.EvalDecision': 'allowed',
        'EvaluationResults.1.EvalDecision': 'implicitDeny',
      },
    },
    {
      operation: 'SimulateCustomPolicy',
      input: { PolicyInputList: [PolicyDocument], ActionNames: ['ssm:GetParameter'] },
      expect: { 'EvaluationResults.0.EvalDecision': 'allowed' },
    },
    {
      operation: 'GetContextKeysForCustomPolicy',
      input: { PolicyInputList: [other] },
      expect: { ContextKeyNames: ['aws:username'] },
    },
    {
      operation: 'GetContextKeysForPrincipalPolicy',
      input: { PolicySourceArn: '$user', PolicyInputList: [other] },
      expect: { ContextKeyNames: ['aws:username'] },
    },

    { operation: 'DeletePolicy', input: { PolicyArn: ARN }, fails: 'DeleteConflict' },
    { operation: 'DetachRolePolicy', input: { ...role, PolicyArn: ARN } },
    { operation: 'DeletePolicy', input: { PolicyArn: ARN } },
    { operation: 'DeleteRole', input: role },
    { operation: 'DetachUserPolicy', input: { ...ann, PolicyArn: READ } },
    { operation: 'DeleteUser', input: ann },
    { operation: 'ListGroups', fails: 'InvalidAction' },
  ],
};
