import type { OperationContext } from '../../operation.ts';
import { parseArn } from './access/arn.ts';
import { type EntityKind, findEntity } from './entity.ts';
import { limitExceeded } from './errors.ts';
import { invalidPrincipal } from './policy/check-policy.ts';
import { parsePolicy } from './policy/parse.ts';

/** The quota of a trust policy's length, blanks left out. */
const MOST_CHARACTERS = 2048;

/**
 * Checks the policy that says who may assume a role. Throws MalformedPolicyDocument, for users and roles of the account
 * that are not there too, and LimitExceeded.
 */
export function checkTrustPolicy(context: OperationContext, text: string): void {
  const { statements } = parsePolicy(text, 'trust');
  if (text.replace(/\s/g, '').length > MOST_CHARACTERS) {
    throw limitExceeded(`Cannot exceed quota for ACLSizePerRole: ${MOST_CHARACTERS}`);
  }
  for (const name of statements.flatMap(({ principals }) => principals?.aws ?? [])) {
    const arn = parseArn(name);
    if (arn?.service !== 'iam' || arn.accountId !== context.accountId || arn.resource === 'root') continue;
    const [, kind, path, entity] = /^(user|role)(\/(?:.+\/)?)([^/]+)$/.exec(arn.resource) ?? [];
    const found = kind && findEntity(context.database, kind as EntityKind, entity);
    if (!found || found.path !== path || found.name !== entity) throw invalidPrincipal('AWS', name);
  }
}
