import type { ExecutionRolePolicy } from '../execution-role-policy.ts';
import type { RoleOptions } from './terraform.ts';

/**
 * Gives a CloudFormation template, as JSON text, with the role, its policy inline, and the role's ARN as output.
 * The reason of each statement is in the metadata of the role, as JSON has no comments.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-iam-role.html
 */
export function toCloudFormation(
  { statements, document, trustPolicy }: ExecutionRolePolicy,
  { roleName }: RoleOptions,
): string {
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'The task execution role of one Amazon ECS task definition',
    Resources: {
      TaskExecutionRole: {
        Type: 'AWS::IAM::Role',
        Metadata: { Reasons: Object.fromEntries(statements.map(({ sid, reason }) => [sid, reason])) },
        Properties: {
          RoleName: roleName,
          AssumeRolePolicyDocument: trustPolicy,
          ...(statements.length > 0 && {
            Policies: [{ PolicyName: roleName, PolicyDocument: document }],
          }),
        },
      },
    },
    Outputs: { TaskExecutionRoleArn: { Value: { 'Fn::GetAtt': ['TaskExecutionRole', 'Arn'] } } },
  };
  return `${JSON.stringify(template, null, 2)}\n`;
}
