import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from '@cdktn/hcl2json';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CORPUS } from '../../corpus/index.ts';
import { policyOf, task } from '../testing/policy.ts';
import { toCloudFormation } from './cloud-formation.ts';
import type { PolicyDocument } from './document.ts';
import { toPolicyJson, toTrustJson } from './json.ts';
import { toTerraform } from './terraform.ts';

const ROLE = { roleName: 'checkout-execution' };
const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/0a1b-2c3d';
const FACTS = { region: 'eu-west-1', accountId: '111122223333', customerKeys: { '/app/db': KEY } };

/** One definition with nearly every statement, and a key in S3 that both IAM and HCL would read into. */
const EVERYTHING = task({
  image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/checkout:1',
  secrets: [
    { name: 'A', valueFrom: '/app/db' },
    { name: 'B', valueFrom: '/app/api' },
    { name: 'C', valueFrom: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:app/db' },
  ],
  environmentFiles: [{ type: 's3', value: `arn:aws:s3:::b/"q"\\%{if}$\${a}\t*.env` }],
  logConfiguration: {
    logDriver: 'awslogs',
    options: { 'awslogs-group': '/ecs/a', 'awslogs-region': 'eu-west-1', 'awslogs-create-group': 'true' },
  },
});

interface Block {
  sid: string;
  effect: string;
  actions: string[];
  resources?: string[];
  principals?: { type: string; identifiers: string[] }[];
  condition?: { test: string; variable: string; values: string[] }[];
}

interface Terraform {
  data: { aws_iam_policy_document: Record<string, { statement: Block[] }[]> };
  resource: Record<string, Record<string, Record<string, string>[]>>;
}

const readTerraform = async (text: string) => (await parse('role.tf', text)) as Terraform;

/** How the reader writes what is no plain text. */
const expression = (code: string) => `\${${code}}`;

/** Undoes what the reader of HCL writes again: it keeps templates, and so it escapes what is none. */
const unescaped = (text: string) => text.replace(/\$\$\{/g, '${').replace(/%%\{/g, '%{');
const all = (values: string | readonly string[] = []) => [values].flat().map(String);

/** The statements that a data source stands for, in the shape of the document. */
const blocksOf = (document: PolicyDocument): Block[] =>
  document.Statement.map(({ Sid, Action, Resource, Principal, Condition }) => ({
    sid: Sid,
    effect: 'Allow',
    actions: all(Action),
    ...(Resource && { resources: all(Resource) }),
    ...(Principal && { principals: [{ type: 'Service', identifiers: all(Principal.Service) }] }),
    ...(Condition && {
      condition: Object.entries(Condition).flatMap(([operator, keys]) =>
        Object.entries(keys).map(([variable, values]) => ({ test: operator, variable, values: all(values) })),
      ),
    }),
  }));

test('the JSON is that of the documents', () => {
  const policy = policyOf(EVERYTHING, FACTS);
  expect(JSON.parse(toPolicyJson(policy))).toEqual(policy.document);
  expect(JSON.parse(toTrustJson(policy))).toEqual(policy.trustPolicy);
  expect(toTrustJson(policy)).toMatch(/^\{\n {2}"Version": "2012-10-17",\n(.*\n)*\}\n$/);
});

test('Terraform reads back the very statements', async () => {
  const policy = policyOf(EVERYTHING, FACTS);
  expect(policy.statements).toHaveLength(9);
  const { data, resource } = await readTerraform(toTerraform(policy, ROLE));
  const [document] = data.aws_iam_policy_document.task_execution ?? [];
  const [trust] = data.aws_iam_policy_document.task_execution_trust ?? [];
  const read = JSON.parse(JSON.stringify(document?.statement), (_key, value: unknown) =>
    typeof value === 'string' ? unescaped(value) : value,
  );
  expect(read).toEqual(blocksOf(policy.document));
  expect(trust?.statement).toEqual(blocksOf(policy.trustPolicy));
  expect(resource).toEqual({
    aws_iam_role: {
      task_execution: [
        {
          name: 'checkout-execution',
          assume_role_policy: expression('data.aws_iam_policy_document.task_execution_trust.json'),
        },
      ],
    },
    aws_iam_role_policy: {
      task_execution: [
        {
          name: 'checkout-execution',
          role: expression('aws_iam_role.task_execution.id'),
          policy: expression('data.aws_iam_policy_document.task_execution.json'),
        },
      ],
    },
  });
});

test('Terraform is laid out for people, with the reasons', () => {
  const policy = policyOf(task({ secrets: [{ name: 'A', valueFrom: '/app/db' }] }), FACTS);
  expect(toTerraform(policy, ROLE)).toBe(`data "aws_iam_policy_document" "task_execution_trust" {
  statement {
    sid     = "TasksOfEcs"
    effect  = "Allow"
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }

    condition {
      test     = "ArnLike"
      variable = "aws:SourceArn"
      values   = ["arn:aws:ecs:eu-west-1:111122223333:*"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = ["111122223333"]
    }
  }
}

resource "aws_iam_role" "task_execution" {
  name               = "checkout-execution"
  assume_role_policy = data.aws_iam_policy_document.task_execution_trust.json
}

data "aws_iam_policy_document" "task_execution" {
  # ECS reads parameters for environment variables.
  statement {
    sid     = "ReadParameters"
    effect  = "Allow"
    actions = ["ssm:GetParameters"]

    resources = ["arn:aws:ssm:eu-west-1:111122223333:parameter/app/db"]
  }

  # Customer managed keys encrypt parameters, and Parameter Store decrypts them for the role.
  statement {
    sid     = "DecryptParameters"
    effect  = "Allow"
    actions = ["kms:Decrypt"]

    resources = ["${KEY}"]

    condition {
      test     = "StringEquals"
      variable = "kms:ViaService"
      values   = ["ssm.eu-west-1.amazonaws.com"]
    }
  }
}

resource "aws_iam_role_policy" "task_execution" {
  name   = "checkout-execution"
  role   = aws_iam_role.task_execution.id
  policy = data.aws_iam_policy_document.task_execution.json
}
`);
});

test('no text escapes from its quotes', async () => {
  const character = fc.constantFrom(
    '$',
    '{',
    '%',
    '"',
    '\\',
    '\n',
    '\r',
    '\t',
    '}',
    'a',
    '\u2028',
    '\u0000',
    '😀',
  );
  const text = fc.array(character, { maxLength: 12 }).map((characters) => characters.join(''));
  await fc.assert(
    fc.asyncProperty(text, async (roleName) => {
      const { resource } = await readTerraform(toTerraform(policyOf(task({})), { roleName }));
      expect(unescaped(resource.aws_iam_role?.task_execution?.[0]?.name ?? '')).toBe(roleName);
    }),
    { numRuns: 200 },
  );
});

test('a role without a statement has no policy', async () => {
  const policy = policyOf(task({}));
  const { data, resource } = await readTerraform(toTerraform(policy, ROLE));
  expect(Object.keys(data.aws_iam_policy_document)).toEqual(['task_execution_trust']);
  expect(Object.keys(resource)).toEqual(['aws_iam_role']);
  const { Resources } = JSON.parse(toCloudFormation(policy, ROLE));
  expect(Resources.TaskExecutionRole.Properties).not.toHaveProperty('Policies');
});

test('CloudFormation has the documents as they are, and the reasons beside them', () => {
  const policy = policyOf(EVERYTHING, FACTS);
  expect(JSON.parse(toCloudFormation(policy, ROLE))).toEqual({
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'The task execution role of one Amazon ECS task definition',
    Resources: {
      TaskExecutionRole: {
        Type: 'AWS::IAM::Role',
        Metadata: { Reasons: Object.fromEntries(policy.statements.map(({ sid, reason }) => [sid, reason])) },
        Properties: {
          RoleName: 'checkout-execution',
          AssumeRolePolicyDocument: policy.trustPolicy,
          Policies: [{ PolicyName: 'checkout-execution', PolicyDocument: policy.document }],
        },
      },
    },
    Outputs: { TaskExecutionRoleArn: { Value: { 'Fn::GetAtt': ['TaskExecutionRole', 'Arn'] } } },
  });
});

const cfnLint = spawnSync('cfn-lint', ['--version']);
if (cfnLint.status !== 0)
  console.warn('cfn-lint is not on this machine: its judgement of the roles is not tested.');

test.skipIf(cfnLint.status !== 0)('cfn-lint finds nothing wrong with any role', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'roles-'));
  try {
    const plain = CORPUS.map(({ name, definition }) => ({ name, policy: policyOf(definition) }));
    for (const { name, policy } of [...plain, { name: 'everything', policy: policyOf(EVERYTHING, FACTS) }])
      writeFileSync(join(folder, `${name}.json`), toCloudFormation(policy, ROLE));
    const { stdout, status } = spawnSync('cfn-lint', ['--format', 'parseable', join(folder, '*.json')]);
    expect(stdout.toString()).toBe('');
    expect(status).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
