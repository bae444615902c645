import { GetResourcePolicyCommand } from '@aws-sdk/client-secrets-manager';
import type { Found, HeldSecret, SecretFact, SecretQuestion } from '@purser/task-definition';
import type { AwsClients } from '../clients.ts';
import { groupBy } from '../group-by.ts';
import { inParallel } from '../in-parallel.ts';
import { readSecretContent, type SecretContent } from '../secrets-manager/secret-content.ts';
import { describeSecret, type SecretDetail } from '../secrets-manager/secrets.ts';
import { type Asking, isMissing, orMissing } from './asking.ts';
import { answerOf, type PolicyAnswer, readPolicy } from './policy-reading.ts';

/** Secrets Manager takes thousands of calls a second; connections are few. */
const AT_ONCE = 10;
/** GetSecretValue takes no shorter id. */
const SHORTEST_VERSION_ID = 32;
/** The key that AWS manages for secrets. */
const KEY_OF_AWS = 'alias/aws/secretsmanager';

/** What the resource policies of secrets say to the execution role, by the reference. */
export type SecretPolicies = Map<string, PolicyAnswer>;

/**
 * Asks what secrets are, which versions they have, what kind of value each version that is referred to holds, and what
 * their resource policies say. A value is let go where it is read.
 *
 * @param roleArn The execution role, where it is known.
 */
export async function askSecrets(
  asking: Asking,
  questions: readonly SecretQuestion[],
  roleArn: Promise<string | undefined>,
): Promise<SecretPolicies> {
  asking.learn('secrets', {});
  const policies: SecretPolicies = new Map();
  const bySecret = [...groupBy(questions, ({ region, secretId }) => `${region} ${secretId}`).values()];
  await inParallel(bySecret, AT_ONCE, async (some) => {
    await askSecret(asking, some, await roleArn, policies);
    asking.answered(some.length);
  });
  return policies;
}

async function askSecret(
  asking: Asking,
  questions: readonly SecretQuestion[],
  roleArn: string | undefined,
  policies: SecretPolicies,
): Promise<void> {
  const [first] = questions;
  if (!first) return;
  const { region, secretId } = first;
  const clients = asking.account.clientsIn(region);
  const names = questions.map(({ text }) => text);
  let secret: Found<SecretDetail>;
  try {
    secret = await findSecret(asking, region, secretId);
  } catch (error) {
    asking.missFor(error, 'secrets', { names, resource: resourceOf(secretId) });
    return;
  }
  if (secret === 'missing') {
    asking.learn('secrets', Object.fromEntries(names.map((name) => [name, 'missing'])));
    return;
  }
  const answer = await policyAnswer(asking, clients, first, secret, roleArn, names);
  for (const question of questions) {
    const content = await contentOf(asking, clients, question, secret);
    if (answer) policies.set(question.text, answer);
    const refuses = answer && policyRefuses(answer, first.accountId !== asking.account.identity.accountId);
    asking.learn('secrets', {
      [question.text]: {
        ...factOf(secret, question, content),
        ...(refuses !== undefined && { policyRefuses: refuses }),
      },
    });
  }
}

/** Describes a secret, by its name or ARN. */
export function findSecret(
  { account: { reads, clientsIn } }: Asking,
  region: string,
  secretId: string,
): Promise<Found<SecretDetail>> {
  return reads.run(`${region} secret ${secretId}`, () =>
    orMissing(describeSecret(clientsIn(region), secretId)),
  );
}

/** What the versions and the state of a secret are; a version without a stage is in no list, but may be read. */
function factOf(
  secret: SecretDetail,
  { versionId }: SecretQuestion,
  content: SecretContent | undefined,
): SecretFact {
  const { arn, versions, deletedDate, kmsKeyId, lastChangedDate } = secret;
  const wasRead = content && versionId !== undefined ? [versionId] : [];
  return {
    arn,
    ...(content && { content: heldOf(content) }),
    versionStages: versions.flatMap(({ stages }) => stages),
    versionIds: [...versions.map((version) => version.versionId), ...wasRead],
    ...(deletedDate !== undefined && { deletedDate }),
    ...(kmsKeyId !== undefined && kmsKeyId !== KEY_OF_AWS && { kmsKeyId }),
    ...(lastChangedDate !== undefined && { lastChangedDate }),
  };
}

function heldOf({ kind, keys }: SecretContent): HeldSecret['content'] {
  if (kind !== 'json') return kind;
  return { json: Object.fromEntries(keys.map(({ key, valueKind }) => [key, valueKind])) };
}

async function contentOf(
  asking: Asking,
  clients: AwsClients,
  { text, region, versionStage, versionId }: SecretQuestion,
  { arn, deletedDate, versions }: SecretDetail,
): Promise<SecretContent | undefined> {
  const hasStage =
    versionId !== undefined || versions.some(({ stages }) => stages.includes(versionStage ?? 'AWSCURRENT'));
  const isTooShort = versionId !== undefined && versionId.length < SHORTEST_VERSION_ID;
  // The rules say what is wrong with these, and Secrets Manager would give no value.
  if (deletedDate !== undefined || !hasStage || isTooShort) return undefined;
  const version = versionId === undefined ? { versionStage } : { versionId };
  try {
    return await asking.account.reads.run(`${region} content ${arn} ${JSON.stringify(version)}`, () =>
      readSecretContent(clients, arn, version),
    );
  } catch (error) {
    if (!isMissing(error)) asking.missFor(error, 'secrets', { names: [text], resource: arn });
    return undefined;
  }
}

async function policyAnswer(
  asking: Asking,
  clients: AwsClients,
  { region, accountId }: SecretQuestion,
  { arn }: SecretDetail,
  roleArn: string | undefined,
  names: readonly string[],
): Promise<PolicyAnswer | undefined> {
  if (roleArn === undefined) return undefined;
  try {
    const text = await asking.account.reads.run(`${region} secret-policy ${arn}`, async () => {
      const reply = await clients.secrets.send(new GetResourcePolicyCommand({ SecretId: arn }));
      return reply.ResourcePolicy ?? '';
    });
    const answer = answerOf(readPolicy(text), {
      roleArn,
      accountId: roleArn.split(':')[4] ?? accountId,
      action: 'secretsmanager:GetSecretValue',
      context: { 'aws:PrincipalArn': roleArn, 'aws:PrincipalAccount': roleArn.split(':')[4] ?? '' },
    });
    if (answer === 'unclear') {
      const reason =
        'The resource policy of the secret depends on conditions that only the request itself meets.';
      asking.miss({ fact: 'secrets', names, reason });
    }
    return answer;
  } catch (error) {
    asking.missFor(error, 'secrets', { names, resource: arn });
    return undefined;
  }
}

/** Between accounts the policy has to allow; within one it has only not to deny. */
function policyRefuses(answer: PolicyAnswer, isForeign: boolean): boolean | undefined {
  if (answer === 'unclear') return undefined;
  return answer === 'deny' || (isForeign && answer === 'none');
}

function resourceOf(secretId: string): string {
  return secretId.startsWith('arn:') ? `${secretId.split(':').slice(0, 7).join(':')}*` : '*';
}
