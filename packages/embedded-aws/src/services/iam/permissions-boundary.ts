import type { AttachedPermissionsBoundary } from '@aws-sdk/client-iam';
import type { Database } from '../../store/database.ts';
import type { EntityRow } from './entity.ts';
import { noSuchEntity } from './errors.ts';
import { checkArn, findPolicy } from './managed-policy.ts';

/** Gives the boundary of a user or role as the API shows it. */
export function toBoundary({ boundary }: EntityRow): AttachedPermissionsBoundary | undefined {
  if (boundary === null) return undefined;
  return { PermissionsBoundaryType: 'Policy' as never, PermissionsBoundaryArn: boundary };
}

/** Gives the ARN of a policy that can be a boundary. Throws InvalidInput or NoSuchEntity. */
export function checkBoundary(database: Database, arn: string | undefined): string {
  if (findPolicy(database, checkArn(arn))) return String(arn);
  throw noSuchEntity(`Scope ARN: ${arn} does not exist or is not attachable.`);
}
