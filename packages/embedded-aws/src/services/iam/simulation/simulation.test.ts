import {
  AttachRolePolicyCommand,
  CreateRoleCommand,
  GetContextKeysForCustomPolicyCommand,
  GetContextKeysForPrincipalPolicyCommand,
  PutRolePermissionsBoundaryCommand,
  PutRolePolicyCommand,
  paginateSimulatePrincipalPolicy,
  SimulateCustomPolicyCommand,
  SimulatePrincipalPolicyCommand,
} from '@aws-sdk/client-iam';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedAws } from '../../../embedded-aws.ts';
import { type Clients, errorOf, startTestAccount } from '../../../testing/test-account.ts';

const ROLE = 'arn:aws:iam::123456789012:role/app';
const A = 'arn:aws:ssm:us-east-1:123456789012:parameter/app/a';
const B = 'arn:aws:ssm:us-east-1:123456789012:parameter/other/b';
const policy = (...statements: object[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements });
const allow = (Action: string, Resource = '*', more: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
});

let account: EmbeddedAws & Clients;
beforeAll(async () => {
  account = await startTestAccount();
  const { iam } = account;
  await iam.send(
    new CreateRoleCommand({
      RoleName: 'app',
      AssumeRolePolicyDocument: policy({
        Effect: 'Allow',
        Principal: { Service: 'ecs-tasks.amazonaws.com' },
        Action: 'sts:AssumeRole',
      }),
    }),
  );
  await iam.send(
    new PutRolePolicyCommand({
      RoleName: 'app',
      PolicyName: 'read',
      PolicyDocument: policy(
        allow('ssm:GetParameters', 'arn:aws:ssm:*:*:parameter/app/*'),
        allow('kms:Decrypt', '*', {
          Condition: { StringEquals: { 'kms:ViaService': 'ssm.us-east-1.amazonaws.com' } },
        }),
      ),
    }),
  );
  await iam.send(
    new AttachRolePolicyCommand({
      RoleName: 'app',
      PolicyArn: 'arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy',
    }),
  );
});
afterAll(() => account.close());

describe('the policies of a role', () => {
  it('are evaluated for each action and each resource', async () => {
    const { EvaluationResults = [] } = await account.iam.send(
      new SimulatePrincipalPolicyCommand({
        PolicySourceArn: ROLE,
        ActionNames: ['ssm:GetParameters', 'ssm:GetParameter'],
        ResourceArns: [A, B],
      }),
    );
    expect(
      EvaluationResults.map((one) => [one.EvalActionName, one.EvalResourceName, one.EvalDecision]),
    ).toEqual([
      ['ssm:GetParameters', A, 'allowed'],
      ['ssm:GetParameters', B, 'implicitDeny'],
      ['ssm:GetParameter', A, 'implicitDeny'],
      ['ssm:GetParameter', B, 'implicitDeny'],
    ]);
    expect(EvaluationResults[0]?.MatchedStatements).toEqual([
      {
        SourcePolicyId: 'role_app_read',
        SourcePolicyType: 'IAM Policy',
        StartPosition: { Line: 1, Column: 38 },
        EndPosition: { Line: 1, Column: 130 },
      },
    ]);
    expect(EvaluationResults[0]?.ResourceSpecificResults).toMatchObject([
      { EvalResourceName: A, EvalResourceDecision: 'allowed' },
    ]);
  });

  it('name the managed policy and the place in it', async () => {
    const { EvaluationResults } = await account.iam.send(
      new SimulatePrincipalPolicyCommand({ PolicySourceArn: ROLE, ActionNames: ['ecr:BatchGetImage'] }),
    );
    expect(EvaluationResults).toMatchObject([
      {
        EvalResourceName: '*',
        EvalDecision: 'allowed',
        MatchedStatements: [
          {
            SourcePolicyId: 'AmazonECSTaskExecutionRolePolicy',
            StartPosition: { Line: 3, Column: 17 },
            EndPosition: { Line: 15, Column: 6 },
          },
        ],
      },
    ]);
  });

  it('say which keys they miss', async () => {
    const decrypt = { PolicySourceArn: ROLE, ActionNames: ['kms:Decrypt'] };
    const without = await account.iam.send(new SimulatePrincipalPolicyCommand(decrypt));
    expect(without.EvaluationResults).toMatchObject([
      { EvalDecision: 'implicitDeny', MissingContextValues: ['kms:ViaService'] },
    ]);
    const entry = {
      ContextKeyName: 'kms:viaservice',
      ContextKeyType: 'string',
      ContextKeyValues: ['ssm.us-east-1.amazonaws.com'],
    } as const;
    const given = {
      ...decrypt,
      ContextEntries: [{ ...entry, ContextKeyValues: [...entry.ContextKeyValues] }],
    };
    const { EvaluationResults = [] } = await account.iam.send(new SimulatePrincipalPolicyCommand(given));
    expect(EvaluationResults[0]).toMatchObject({ EvalDecision: 'allowed' });
    expect(EvaluationResults[0]?.MissingContextValues ?? []).toEqual([]);
  });

  it('are joined by those in the input', async () => {
    const { EvaluationResults } = await account.iam.send(
      new SimulatePrincipalPolicyCommand({
        PolicySourceArn: ROLE,
        ActionNames: ['ssm:GetParameters'],
        ResourceArns: [A],
        PolicyInputList: [policy({ Effect: 'Deny', Action: 'ssm:*', Resource: '*' })],
      }),
    );
    expect(EvaluationResults).toMatchObject([
      { EvalDecision: 'explicitDeny', MatchedStatements: [{ SourcePolicyId: 'PolicyInputList.1' }] },
    ]);
  });

  it('come in pages', async () => {
    const found: (string | undefined)[] = [];
    const input = { PolicySourceArn: ROLE, ActionNames: ['a:A', 'b:B', 'c:C'], ResourceArns: [A] };
    for await (const page of paginateSimulatePrincipalPolicy({ client: account.iam, pageSize: 2 }, input)) {
      found.push(...(page.EvaluationResults ?? []).map(({ EvalActionName }) => EvalActionName));
    }
    expect(found).toEqual(['a:A', 'b:B', 'c:C']);
  });

  it('tell their condition keys', async () => {
    const { ContextKeyNames } = await account.iam.send(
      new GetContextKeysForPrincipalPolicyCommand({
        PolicySourceArn: ROLE,
        PolicyInputList: [policy(allow('s3:*', `arn:aws:s3:::bucket/$\{aws:username}`))],
      }),
    );
    expect(ContextKeyNames).toEqual(['kms:ViaService', 'aws:username']);
  });

  it.each<[what: string, arn: string, name: string, message: string]>([
    ['nobody', `${ROLE}x`, 'NoSuchEntityException', 'The role with name appx cannot be found.'],
    [
      'no principal',
      'arn:aws:iam::aws:policy/AdministratorAccess',
      'InvalidInputException',
      'Invalid Entity Arn: arn:aws:iam::aws:policy/AdministratorAccess does not clearly define entity type and name.',
    ],
  ])('are not there for %s', async (_, PolicySourceArn, name, message) => {
    const sent = account.iam.send(
      new SimulatePrincipalPolicyCommand({ PolicySourceArn, ActionNames: ['a:A'] }),
    );
    expect(await errorOf(sent)).toMatchObject({ name, message });
  });
});

describe('policies of the input alone', () => {
  const simulate = async (input: object) => {
    const { EvaluationResults = [] } = await account.iam.send(
      new SimulateCustomPolicyCommand({
        PolicyInputList: [],
        ActionNames: ['ssm:GetParameters'],
        ResourceArns: [A],
        ...input,
      }),
    );
    return EvaluationResults[0];
  };

  it('are limited by a boundary', async () => {
    const PolicyInputList = [policy(allow('*'))];
    expect((await simulate({ PolicyInputList }))?.EvalDecision).toBe('allowed');
    const limited = { PolicyInputList, PermissionsBoundaryPolicyInputList: [policy(allow('ecs:*'))] };
    expect(await simulate(limited)).toMatchObject({
      EvalDecision: 'implicitDeny',
      PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false },
    });
  });

  it('meet the policy of a resource', async () => {
    const CallerArn = 'arn:aws:iam::123456789012:user/ann';
    const ResourcePolicy = policy({ ...allow('ssm:*'), Principal: { AWS: CallerArn } });
    const PolicyInputList = [policy(allow('ecs:*'))];
    const own = await simulate({ PolicyInputList, ResourcePolicy, CallerArn });
    expect(own).toMatchObject({
      EvalDecision: 'allowed',
      EvalDecisionDetails: { 'IAM Policy': 'implicitDeny', 'Resource Policy': 'allowed' },
      MatchedStatements: [{ SourcePolicyId: 'ResourcePolicy', SourcePolicyType: 'Resource Policy' }],
    });
    const ResourceOwner = 'arn:aws:iam::999999999999:root';
    const other = await simulate({ PolicyInputList, ResourcePolicy, CallerArn, ResourceOwner });
    expect(other?.EvalDecision).toBe('implicitDeny');
  });

  it('are refused when they are none', async () => {
    expect(await errorOf(simulate({ PolicyInputList: ['{}'] }))).toMatchObject({
      name: 'InvalidInputException',
      message: 'Syntax errors in policy.',
    });
    const sent = account.iam.send(new GetContextKeysForCustomPolicyCommand({ PolicyInputList: ['{'] }));
    expect((await errorOf(sent)).message).toBe('This policy contains invalid Json');
  });
});

it('counts the boundary of a role', async () => {
  const boundary = {
    RoleName: 'app',
    PermissionsBoundary: 'arn:aws:iam::aws:policy/AmazonSSMReadOnlyAccess',
  };
  await account.iam.send(new PutRolePermissionsBoundaryCommand(boundary));
  const { EvaluationResults } = await account.iam.send(
    new SimulatePrincipalPolicyCommand({
      PolicySourceArn: ROLE,
      ActionNames: ['ssm:GetParameters', 'ecr:BatchGetImage'],
      ResourceArns: [A],
    }),
  );
  expect(EvaluationResults?.map(({ EvalDecision }) => EvalDecision)).toEqual(['allowed', 'implicitDeny']);
});
