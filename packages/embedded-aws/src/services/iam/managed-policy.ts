import type { Policy, PolicyVersion } from '@aws-sdk/client-iam';
import type { OperationContext } from '../../operation.ts';
import type { Database } from '../../store/database.ts';
import { AWS_POLICIES } from './aws-policies.ts';
import { encodePolicy } from './encode-policy.ts';
import { invalidInput, noSuchEntity } from './errors.ts';

/** A managed policy as it is kept; those of AWS look the same. */
export interface PolicyRow {
  name: string;
  arn: string;
  path: string;
  id: string;
  description: string | null;
  default_version: number;
  last_version: number;
  created_at: number;
  updated_at: number;
  tags: string;
}

/** One version of a managed policy. */
export interface VersionRow {
  arn: string;
  version: number;
  document: string;
  created_at: number;
}

/** Gives a managed policy by its ARN, whether it is the account's or AWS's. */
export function findPolicy(database: Database, arn: string): PolicyRow | undefined {
  return (
    AWS_POLICIES.get(arn)?.policy ??
    database.get<PolicyRow>('SELECT * FROM managed_policy WHERE arn = ?', arn)
  );
}

/** Gives a managed policy by its ARN; throws InvalidInput for what is no ARN, and NoSuchEntity. */
export function requirePolicy(database: Database, arn: string | undefined): PolicyRow {
  const policy = findPolicy(database, checkArn(arn));
  if (!policy) throw noSuchEntity(`Policy ${arn} was not found.`);
  return policy;
}

/** Gives an ARN; throws InvalidInput for what is none. */
export function checkArn(arn: string | undefined): string {
  if (!arn?.startsWith('arn:')) throw invalidInput(`ARN ${arn} is not valid.`);
  return arn;
}

/** Gives one version of a managed policy by its number. */
export function findVersion(database: Database, arn: string, version: number): VersionRow | undefined {
  const own = AWS_POLICIES.get(arn);
  if (own) return own.version.version === version ? own.version : undefined;
  return database.get<VersionRow>('SELECT * FROM policy_version WHERE arn = ? AND version = ?', arn, version);
}

/** Gives the document of a policy that is in force. */
export function defaultDocument({ database }: OperationContext, arn: string): string | undefined {
  const policy = findPolicy(database, arn);
  return policy && findVersion(database, arn, policy.default_version)?.document;
}

/** Gives a managed policy as the API shows it; lists leave out the description and the tags. */
export function toPolicy({ database }: OperationContext, row: PolicyRow): Policy {
  const count = (sql: string) => database.get<{ total: number }>(sql, row.arn)?.total ?? 0;
  return {
    PolicyName: row.name,
    PolicyId: row.id,
    Arn: row.arn,
    Path: row.path,
    DefaultVersionId: `v${row.default_version}`,
    AttachmentCount: count('SELECT COUNT(*) AS total FROM attached_policy WHERE arn = ?'),
    PermissionsBoundaryUsageCount:
      count('SELECT COUNT(*) AS total FROM role WHERE boundary = ?') +
      count('SELECT COUNT(*) AS total FROM iam_user WHERE boundary = ?'),
    IsAttachable: true,
    Description: row.description ?? undefined,
    CreateDate: new Date(row.created_at),
    UpdateDate: new Date(row.updated_at),
    Tags: JSON.parse(row.tags),
  };
}

/** Gives a version as the API shows it; lists leave out the document. */
export function toVersion({ default_version }: PolicyRow, row: VersionRow): PolicyVersion {
  return {
    Document: encodePolicy(row.document),
    VersionId: `v${row.version}`,
    IsDefaultVersion: row.version === default_version,
    CreateDate: new Date(row.created_at),
  };
}
