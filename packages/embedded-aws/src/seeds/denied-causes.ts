import { randomUUID } from 'node:crypto';
import type { ContainerDefinition } from '@aws-sdk/client-ecs';
import type { OperationContext } from '../context.ts';
import { CreateSubnet } from '../services/ec2/CreateSubnet.ts';
import { CreateVpc } from '../services/ec2/CreateVpc.ts';
import { CreateRepository } from '../services/ecr/CreateRepository.ts';
import { RegisterTaskDefinition } from '../services/ecs/RegisterTaskDefinition.ts';
import { CreateRole } from '../services/iam/CreateRole.ts';
import { PutRolePolicy } from '../services/iam/PutRolePolicy.ts';
import { CreateKey } from '../services/kms/CreateKey.ts';
import { DisableKey } from '../services/kms/DisableKey.ts';
import { PutKeyPolicy } from '../services/kms/PutKeyPolicy.ts';
import { CreateSecret } from '../services/secretsmanager/CreateSecret.ts';
import { DeleteSecret } from '../services/secretsmanager/DeleteSecret.ts';
import { PutParameter } from '../services/ssm/PutParameter.ts';
import { pushImage } from './demo-images.ts';

/** The role of the families whose cause is not their role. */
const ROLE = 'deniedExecutionRole';
const TASKS = 'ecs-tasks.amazonaws.com';
const LOGIN = JSON.stringify({ username: 'app', limit: 5_000_000 });

/**
 * Makes a family for each cause for which a task does not start, named after it, such as `denied-missing-parameter`.
 * `denied-mangled-number` starts, and gets another text than is held; the subnet `denied-private` leads nowhere, and
 * `denied-json-key` does not run on platform version 1.3.0.
 */
export function seedCauses(context: OperationContext): void {
  seedRoles(context);
  const { VpcId = '' } = CreateVpc(context, { CidrBlock: '10.9.0.0/16' }).Vpc ?? {};
  CreateSubnet(context, {
    VpcId,
    CidrBlock: '10.9.0.0/24',
    TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'denied-private' }] }],
  });
  const parameter = sealed(context, '/denied/token');
  const login = secret(context, 'denied/login', { SecretString: LOGIN });
  const references: Record<string, string> = {
    'missing-parameter': '/denied/nope',
    'bare-name': bareName(context),
    'missing-key': `${login}:password::`,
    'not-json': `${secret(context, 'denied/text', { SecretString: 'not-a-real-secret' })}:username::`,
    binary: secret(context, 'denied/binary', { SecretBinary: Buffer.from('not-a-real-secret') }),
    'missing-stage': `${login}::NOPE:`,
    'short-version': `${login}:::1234`,
    colons: `${login}:username`,
    'pending-deletion': deleted(context),
    'disabled-key': underDisabledKey(context),
    'key-policy': underLockedKey(context),
    'json-key': `${login}:username::`,
    'mangled-number': `${login}:limit::`,
  };
  for (const [cause, valueFrom] of Object.entries(references)) register(context, cause, reading(valueFrom));
  register(context, 'no-ssm-right', reading(parameter), 'deniedExecutionRoleWithoutRights');
  register(context, 'no-secret-right', reading(login), 'deniedExecutionRoleWithoutRights');
  register(context, 'no-trust', reading(parameter), 'deniedExecutionRoleWithoutTrust');
  register(context, 'missing-image', { image: `${registry(context)}/checkout-api:0.0.0` });
  register(context, 'wrong-platform', { image: armImage(context) });
  register(context, 'missing-log-group', {
    logConfiguration: {
      logDriver: 'awslogs',
      options: {
        'awslogs-group': '/denied/nope',
        'awslogs-region': context.region,
        'awslogs-stream-prefix': 'ecs',
      },
    },
  });
}

function seedRoles(context: OperationContext): void {
  const roles = [
    { name: ROLE, service: TASKS, actions: ['ssm:*', 'secretsmanager:*', 'kms:*', 'logs:*', 'ecr:*'] },
    { name: `${ROLE}WithoutRights`, service: TASKS, actions: ['logs:*', 'ecr:*'] },
    { name: `${ROLE}WithoutTrust`, service: 'lambda.amazonaws.com', actions: ['ssm:*'] },
  ];
  for (const { name, service, actions } of roles) {
    CreateRole(context.global, {
      RoleName: name,
      AssumeRolePolicyDocument: document({
        Effect: 'Allow',
        Principal: { Service: service },
        Action: 'sts:AssumeRole',
      }),
    });
    PutRolePolicy(context.global, {
      RoleName: name,
      PolicyName: 'rights',
      PolicyDocument: document({ Effect: 'Allow', Action: actions, Resource: '*' }),
    });
  }
}

/** Makes a SecureString, and gives its name. */
function sealed(context: OperationContext, Name: string, KeyId?: string): string {
  const Value = 'not-a-real-token';
  PutParameter(context, { Name, Value, Type: 'SecureString', ...(KeyId !== undefined && { KeyId }) });
  return Name;
}

type SecretValue = { SecretString: string } | { SecretBinary: Uint8Array };

/** Makes a secret, and gives its ARN. */
function secret(context: OperationContext, Name: string, value: SecretValue): string {
  return String(CreateSecret(context, { Name, ClientRequestToken: randomUUID(), ...value }).ARN);
}

/** Makes a secret, and gives its name, which ECS takes for that of a parameter. */
function bareName(context: OperationContext): string {
  const name = 'denied-bare-name';
  secret(context, name, { SecretString: 'not-a-real-secret' });
  return name;
}

function deleted(context: OperationContext): string {
  const arn = secret(context, 'denied/deleted', { SecretString: 'not-a-real-secret' });
  DeleteSecret(context, { SecretId: arn });
  return arn;
}

function key(context: OperationContext, Description: string): string {
  return String(CreateKey(context, { Description }).KeyMetadata?.Arn);
}

/** Makes a SecureString under a key that is disabled after. */
function underDisabledKey(context: OperationContext): string {
  const KeyId = key(context, 'Disabled');
  const name = sealed(context, '/denied/disabled-key', KeyId);
  DisableKey(context, { KeyId });
  return name;
}

/** Makes a SecureString under a key whose policy leaves the execution roles out. */
function underLockedKey(context: OperationContext): string {
  const KeyId = key(context, 'Its policy leaves the execution roles out');
  const name = sealed(context, '/denied/key-policy', KeyId);
  PutKeyPolicy(context, {
    KeyId,
    BypassPolicyLockoutSafetyCheck: true,
    Policy: document({
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${context.accountId}:user/purser` },
      Action: 'kms:*',
      Resource: '*',
    }),
  });
  return name;
}

const registry = ({ accountId, region }: OperationContext) => `${accountId}.dkr.ecr.${region}.amazonaws.com`;

function armImage(context: OperationContext): string {
  CreateRepository(context, { repositoryName: 'denied-arm' });
  pushImage(context, 'denied-arm', '1', ['arm64']);
  return `${registry(context)}/denied-arm:1`;
}

const reading = (valueFrom: string): Partial<ContainerDefinition> => ({
  secrets: [{ name: 'SETTING', valueFrom }],
});

function register(
  context: OperationContext,
  cause: string,
  container: Partial<ContainerDefinition>,
  executionRoleArn = ROLE,
): void {
  RegisterTaskDefinition(context, {
    family: `denied-${cause}`,
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    cpu: '256',
    memory: '512',
    executionRoleArn: `arn:aws:iam::${context.accountId}:role/${executionRoleArn}`,
    containerDefinitions: [{ name: 'app', image: `${registry(context)}/checkout-api:2.4.1`, ...container }],
  });
}

function document(statement: object): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}
