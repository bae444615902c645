import type { OperationContext } from '../../operation.ts';
import { accessDenied } from './access/refusal.ts';
import { wholeSecond } from './entity.ts';
import { limitExceeded, noSuchEntity } from './errors.ts';
import { findVersion, type PolicyRow, requirePolicy, type VersionRow } from './managed-policy.ts';
import { parsePolicy } from './policy/parse.ts';

/** The quota of a managed policy's length, blanks left out. */
const MOST_CHARACTERS = 6144;

/** Checks a document of a managed policy. Throws MalformedPolicyDocument or LimitExceeded. */
export function checkDocument(document: string): void {
  parsePolicy(document, 'identity');
  if (document.replace(/\s/g, '').length > MOST_CHARACTERS) {
    throw limitExceeded(`Cannot exceed quota for PolicySize: ${MOST_CHARACTERS}`);
  }
}

/** Gives a policy that the account may change. Throws NoSuchEntity, and AccessDenied for one of AWS. */
export function requireOwnPolicy(
  context: OperationContext,
  arn: string | undefined,
  operation: string,
): PolicyRow {
  const policy = requirePolicy(context.database, arn);
  if (!policy.arn.startsWith('arn:aws:iam::aws:')) return policy;
  throw accessDenied(
    `User: ${context.callerArn} is not authorized to perform: iam:${operation} on resource: policy ${arn}`,
  );
}

/** Gives a version by its id, such as `v2`; throws NoSuchEntity. */
export function requireVersion(
  { database }: OperationContext,
  { arn }: PolicyRow,
  versionId: string | undefined,
): VersionRow {
  const version = findVersion(database, arn, Number(/^v(\d+)$/.exec(String(versionId))?.[1]));
  if (!version) {
    throw noSuchEntity(`Policy ${arn} version ${versionId} does not exist or is not attachable.`);
  }
  return version;
}

/** Writes a version of a policy. */
export function insertVersion(
  { database, now }: OperationContext,
  arn: string,
  version: number,
  document: string,
): VersionRow {
  const row: VersionRow = { arn, version, document, created_at: wholeSecond(now()) };
  database.run(
    'INSERT INTO policy_version (arn, version, document, created_at) VALUES (?, ?, ?, ?)',
    row.arn,
    row.version,
    row.document,
    row.created_at,
  );
  return row;
}
