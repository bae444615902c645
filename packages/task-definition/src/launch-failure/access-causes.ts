import { guide } from '../engine/docs.ts';
import type { Blame } from './blame.ts';
import type { Cause, Told } from './launch-failure.ts';

const EXECUTION_ROLE = guide('task_execution_IAM_role');
const one = (name: string | undefined) => (name === undefined ? [] : [name]);

/** The rule that tells of a missing right before the launch, by the action. */
function ruleOf({ action = '', why = '' }: Told): string {
  const isOfResource = why.includes('resource-based policy');
  if (isOfResource && action.startsWith('secretsmanager:')) return 'secret-resource-policy';
  if (isOfResource && action.startsWith('kms:')) return 'secret-key-policy';
  if (action.startsWith('ecr:')) return 'image-pull-execution-role';
  if (action === 'logs:CreateLogGroup') return 'awslogs-create-group-iam';
  if (action.startsWith('logs:')) return 'awslogs-iam';
  return 'secret-no-iam';
}

function placesOf(blame: Blame, { action = '', resource = '', arn }: Told): readonly string[] {
  const id = arn ?? resource;
  if (action === 'ssm:GetParameters') return blame.parameters([resource]);
  if (action === 'secretsmanager:GetSecretValue') return blame.secrets(id);
  if (action.startsWith('ecr:')) return blame.images((image) => /\.dkr[.-]ecr\./.test(image));
  if (action === 'logs:CreateLogGroup') return blame.awslogs('awslogs-create-group');
  if (action.startsWith('logs:')) return blame.awslogs('awslogs-group');
  if (action === 'kms:Decrypt') return [...blame.parameters(), ...blame.secrets()];
  return [];
}

/** Causes that lie in a role, a policy or a key. */
export const accessCauses: readonly Cause[] = [
  {
    id: ruleOf,
    pattern:
      /(?:failed to fetch secret (?<arn>\S+) from secrets manager: )?AccessDeniedException: (?:User: (?<user>\S+) is not authorized to perform: (?<action>[\w-]+:\w+)(?: on resource: (?<resource>[^\s,;]+))?(?: (?:because|with) (?<why>[^;]{1,120}))?)/g,
    docs: EXECUTION_ROLE,
    subjects: ({ arn, resource }) => one(arn ?? resource),
    cause: ({ action, resource, arn }) =>
      `The execution role may not do ${action}${(resource ?? arn) === undefined ? '' : ` on ${arn ?? resource}`}.`,
    remedy: ({ action, why = '' }) =>
      action === 'secretsmanager:GetSecretValue' && why.includes('resource-based policy')
        ? 'Let the resource policy of the secret allow it to this role; a deny in it counts whatever the policy of the role allows.'
        : action === 'kms:Decrypt'
          ? 'Allow kms:Decrypt on the key in a policy of the execution role, and see that the policy of the key lets IAM policies of the account decide.'
          : `Allow ${action} on it in a policy of the execution role. The task role plays no part in this.`,
    blame: placesOf,
  },
  {
    id: 'secret-no-iam',
    pattern:
      /(?:failed to fetch secret (?<arn>\S+) from secrets manager: )?(?:AccessDeniedException: )?Access to KMS is not allowed/g,
    docs: EXECUTION_ROLE,
    subjects: ({ arn }) => one(arn),
    cause: () => 'The execution role may not use the KMS key of the secret.',
    remedy: () =>
      'Allow kms:Decrypt on the key, in a policy of the execution role and in the policy of the key. A secret of another account has to be under a key of that account that names this role: the key aws/secretsmanager cannot be shared.',
    blame: (blame, { arn }) => blame.secrets(arn),
  },
  {
    id: 'secret-key-state',
    pattern:
      /(?:InvalidKeyId|DisabledException|KMSInvalidStateException|KMSDisabledException)[^;]{0,200}?(?<key>arn:aws[\w-]*:kms:[^\s;]+)? (?:is disabled|is pending deletion)/g,
    docs: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html',
    subjects: ({ key }) => one(key),
    cause: () => 'The KMS key of a parameter or secret is disabled or waits for its deletion.',
    remedy: () => 'Enable the key or cancel its deletion, or store the value anew under another key.',
    blame: (blame) => [...blame.parameters(), ...blame.secrets()],
  },
  {
    id: 'role-trust',
    pattern: /ECS was unable to assume the role '(?<role>[^']+)'/g,
    docs: EXECUTION_ROLE,
    subjects: ({ role }) => one(role),
    cause: ({ role }) => `ECS may not assume the role ${role}, or it does not exist.`,
    remedy: () =>
      'Let the trust policy of the role name the service ecs-tasks.amazonaws.com, and see that whoever starts the task may pass the role (iam:PassRole).',
    blame: (blame, { role = '' }) => blame.role(role),
  },
  {
    id: 'execution-role-missing',
    pattern: /unable to find execution role credentials/g,
    docs: EXECUTION_ROLE,
    cause: () => 'The agent has no credentials of an execution role, with which it would read the secrets.',
    remedy: () =>
      'Give the task definition an execution role, and the container instance an agent that is up to date.',
    blame: () => ['executionRoleArn'],
  },
];
