import type {
  EncryptionConfiguration,
  ImageTagMutability,
  ImageTagMutabilityExclusionFilter,
  Repository,
} from '@aws-sdk/client-ecr';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';

/** A repository as it is kept. */
export interface RepositoryRow {
  name: string;
  created_at: number;
  mutability: ImageTagMutability;
  exclusions: string;
  scan_on_push: number;
  encryption: string;
  policy: string | null;
  lifecycle_policy: string | null;
}

/** Gives the ARN of a repository. */
export function repositoryArn({ region, accountId }: OperationContext, name: string): string {
  return `arn:aws:ecr:${region}:${accountId}:repository/${name}`;
}

/** Gives the host of the account's registry. */
export function registryHost({ region, accountId }: OperationContext): string {
  return `${accountId}.dkr.ecr.${region}.amazonaws.com`;
}

/** Names the registry as AWS does in its messages. */
export function inRegistry({ accountId }: OperationContext): string {
  return `registry with id '${accountId}'`;
}

/** Throws AccessDeniedException for the registry of another account, which its owner has to open. */
export function checkRegistry(context: OperationContext, registryId: string | undefined): void {
  if (registryId === undefined || registryId === context.accountId) return;
  const resource = `arn:aws:ecr:${context.region}:${registryId}:repository/*`;
  throw new AwsError(
    'AccessDeniedException',
    `User: ${context.callerArn} is not authorized to access ${resource} because no resource-based policy allows it`,
  );
}

/** Gives a repository; throws RepositoryNotFoundException, and AccessDeniedException for another account's. */
export function findRepository(
  context: OperationContext,
  { repositoryName, registryId }: { repositoryName?: string | undefined; registryId?: string | undefined },
): RepositoryRow {
  checkRegistry(context, registryId);
  const row = context.database.get<RepositoryRow>(
    'SELECT * FROM ecr_repository WHERE name = ?',
    repositoryName ?? '',
  );
  if (!row) {
    const message = `The repository with name '${repositoryName}' does not exist in the ${inRegistry(context)}`;
    throw new AwsError('RepositoryNotFoundException', message);
  }
  return row;
}

/** Gives the repository that an ARN names; throws InvalidParameterException and RepositoryNotFoundException. */
export function repositoryOfArn(context: OperationContext, arn: string | undefined): RepositoryRow {
  const prefix = repositoryArn(context, '');
  if (!arn?.startsWith(prefix)) {
    throw invalidParameter('resourceArn', `must be the ARN of a repository of this account and Region`);
  }
  return findRepository(context, { repositoryName: arn.slice(prefix.length) });
}

/** Gives a repository as the API shows it. */
export function toRepository(context: OperationContext, row: RepositoryRow): Repository {
  const exclusions = JSON.parse(row.exclusions) as ImageTagMutabilityExclusionFilter[];
  return {
    repositoryArn: repositoryArn(context, row.name),
    registryId: context.accountId,
    repositoryName: row.name,
    repositoryUri: `${registryHost(context)}/${row.name}`,
    createdAt: new Date(row.created_at),
    imageTagMutability: row.mutability,
    ...(exclusions.length > 0 && { imageTagMutabilityExclusionFilters: exclusions }),
    imageScanningConfiguration: { scanOnPush: row.scan_on_push === 1 },
    encryptionConfiguration: JSON.parse(row.encryption) as EncryptionConfiguration,
  };
}

/** The error for a broken constraint, in the words of ECR. */
export function invalidParameter(name: string, constraint: string): AwsError {
  const message = `Invalid parameter at '${name}' failed to satisfy constraint: '${constraint}'`;
  return new AwsError('InvalidParameterException', message);
}

/** The error for a token that a list did not give. */
export function invalidToken(): AwsError {
  return invalidParameter('nextToken', 'Invalid token');
}

/** Gives the size of a page; throws InvalidParameterException when it is none. */
export function pageSize(maxResults: number | undefined): number {
  if (maxResults !== undefined && (maxResults < 1 || maxResults > 1000)) {
    throw invalidParameter('maxResults', 'Member must be between 1 and 1000');
  }
  return maxResults ?? 100;
}
