import { GetRolePolicyCommand, NoSuchEntityException, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { readAwsFailure } from '../aws-failure.ts';
import type { AwsClients } from '../clients.ts';

/** An inline policy of a role, by its name. */
export interface InlinePolicyName {
  roleName: string;
  policyName: string;
}

/**
 * Reads an inline policy; undefined where the role has none of that name.
 *
 * @throws NoSuchEntityException where there is no such role
 */
export async function readInlinePolicy(
  { iam }: Pick<AwsClients, 'iam'>,
  { roleName, policyName }: InlinePolicyName,
): Promise<string | undefined> {
  try {
    const reply = await iam.send(new GetRolePolicyCommand({ RoleName: roleName, PolicyName: policyName }));
    // IAM gives the document URL-encoded.
    return decodeURIComponent(reply.PolicyDocument ?? '');
  } catch (error) {
    // The same error stands for a role that is missing, and names it.
    if (error instanceof NoSuchEntityException && error.message.includes(policyName)) return undefined;
    throw error;
  }
}

/**
 * Writes an inline policy, in the place of one of the same name. A lost reply is settled by reading the policy back.
 *
 * @throws the SDK's own error, such as MalformedPolicyDocumentException or LimitExceededException
 */
export async function putInlinePolicy(
  clients: Pick<AwsClients, 'iam' | 'iamWrites'>,
  { roleName, policyName }: InlinePolicyName,
  document: string,
): Promise<void> {
  const command = new PutRolePolicyCommand({
    RoleName: roleName,
    PolicyName: policyName,
    PolicyDocument: document,
  });
  try {
    await clients.iamWrites.send(command);
  } catch (error) {
    if (readAwsFailure(error).kind !== 'unavailable') throw error;
    const found = await readInlinePolicy(clients, { roleName, policyName }).catch(() => undefined);
    if (found !== document) throw error;
  }
}
