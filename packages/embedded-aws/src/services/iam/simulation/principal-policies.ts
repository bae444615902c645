import type { OperationContext } from '../../../operation.ts';
import { parseArn } from '../access/arn.ts';
import { type EntityKind, requireEntity } from '../entity.ts';
import { boundaryOf, identityPoliciesOf } from '../entity-policies.ts';
import { invalidInput, noSuchEntity } from '../errors.ts';
import type { PolicySource } from '../policy/evaluate.ts';

/** A user or role with its policies. */
export interface PrincipalPolicies {
  kind: EntityKind;
  arn: string;
  identity: PolicySource[];
  boundary: PolicySource[] | undefined;
}

/** Gives the policies of a user or role by its ARN. Throws NoSuchEntity, and InvalidInput for another ARN. */
export function principalPolicies(context: OperationContext, arn: string | undefined): PrincipalPolicies {
  const { service, accountId, resource = '' } = parseArn(String(arn)) ?? {};
  const [, kind, name] = /^(user|role)\/(?:.+\/)?([^/]+)$/.exec(resource) ?? [];
  if (service !== 'iam' || (kind !== 'user' && kind !== 'role')) {
    throw invalidInput(`Invalid Entity Arn: ${arn} does not clearly define entity type and name.`);
  }
  if (accountId !== context.accountId) throw noSuchEntity(`The ${kind} with name ${name} cannot be found.`);
  const entity = requireEntity(context.database, kind, name);
  return {
    kind,
    arn: String(arn),
    identity: identityPoliciesOf(context, kind, entity.name),
    boundary: boundaryOf(context, entity),
  };
}
