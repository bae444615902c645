import type { AssumeRoleRequest } from '@aws-sdk/client-sts';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { parseArn } from '../iam/access/arn.ts';
import { checkArn, defaultDocument } from '../iam/managed-policy.ts';
import { parsePolicy } from '../iam/policy/parse.ts';

/** How many characters the policies and tags of a session may have, blanks left out. */
const MOST_CHARACTERS = 2048;

/** A session's policies as one. */
export interface SessionPolicy {
  text: string | undefined;
  /** How much of the room for policies and tags is taken, in percent. */
  packedSize: number | undefined;
}

/**
 * Puts the inline and the managed policies of a session together: what one of them allows, the session may do. Throws
 * MalformedPolicyDocument, PackedPolicyTooLarge, and ValidationError for a managed policy that is not there.
 */
export function sessionPolicyOf(
  context: OperationContext,
  roleAccount: string,
  { Policy, PolicyArns = [], Tags = [] }: AssumeRoleRequest,
): SessionPolicy {
  if (Policy !== undefined) parsePolicy(Policy, 'identity');
  const home = context.within({ accountId: roleAccount });
  const managed = PolicyArns.map(({ arn }) => managedDocument(home, checkArn(arn)));
  const documents = [...(Policy === undefined ? [] : [Policy]), ...managed];
  const characters = [Policy ?? '', ...Tags.map(({ Key, Value }) => `${Key}${Value}`)].join('').length;
  const packedSize = Math.ceil((characters / MOST_CHARACTERS) * 100);
  if (packedSize > 100) {
    const message = `Packed size of session tags consumes ${packedSize}% of allotted space.`;
    throw new AwsError('PackedPolicyTooLarge', message);
  }
  const isNarrowed = documents.length > 0;
  return {
    text: isNarrowed ? joined(documents) : undefined,
    packedSize: isNarrowed || Tags.length > 0 ? packedSize : undefined,
  };
}

function managedDocument(home: OperationContext, arn: string): string {
  const owner = parseArn(arn)?.accountId;
  const isUsable = owner === 'aws' || owner === home.accountId;
  const document = isUsable ? defaultDocument(home, arn) : undefined;
  if (document === undefined) throw new AwsError('ValidationError', `PolicyArn ${arn} does not exist.`);
  return document;
}

/** A Sid is unique within its own policy only. */
function joined(documents: readonly string[]): string {
  const statements = documents.flatMap((text) => {
    const { Statement } = JSON.parse(text) as { Statement: object | object[] };
    return Array.isArray(Statement) ? Statement : [Statement];
  });
  const Statement = statements.map((statement) => ({ ...statement, Sid: undefined }));
  return JSON.stringify({ Version: '2012-10-17', Statement });
}
