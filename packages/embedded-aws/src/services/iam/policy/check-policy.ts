import type { Statement } from './document.ts';
import { malformed } from './malformed.ts';
import { resourceFault } from './resource-fault.ts';

const ASSUME_ROLE = new Set([
  'sts:assumerole',
  'sts:assumerolewithsaml',
  'sts:assumerolewithwebidentity',
  'sts:tagsession',
  'sts:setsourceidentity',
  'sts:setcontext',
]);

/** Checks what is special to the policies of users and roles. Throws MalformedPolicyDocument. */
export function checkIdentityPolicy(version: string, statements: readonly Statement[]): void {
  if (statements.some(({ principals }) => principals)) {
    throw malformed('Policy document should not specify a principal.');
  }
  if (version !== '2012-10-17') throw malformed('Policy document must be version 2012-10-17 or greater.');
  checkSids(statements);
  if (statements.some(({ actions }) => actions.length === 0)) {
    throw malformed('Policy statement must contain actions.');
  }
  if (statements.some(({ resources }) => resources.length === 0)) {
    throw malformed('Policy statement must contain resources.');
  }
  for (const resource of statements.flatMap(({ resources }) => resources)) {
    const fault = resourceFault(resource);
    if (fault !== undefined) throw malformed(fault);
  }
  for (const action of statements.flatMap(({ actions }) => actions)) checkAction(action);
}

/** Checks what is special to the policy that says who may assume a role. Throws MalformedPolicyDocument. */
export function checkTrustPolicy(statements: readonly Statement[]): void {
  checkSids(statements);
  for (const { principals, actions, isNotAction, resources } of statements) {
    if (resources.length > 0) throw malformed('Has prohibited field Resource');
    if (!principals) throw malformed('Missing required field Principal');
    if (actions.length === 0) throw malformed('Missing required field Action');
    if (isNotAction || actions.some((action) => !ASSUME_ROLE.has(action) && action !== 'sts:*')) {
      throw malformed('AssumeRole policy may only specify STS AssumeRole actions.');
    }
    for (const name of principals.aws) {
      if (!/^(\*|\d{12}|arn:aws[\w-]*:(iam|sts)::\d{12}:.+)$/.test(name)) throw invalidPrincipal('AWS', name);
    }
    for (const name of principals.service) {
      if (!/^[a-z0-9.-]+\.amazonaws\.com(\.cn)?$/.test(name)) throw invalidPrincipal('SERVICE', name);
    }
  }
}

/** The error for someone who is not there. */
export function invalidPrincipal(sort: string, name: string): Error {
  return malformed(`Invalid principal in policy: "${sort}":"${name}"`);
}

function checkSids(statements: readonly Statement[]): void {
  const sids = statements.flatMap(({ sid }) => sid || []);
  if (new Set(sids).size < sids.length) {
    throw malformed('Statement IDs (SID) in a single policy must be unique.');
  }
  if (sids.some((sid) => !/^[0-9A-Za-z]*$/.test(sid))) {
    throw malformed(
      'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*',
    );
  }
}

function checkAction(action: string): void {
  const [vendor = '', ...rest] = action.split(':');
  if (rest.length === 0 && vendor !== '*') {
    throw malformed('Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.');
  }
  if (rest.length > 1) throw malformed('Actions/Condition can contain only one colon.');
  if (vendor !== '*' && /[^a-z0-9.-]/.test(vendor)) throw malformed(`Vendor ${vendor} is not valid`);
}
