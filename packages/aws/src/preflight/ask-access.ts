import type { Access, AccessAnswers, RightQuestion } from '@purser/task-definition';
import { groupBy } from '../group-by.ts';
import type { SecretPolicies } from './ask-secrets.ts';
import type { Asking } from './asking.ts';
import { simulate } from './simulate.ts';

/** A name that nobody has: who may read it may read everything. */
const NOBODY_HAS = 'purser-preflight-of-no-thing';

/** What has to be allowed to a role, and how the answers are kept. */
interface AccessQuestion {
  fact: 'executionRoleAccess' | 'taskRoleAccess';
  roleArn: string;
  rights: readonly RightQuestion[];
  /** What the resource policies of secrets say to the role. */
  policies?: SecretPolicies;
}

/**
 * Simulates the rights of a role, one call for each action with all its resources, and gives the answers without
 * telling the rules: a right to read is judged together with the key's.
 */
export async function askAccess(
  asking: Asking,
  { fact, roleArn, rights, policies }: AccessQuestion,
): Promise<AccessAnswers> {
  const byAction = [...groupBy(rights, ({ action }) => action)];
  const answers = await Promise.all(
    byAction.map(
      async ([action, some]) =>
        [action, await askAction(asking, fact, roleArn, action, some, policies)] as const,
    ),
  );
  return Object.fromEntries(answers);
}

async function askAction(
  asking: Asking,
  fact: AccessQuestion['fact'],
  roleArn: string,
  action: string,
  rights: readonly RightQuestion[],
  policies: SecretPolicies | undefined,
): Promise<Record<string, Access>> {
  const names = rights.flatMap(({ texts }) => texts);
  const realArns = new Map(rights.map(({ resource, texts }) => [resource, realArn(asking, resource, texts)]));
  const probe = probeFor(rights);
  try {
    const answers = await simulate(asking.account, {
      principal: roleArn,
      action,
      resources: [...new Set([...realArns.values(), ...(probe === undefined ? [] : [probe])])],
    });
    const allowsAny = probe !== undefined && answers.get(probe) === 'allowed';
    const found: Record<string, Access> = {};
    for (const { resource, texts } of rights) {
      const answer = answers.get(realArns.get(resource) ?? resource);
      const policy = policies?.get(texts[0] ?? '');
      if (answer === 'denied-explicitly') found[resource] = 'denied';
      else if (answer === 'allowed') found[resource] = allowsAny ? 'any' : 'allowed';
      else if (action === 'secretsmanager:GetSecretValue' && policy === 'allow') found[resource] = 'allowed';
      else if (answer === 'denied') found[resource] = 'denied';
      else {
        const reason = `Whether the role may do ${action} depends on conditions that only the request itself meets.`;
        asking.miss({ fact, names: texts, reason });
      }
    }
    return found;
  } catch (error) {
    asking.missFor(error, fact, { names, resource: roleArn });
    return {};
  }
}

/** IAM compares whole ARNs: where the reference lacks the six characters of a secret, its description has them. */
function realArn(asking: Asking, resource: string, texts: readonly string[]): string {
  if (!resource.endsWith('-??????')) return resource;
  const found = asking.facts.secrets?.[texts[0] ?? ''];
  return found === undefined || found === 'missing' ? resource : found.arn;
}

/** The ARN of a thing of the same kind that does not exist; undefined for an action that knows no single things. */
function probeFor([first]: readonly RightQuestion[]): string | undefined {
  const parts = first?.resource.split(':') ?? [];
  if (parts.length < 6) return undefined;
  const [kind = ''] = parts.slice(5).join(':').split(/[/:]/);
  const divider = first?.resource.includes(`${kind}/`) ? '/' : ':';
  return `${parts.slice(0, 5).join(':')}:${kind}${divider}${NOBODY_HAS}`;
}
