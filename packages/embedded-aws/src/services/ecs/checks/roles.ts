import type { Check } from './check.ts';

const NAME = /^[\w+=,.@-]{1,64}$/;
const ARN = /^arn:aws[a-z-]*:iam::\d{12}:role\/([!-~]+\/)?[\w+=,.@-]{1,64}$/;

/** The form of a role; whether there is such a role is not looked at before a task starts. */
export const roleChecks: Check[] = [
  ({ request }) => checkRole(request.executionRoleArn),
  ({ request }) => checkRole(request.taskRoleArn),
];

function checkRole(role: string | undefined): string | undefined {
  return !role || NAME.test(role) || ARN.test(role) ? undefined : 'Role is not valid';
}
