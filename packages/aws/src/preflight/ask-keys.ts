import { DescribeKeyCommand, GetKeyPolicyCommand, ListGrantsCommand } from '@aws-sdk/client-kms';
import type { Access, Found, KeyFact } from '@purser/task-definition';
import type { AwsClients } from '../clients.ts';
import { inParallel } from '../in-parallel.ts';
import { type Asking, orMissing } from './asking.ts';
import { answerOf, type PolicyAnswer, readPolicy } from './policy-reading.ts';
import { simulate } from './simulate.ts';

const AT_ONCE = 5;
const DECRYPT = 'kms:Decrypt';

/** A customer's key, and for what it is needed. */
export interface KeyQuestion {
  /** As the parameter or secret names it: an id, an ARN or an alias. */
  keyId: string;
  region: string;
  services: readonly ('ssm' | 'secretsmanager')[];
}

/**
 * Asks about the keys of parameters and secrets: their state, and whether the execution role may decrypt with them by
 * their policies, by grants and by IAM.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/policy-evaluation.html
 */
export async function askKeys(
  asking: Asking,
  questions: readonly KeyQuestion[],
  roleArn: string | undefined,
): Promise<void> {
  await inParallel(questions, AT_ONCE, (question) => askKey(asking, question, roleArn));
  asking.learn('keys', {});
}

async function askKey(asking: Asking, { keyId, region, services }: KeyQuestion, roleArn: string | undefined) {
  const { reads, clientsIn } = asking.account;
  let key: Found<DescribedKey>;
  try {
    key = await reads.run(`${region} key ${keyId}`, () => orMissing(describeKey(clientsIn(region), keyId)));
  } catch (error) {
    asking.missFor(error, 'keys', { resource: keyId.startsWith('arn:') ? keyId : '*' });
    return;
  }
  if (key === 'missing') {
    asking.learn('keys', { [keyId]: key });
    return;
  }
  const fact: KeyFact = { arn: key.arn, state: key.state };
  if (key.ofAws || roleArn === undefined) {
    // The keys of AWS let everyone in the account decrypt by way of their service.
    const allowed = Object.fromEntries(services.map((service): [string, Access] => [service, 'allowed']));
    asking.learn('keys', { [keyId]: key.ofAws ? { ...fact, policyAllows: true, decrypt: allowed } : fact });
    return;
  }
  const answers = await Promise.all(
    services.map((service) => askService(asking, { region, service, roleArn, arn: key.arn })),
  );
  const allows = answers.map(({ policyAllows }) => policyAllows);
  const policyAllows = allows.includes(false) ? false : allows.includes(undefined) ? undefined : true;
  const decrypt: Record<string, Access> = {};
  services.forEach((service, index) => {
    const access = answers[index]?.decrypt;
    if (access !== undefined) decrypt[service] = access;
  });
  asking.learn('keys', {
    [keyId]: { ...fact, decrypt, ...(policyAllows !== undefined && { policyAllows }) },
  });
}

interface DescribedKey {
  arn: string;
  state: string;
  ofAws: boolean;
}

async function describeKey({ kms }: Pick<AwsClients, 'kms'>, keyId: string): Promise<DescribedKey> {
  const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId: keyId }));
  const { Arn = '', KeyState = '', KeyManager } = KeyMetadata ?? {};
  return { arn: Arn, state: KeyState, ofAws: KeyManager === 'AWS' };
}

interface Use {
  region: string;
  service: string;
  roleArn: string;
  arn: string;
}

async function askService(
  asking: Asking,
  { region, service, roleArn, arn }: Use,
): Promise<{ policyAllows: boolean | undefined; decrypt: Access | undefined }> {
  const accountId = roleArn.split(':')[4] ?? '';
  const context = {
    'kms:ViaService': `${service}.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`,
    'kms:CallerAccount': accountId,
    'aws:PrincipalArn': roleArn,
  };
  const policy = await policyAnswer(asking, region, arn, { roleArn, accountId, action: DECRYPT, context });
  const isGranted = policy === 'none' && (await hasGrant(asking, region, arn, roleArn));
  let decrypt: Access | undefined;
  try {
    const answers = await simulate(asking.account, {
      principal: roleArn,
      action: DECRYPT,
      resources: [arn],
      context: { 'kms:ViaService': context['kms:ViaService'], 'kms:CallerAccount': accountId },
    });
    const answer = answers.get(arn);
    // What the key's own policy or a grant allows needs nothing of IAM but that it does not deny.
    if (answer === 'denied-explicitly') decrypt = 'denied';
    else if (policy === 'allow' || isGranted || answer === 'allowed') decrypt = 'allowed';
    else if (answer === 'denied') decrypt = 'denied';
    else asking.miss({ fact: 'executionRoleAccess', reason: conditionsDecide(DECRYPT) });
  } catch (error) {
    asking.missFor(error, 'executionRoleAccess', { resource: roleArn });
  }
  if (policy === undefined || isGranted === undefined) return { policyAllows: undefined, decrypt };
  if (policy === 'unclear') {
    asking.miss({ fact: 'keys', reason: conditionsDecide('The policy of the key') });
    return { policyAllows: undefined, decrypt };
  }
  return { policyAllows: policy === 'allow' || policy === 'delegate' || isGranted, decrypt };
}

const conditionsDecide = (what: string) =>
  `${what === DECRYPT ? `Whether the role may do ${what}` : what} depends on conditions that only the request itself meets.`;

async function policyAnswer(
  asking: Asking,
  region: string,
  arn: string,
  subject: Parameters<typeof answerOf>[1],
): Promise<PolicyAnswer | undefined> {
  const { reads, clientsIn } = asking.account;
  try {
    const text = await reads.run(`${region} key-policy ${arn}`, async () => {
      const reply = await clientsIn(region).kms.send(
        new GetKeyPolicyCommand({ KeyId: arn, PolicyName: 'default' }),
      );
      return reply.Policy ?? '';
    });
    return answerOf(readPolicy(text), subject);
  } catch (error) {
    asking.missFor(error, 'keys', { resource: arn });
    return undefined;
  }
}

/** Whether a grant lets the role decrypt; undefined where the grants cannot be read. */
async function hasGrant(
  asking: Asking,
  region: string,
  arn: string,
  roleArn: string,
): Promise<boolean | undefined> {
  const { reads, clientsIn } = asking.account;
  try {
    return await reads.run(`${region} grants ${arn} ${roleArn}`, async () => {
      const { Grants = [] } = await clientsIn(region).kms.send(
        new ListGrantsCommand({ KeyId: arn, GranteePrincipal: roleArn }),
      );
      return Grants.some(
        ({ Operations = [], Constraints }) => Operations.includes('Decrypt') && !Constraints,
      );
    });
  } catch (error) {
    asking.missFor(error, 'keys', { resource: arn });
    return undefined;
  }
}
