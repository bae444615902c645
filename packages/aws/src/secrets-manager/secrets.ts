import {
  DescribeSecretCommand,
  type DescribeSecretCommandOutput,
  type Filter,
  ListSecretsCommand,
  type SecretListEntry,
} from '@aws-sdk/client-secrets-manager';
import type { AwsClients } from '../clients.ts';
import { type Page, pageOf } from '../page.ts';

/** ListSecrets gives at most 100 a page. */
const MAX_PAGE = 100;

/** What a secret is, without what it holds. */
export interface Secret {
  name: string;
  arn: string;
  description?: string;
  /** Absent for the key that AWS manages. */
  kmsKeyId?: string;
  /** ISO 8601. */
  lastChangedDate?: string;
  /** ISO 8601; set while the secret waits for its deletion. */
  deletedDate?: string;
  rotationEnabled: boolean;
  tags: { key: string; value: string }[];
}

/** A secret with its versions, rotation and replicas. */
export interface SecretDetail extends Secret {
  createdDate?: string;
  lastAccessedDate?: string;
  lastRotatedDate?: string;
  nextRotationDate?: string;
  rotationLambdaArn?: string;
  rotationAfterDays?: number;
  primaryRegion?: string;
  replicas: { region: string; status?: string; statusMessage?: string; kmsKeyId?: string }[];
  /** The labelled ones first. */
  versions: { versionId: string; stages: string[] }[];
}

const iso = (date: Date) => date.toISOString();

function toSecret(entry: SecretListEntry | DescribeSecretCommandOutput): Secret {
  const { Name = '', ARN = '', Description, KmsKeyId, LastChangedDate, DeletedDate, Tags = [] } = entry;
  return {
    name: Name,
    arn: ARN,
    ...(Description && { description: Description }),
    ...(KmsKeyId && { kmsKeyId: KmsKeyId }),
    ...(LastChangedDate && { lastChangedDate: iso(LastChangedDate) }),
    ...(DeletedDate && { deletedDate: iso(DeletedDate) }),
    rotationEnabled: entry.RotationEnabled ?? false,
    tags: Tags.map(({ Key = '', Value = '' }) => ({ key: Key, value: Value })),
  };
}

/** Lists secrets; `search` finds words at the beginning of names, descriptions and tags, as AWS does. */
export async function listSecrets(
  { secrets }: Pick<AwsClients, 'secrets'>,
  {
    search,
    tagKey,
    tagValue,
    includeDeleted,
    nextToken,
    maxResults = MAX_PAGE,
  }: {
    search?: string | undefined;
    /** The beginning of a tag's key. */
    tagKey?: string | undefined;
    /** The beginning of a tag's value; AWS does not tie it to the key. */
    tagValue?: string | undefined;
    includeDeleted?: boolean | undefined;
  } & Page,
) {
  const Filters: Filter[] = [];
  if (search) Filters.push({ Key: 'all', Values: [search] });
  if (tagKey) Filters.push({ Key: 'tag-key', Values: [tagKey] });
  if (tagValue) Filters.push({ Key: 'tag-value', Values: [tagValue] });
  const reply = await secrets.send(
    new ListSecretsCommand({
      MaxResults: Math.min(maxResults, MAX_PAGE),
      ...(nextToken && { NextToken: nextToken }),
      ...(Filters.length > 0 && { Filters }),
      ...(includeDeleted && { IncludePlannedDeletion: true }),
    }),
  );
  return { secrets: (reply.SecretList ?? []).map(toSecret), ...pageOf({ nextToken: reply.NextToken }) };
}

/** Lists every secret, a hundred a call. */
export async function listAllSecrets(clients: Pick<AwsClients, 'secrets'>): Promise<Secret[]> {
  const secrets: Secret[] = [];
  let nextToken: string | undefined;
  do {
    const page = await listSecrets(clients, { nextToken });
    secrets.push(...page.secrets);
    nextToken = page.nextToken;
  } while (nextToken);
  return secrets;
}

/**
 * Describes one secret, by its name or ARN; never its value.
 *
 * @throws ResourceNotFoundException
 */
export async function describeSecret(
  { secrets }: Pick<AwsClients, 'secrets'>,
  secretId: string,
): Promise<SecretDetail> {
  const found = await secrets.send(new DescribeSecretCommand({ SecretId: secretId }));
  const { CreatedDate, LastAccessedDate, LastRotatedDate, NextRotationDate, RotationRules } = found;
  const versions = Object.entries(found.VersionIdsToStages ?? {}).map(([versionId, stages]) => ({
    versionId,
    stages,
  }));
  return {
    ...toSecret(found),
    ...(CreatedDate && { createdDate: iso(CreatedDate) }),
    ...(LastAccessedDate && { lastAccessedDate: iso(LastAccessedDate) }),
    ...(LastRotatedDate && { lastRotatedDate: iso(LastRotatedDate) }),
    ...(NextRotationDate && { nextRotationDate: iso(NextRotationDate) }),
    ...(found.RotationLambdaARN && { rotationLambdaArn: found.RotationLambdaARN }),
    ...(RotationRules?.AutomaticallyAfterDays !== undefined && {
      rotationAfterDays: RotationRules.AutomaticallyAfterDays,
    }),
    ...(found.PrimaryRegion && { primaryRegion: found.PrimaryRegion }),
    replicas: (found.ReplicationStatus ?? []).map(({ Region = '', Status, StatusMessage, KmsKeyId }) => ({
      region: Region,
      ...(Status && { status: Status }),
      ...(StatusMessage && { statusMessage: StatusMessage }),
      ...(KmsKeyId && { kmsKeyId: KmsKeyId }),
    })),
    versions: versions.sort((a, b) => b.stages.length - a.stages.length),
  };
}
