import { describe, expect, it } from 'vitest';
import { decide, type Grants, type ResourcePolicy } from './decide.ts';
import type { PolicySource } from './evaluate.ts';
import { parsePolicy } from './parse.ts';
import { requestKeys } from './request-keys.ts';

const HOME = '111111111111';
const USER = `arn:aws:iam::${HOME}:user/ann`;
const ROLE = `arn:aws:iam::${HOME}:role/app`;
const SESSION = `arn:aws:sts::${HOME}:assumed-role/app/one`;

function source(statement: object, kind: 'identity' | 'resource' = 'identity'): PolicySource {
  return {
    id: 'p',
    document: parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statement }), kind),
  };
}

const allow = [source({ Effect: 'Allow', Action: 'kms:*', Resource: '*' })];
const deny = [source({ Effect: 'Deny', Action: 'kms:decrypt', Resource: '*' })];
const other = [source({ Effect: 'Allow', Action: 'ssm:*', Resource: '*' })];
const allowAndDeny = [...allow, ...deny];

function of(principal: unknown, effect = 'Allow', isRequired = false): ResourcePolicy {
  const statement = { Effect: effect, Principal: principal, Action: 'kms:Decrypt', Resource: '*' };
  return { source: source(statement, 'resource'), isRequired };
}

interface Case {
  arn?: string;
  grants: Grants;
  resourcePolicy?: ResourcePolicy;
  ownerId?: string;
}

function outcomeOf({ arn = USER, grants, resourcePolicy, ownerId = HOME }: Case): string {
  const { outcome, refusedBy } = decide({
    principal: {
      arn,
      roleArn: arn === SESSION ? ROLE : undefined,
      accountId: HOME,
      isService: arn.endsWith('.com'),
    },
    request: { action: 'kms:Decrypt', resource: 'arn:aws:kms:r:1:key/k', keys: requestKeys() },
    grants,
    resourcePolicy,
    ownerId,
  });
  return refusedBy ? `${outcome} ${refusedBy}` : outcome;
}

const elsewhere = '222222222222';

describe('the decision', () => {
  it.each<[what: string, question: Case, expected: string]>([
    ['no policy', { grants: { identity: [] } }, 'implicitDeny identity'],
    ['a policy for something else', { grants: { identity: other } }, 'implicitDeny identity'],
    ['a policy that allows', { grants: { identity: allow } }, 'allowed'],
    ['one that denies besides', { grants: { identity: allowAndDeny } }, 'explicitDeny identity'],
    ['root', { grants: { identity: undefined } }, 'allowed'],
    ['a boundary without it', { grants: { identity: allow, boundary: other } }, 'implicitDeny boundary'],
    ['a boundary that denies', { grants: { identity: allow, boundary: deny } }, 'explicitDeny boundary'],
    [
      'a boundary that allows alone',
      { grants: { identity: other, boundary: allow } },
      'implicitDeny identity',
    ],
    ['a session without it', { grants: { identity: allow, session: other } }, 'implicitDeny session'],
    ['a session that denies', { grants: { identity: allow, session: allowAndDeny } }, 'explicitDeny session'],
    ['all three', { grants: { identity: allow, boundary: allow, session: allow } }, 'allowed'],
    [
      'a resource that names the user',
      { grants: { identity: other, boundary: other }, resourcePolicy: of({ AWS: USER }) },
      'allowed',
    ],
    [
      'a resource that denies',
      { grants: { identity: allow }, resourcePolicy: of('*', 'Deny') },
      'explicitDeny resource',
    ],
    [
      'a resource that denies another user',
      { grants: { identity: allow }, resourcePolicy: of({ AWS: `${USER}a` }, 'Deny') },
      'allowed',
    ],
    [
      'a resource that leaves it to the account',
      { grants: { identity: other }, resourcePolicy: of({ AWS: HOME }) },
      'implicitDeny identity',
    ],
    [
      'a key that leaves it to the account',
      {
        grants: { identity: allow },
        resourcePolicy: of({ AWS: `arn:aws:iam::${HOME}:root` }, 'Allow', true),
      },
      'allowed',
    ],
    [
      'a key that names another',
      { grants: { identity: allow }, resourcePolicy: of({ AWS: ROLE }, 'Allow', true) },
      'implicitDeny resource',
    ],
    [
      'a key that names the role of a session',
      { arn: SESSION, grants: { identity: [] }, resourcePolicy: of({ AWS: ROLE }, 'Allow', true) },
      'allowed',
    ],
    [
      'the same with a narrower session',
      { arn: SESSION, grants: { identity: [], session: other }, resourcePolicy: of({ AWS: ROLE }) },
      'implicitDeny session',
    ],
    [
      'a resource that names the session itself',
      { arn: SESSION, grants: { identity: [], session: other }, resourcePolicy: of({ AWS: SESSION }) },
      'allowed',
    ],
    [
      'another account without a policy',
      { grants: { identity: allow }, ownerId: elsewhere },
      'implicitDeny resource',
    ],
    [
      'another account that names someone else',
      { grants: { identity: allow }, resourcePolicy: of({ AWS: ROLE }), ownerId: elsewhere },
      'implicitDeny resource',
    ],
    [
      'another account that names the user',
      { grants: { identity: other }, resourcePolicy: of({ AWS: USER }), ownerId: elsewhere },
      'implicitDeny identity',
    ],
    [
      'another account, and both sides allow',
      { grants: { identity: allow }, resourcePolicy: of({ AWS: HOME }), ownerId: elsewhere },
      'allowed',
    ],
    [
      'a service that is named',
      {
        arn: 'ecs-tasks.amazonaws.com',
        grants: { identity: undefined },
        resourcePolicy: of({ Service: ['a.amazonaws.com', 'ecs-tasks.amazonaws.com'] }, 'Allow', true),
      },
      'allowed',
    ],
    [
      'a service that is not',
      {
        arn: 'ecs-tasks.amazonaws.com',
        grants: { identity: undefined },
        resourcePolicy: of({ Service: 'a.amazonaws.com' }, 'Allow', true),
      },
      'implicitDeny resource',
    ],
  ])('%s', (_, question, expected) => {
    expect(outcomeOf(question)).toBe(expected);
  });

  it('takes NotPrincipal for everyone else', () => {
    const policy = (arn: string): ResourcePolicy => ({
      source: source(
        { Effect: 'Deny', NotPrincipal: { AWS: arn }, Action: 'kms:*', Resource: '*' },
        'resource',
      ),
    });
    expect(outcomeOf({ grants: { identity: allow }, resourcePolicy: policy(USER) })).toBe('allowed');
    expect(outcomeOf({ grants: { identity: allow }, resourcePolicy: policy(ROLE) })).toBe(
      'explicitDeny resource',
    );
  });

  it.each<[what: string, statement: object, expected: string]>([
    ['NotAction', { Effect: 'Allow', NotAction: 'kms:Decrypt', Resource: '*' }, 'implicitDeny identity'],
    ['NotAction of another', { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }, 'allowed'],
    [
      'NotResource',
      { Effect: 'Allow', Action: '*', NotResource: 'arn:aws:kms:*:*:key/k' },
      'implicitDeny identity',
    ],
    [
      'NotResource of another',
      { Effect: 'Allow', Action: '*', NotResource: 'arn:aws:kms:*:*:key/l' },
      'allowed',
    ],
  ])('%s', (_, statement, expected) => {
    expect(outcomeOf({ grants: { identity: [source(statement)] } })).toBe(expected);
  });
});
