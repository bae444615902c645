import { ListRolesCommand, type Role } from '@aws-sdk/client-iam';
import type { AwsClients } from '../clients.ts';
import type { Page } from '../page.ts';

const ECS_TASKS = 'ecs-tasks.amazonaws.com';

/**
 * Says whether a role's trust policy names ECS tasks. IAM gives the policy URL-encoded.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html
 */
function trustsEcsTasks({ AssumeRolePolicyDocument }: Role): boolean {
  try {
    return decodeURIComponent(AssumeRolePolicyDocument ?? '').includes(ECS_TASKS);
  } catch {
    return false;
  }
}

/** Lists roles, and whether a task may be given them. */
export async function listRoles({ iam }: Pick<AwsClients, 'iam'>, { nextToken, maxResults = 100 }: Page) {
  const reply = await iam.send(
    new ListRolesCommand({ MaxItems: maxResults, ...(nextToken && { Marker: nextToken }) }),
  );
  const roles = (reply.Roles ?? []).map((role) => ({
    roleName: role.RoleName ?? '',
    arn: role.Arn ?? '',
    ...(role.Description && { description: role.Description }),
    trustsEcsTasks: trustsEcsTasks(role),
  }));
  return { roles, ...(reply.IsTruncated && reply.Marker && { nextToken: reply.Marker }) };
}
