import type { Facts, Questions } from '@purser/task-definition';
import { askAccess } from './ask-access.ts';
import { askKeys, type KeyQuestion } from './ask-keys.ts';
import { askParameters } from './ask-parameters.ts';
import { askSecrets } from './ask-secrets.ts';
import type { Asking } from './asking.ts';
import { bareNames, byWayOfParameterStore } from './other-secrets.ts';

/** Parameters, secrets, their keys, and whether the roles may read them: in the order in which one needs the other. */
export async function askReading(
  asking: Asking,
  questions: Questions,
  executionRole: Promise<string | undefined>,
  roles: Promise<ReadonlyMap<string, string>>,
): Promise<void> {
  const [policies] = await Promise.all([
    askSecrets(asking, questions.secrets, executionRole),
    askParameters(asking, questions.parameters),
  ]);
  await Promise.all([bareNames(asking, questions.parameters), byWayOfParameterStore(asking, questions)]);
  const roleArn = await executionRole;
  const [answers = {}] = await Promise.all([
    roleArn &&
      askAccess(asking, { fact: 'executionRoleAccess', roleArn, rights: questions.rights, policies }),
    askKeys(asking, keysOf(asking.facts, questions), roleArn),
  ]);
  // A right to read that needs a key is told only when the key is known.
  if (roleArn && answers) asking.learn('executionRoleAccess', answers);
  asking.answered(questions.rights.length);
  const denied = questions.readingRights.filter(
    ({ action, resource }) => answers && answers[action]?.[resource] === 'denied',
  );
  const taskRole = (await roles).get(questions.taskRole ?? '');
  // The task role matters only where it has what the execution role lacks.
  const ofTask =
    denied.length > 0 && taskRole
      ? await askAccess(asking, { fact: 'taskRoleAccess', roleArn: taskRole, rights: denied })
      : Object.fromEntries(denied.map(({ action }) => [action, noAccess(denied, action)]));
  asking.learn('taskRoleAccess', ofTask);
}

/** A task without a task role, or with one that was not found, reads nothing with it. */
function noAccess(rights: Questions['rights'], action: string) {
  return Object.fromEntries(
    rights.filter((right) => right.action === action).map(({ resource }) => [resource, 'denied' as const]),
  );
}

function keysOf({ parameters, secrets }: Facts, questions: Questions): KeyQuestion[] {
  const keys = new Map<string, KeyQuestion & { services: ('ssm' | 'secretsmanager')[] }>();
  const add = (
    service: 'ssm' | 'secretsmanager',
    region: string,
    found: { kmsKeyId?: string } | 'missing' | undefined,
  ) => {
    if (found === undefined || found === 'missing' || found.kmsKeyId === undefined) return;
    const key = keys.get(found.kmsKeyId) ?? { keyId: found.kmsKeyId, region, services: [] };
    if (!key.services.includes(service)) key.services.push(service);
    keys.set(found.kmsKeyId, key);
  };
  for (const { text, region } of questions.parameters) add('ssm', region, parameters?.[text]);
  for (const { text, region } of questions.secrets) add('secretsmanager', region, secrets?.[text]);
  return [...keys.values()];
}
