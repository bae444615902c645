import { AwsError } from '../../aws-error.ts';
import type { RoleRow } from './role.ts';

/** The path of the roles that only their service may change. */
export const SERVICE_ROLE_PATH = '/aws-service-role/';

/** Throws UnmodifiableEntity for a role that belongs to a service. */
export function refuseServiceRole({ name, path }: RoleRow): void {
  if (!path.startsWith(SERVICE_ROLE_PATH)) return;
  const message = `Cannot perform the operation on the protected role '${name}' - this role is only modifiable by AWS`;
  throw new AwsError('UnmodifiableEntity', message);
}
