import { describe, expect, it } from 'vitest';
import { parsePolicy } from './parse.ts';

const GOOD = { Effect: 'Allow', Action: 'ssm:Get*', Resource: '*' };
const TRUST = {
  Effect: 'Allow',
  Principal: { Service: 'ecs-tasks.amazonaws.com' },
  Action: 'sts:AssumeRole',
};

function policy(statement: unknown, more: object = {}): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statement, ...more });
}

describe('what IAM refuses', () => {
  it.each<[what: string, text: string, message: string]>([
    ['no JSON', '{', 'This policy contains invalid Json'],
    ['a list', '[]', 'Syntax errors in policy.'],
    ['an unknown element', policy(GOOD, { Extra: 1 }), 'Syntax errors in policy.'],
    ['an unknown version', policy(GOOD, { Version: '2020-01-01' }), 'Syntax errors in policy.'],
    ['no statement', policy(undefined), 'Syntax errors in policy.'],
    ['an empty list of statements', policy([]), 'Syntax errors in policy.'],
    ['an unknown part', policy({ ...GOOD, Actions: 'x' }), 'Syntax errors in policy.'],
    ['no effect', policy({ ...GOOD, Effect: undefined }), 'Syntax errors in policy.'],
    ['both Action and NotAction', policy({ ...GOOD, NotAction: 'x:y' }), 'Syntax errors in policy.'],
    ['a number for an action', policy({ ...GOOD, Action: [1] }), 'Syntax errors in policy.'],
    [
      'an unknown operator',
      policy({ ...GOOD, Condition: { Equals: { a: 'b' } } }),
      'Syntax errors in policy.',
    ],
    ['a condition that is a text', policy({ ...GOOD, Condition: 'x' }), 'Syntax errors in policy.'],
    ['an effect in capitals', policy({ ...GOOD, Effect: 'ALLOW' }), 'The policy failed legacy parsing'],
    ['a principal', policy({ ...GOOD, Principal: '*' }), 'Policy document should not specify a principal.'],
    [
      'the old version',
      policy(GOOD, { Version: '2008-10-17' }),
      'Policy document must be version 2012-10-17 or greater.',
    ],
    [
      'the same Sid twice',
      policy([
        { ...GOOD, Sid: 'a' },
        { ...GOOD, Sid: 'a' },
      ]),
      'Statement IDs (SID) in a single policy must be unique.',
    ],
    [
      'a Sid with a blank',
      policy({ ...GOOD, Sid: 'a b' }),
      'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*',
    ],
    ['no actions', policy({ ...GOOD, Action: [] }), 'Policy statement must contain actions.'],
    ['no resources', policy({ ...GOOD, Resource: undefined }), 'Policy statement must contain resources.'],
    ['no ARN', policy({ ...GOOD, Resource: 'bucket' }), 'Resource bucket must be in ARN format or "*".'],
    [
      'an unknown partition',
      policy({ ...GOOD, Resource: 'arn:aw:s3:::b' }),
      'Partition "aw" is not valid for resource "arn:aw:s3:*:*:b".',
    ],
    [
      'a role in a Region',
      policy({ ...GOOD, Resource: 'arn:aws:iam:us-east-1:123456789012:role/a' }),
      'IAM resource arn:aws:iam:us-east-1:123456789012:role/a cannot contain region information.',
    ],
    [
      'an action without a service',
      policy({ ...GOOD, Action: 'Get*' }),
      'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
    ],
    ['two colons', policy({ ...GOOD, Action: 'a:b:c' }), 'Actions/Condition can contain only one colon.'],
    ['a blank in a service', policy({ ...GOOD, Action: 's m:Get' }), 'Vendor s m is not valid'],
  ])('%s', (_, text, message) => {
    expect(() => parsePolicy(text, 'identity')).toThrow(
      expect.objectContaining({ code: 'MalformedPolicyDocument', message }),
    );
  });

  it.each<[what: string, statement: object, message: string]>([
    ['a resource', { ...TRUST, Resource: '*' }, 'Has prohibited field Resource'],
    ['no principal', { ...TRUST, Principal: undefined }, 'Missing required field Principal'],
    [
      'another action',
      { ...TRUST, Action: 'ecs:RunTask' },
      'AssumeRole policy may only specify STS AssumeRole actions.',
    ],
    ['a made-up account', { ...TRUST, Principal: { AWS: 'me' } }, 'Invalid principal in policy: "AWS":"me"'],
    [
      'a made-up service',
      { ...TRUST, Principal: { Service: 'ecs-tasks' } },
      'Invalid principal in policy: "SERVICE":"ecs-tasks"',
    ],
  ])('in a trust policy: %s', (_, statement, message) => {
    expect(() => parsePolicy(policy(statement), 'trust')).toThrow(message);
  });
});

describe('what IAM takes', () => {
  it('lists and single values alike', () => {
    const { statements } = parsePolicy(
      policy({ ...GOOD, Condition: { 'ForAnyValue:StringLikeIfExists': { 'aws:TagKeys': true } } }),
      'identity',
    );
    expect(statements[0]).toMatchObject({
      actions: ['ssm:get*'],
      resources: ['*'],
      conditions: [
        {
          operator: 'StringLike',
          quantifier: 'ForAnyValue',
          ifExists: true,
          key: 'aws:TagKeys',
          values: ['true'],
        },
      ],
    });
  });

  it('the old version in a trust policy', () => {
    expect(parsePolicy(policy(TRUST, { Version: undefined }), 'trust').version).toBe('2008-10-17');
  });

  it('knows where the statements stand', () => {
    const text = JSON.stringify(
      { Version: '2012-10-17', Id: '{"Statement":[{', Statement: [GOOD, GOOD] },
      undefined,
      2,
    );
    const { statements } = parsePolicy(text, 'identity');
    // Checked against the text: line 4 ends in `[`, the first statement in line 9.
    expect(statements.map(({ start, end }) => [start, end])).toEqual([
      [
        { line: 4, column: 17 },
        { line: 9, column: 6 },
      ],
      [
        { line: 9, column: 7 },
        { line: 14, column: 6 },
      ],
    ]);
  });
});
