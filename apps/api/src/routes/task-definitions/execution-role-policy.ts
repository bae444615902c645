import {
  executionRolePolicy as policyFor,
  type TaskDefinition,
  toCloudFormation,
  toTerraform,
} from '@purser/task-definition';
import { os } from '../../router.ts';

const LONGEST_ROLE_NAME = 64;

/** The policy of an execution role in the caller's own account; nothing is sent to IAM. */
export const executionRolePolicy = os.taskDefinitions.executionRolePolicy.handler(
  async ({ input: { taskDefinition, roleName = roleNameFor(taskDefinition) }, context }) => {
    const { region, accountId, partition } = await context.identity();
    const policy = policyFor(taskDefinition, { region, accountId, partition });
    const { statements, document, trustPolicy, notes } = policy;
    return {
      statements,
      policy: document,
      trustPolicy,
      notes,
      terraform: toTerraform(policy, { roleName }),
      cloudFormation: toCloudFormation(policy, { roleName }),
    };
  },
);

/** A role name after the family, which the rules have not judged here. */
function roleNameFor({ family }: TaskDefinition): string {
  const suffix = '-execution';
  const name = String(family ?? 'task').replace(/[^\w-]/g, '-');
  return name.slice(0, LONGEST_ROLE_NAME - suffix.length) + suffix;
}
