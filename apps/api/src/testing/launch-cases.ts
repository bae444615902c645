import { DisableKeyCommand, PutKeyPolicyCommand } from '@aws-sdk/client-kms';
import { DeleteSecretCommand, PutResourcePolicyCommand } from '@aws-sdk/client-secrets-manager';
import { document, type LaunchAccount, type Launchable } from './launch-account.ts';

/** One cause for which a task does not start, as it is known before the launch and as it shows at the launch. */
export interface LaunchCase {
  name: string;
  /** Makes the cause in an account, and gives the definition that meets it. */
  seed(account: LaunchAccount): Promise<Launchable>;
  /** What the preflight says before. */
  ruleId: string;
  path: string;
  /** The cause of which AWS's text tells, where it can not tell as much as the preflight. */
  told?: string;
  /** What ECS says when the task does not start, or when RunTask refuses. */
  stoppedReason: RegExp;
}

const REFERENCE = 'containerDefinitions[0].secrets[0].valueFrom';
const IMAGE = 'containerDefinitions[0].image';
const GROUP = 'containerDefinitions[0].logConfiguration.options["awslogs-group"]';
const LOGIN = '{"user":"canary"}';

const ofParameters: LaunchCase[] = [
  {
    name: 'a parameter that is missing',
    seed: (account) => account.withSecret('/launch/nope'),
    ruleId: 'secret-missing',
    path: REFERENCE,
    stoppedReason: /invalid ssm parameters: \/launch\/nope/,
  },
  {
    name: 'the bare name of a secret',
    async seed(account) {
      const name = account.name('bare');
      await account.secret({ SecretString: LOGIN }, name);
      return account.withSecret(name);
    },
    ruleId: 'secret-sm-bare-name',
    path: REFERENCE,
    told: 'secret-missing',
    stoppedReason: /invalid ssm parameters: bare-\d+/,
  },
  {
    name: 'no right to read parameters',
    async seed(account) {
      const executionRoleArn = await account.role({ actions: ['logs:*'] });
      return account.withSecret(await account.parameter('canary'), { executionRoleArn });
    },
    ruleId: 'secret-no-iam',
    path: REFERENCE,
    stoppedReason: /is not authorized to perform: ssm:GetParameters/,
  },
];

const ofSecrets: LaunchCase[] = [
  {
    name: 'a secret that is missing',
    seed: (account) => account.withSecret(`${account.arn('secretsmanager')}:secret:launch/nope-AbCdEf`),
    ruleId: 'secret-missing',
    path: REFERENCE,
    stoppedReason: /ResourceNotFoundException: Secrets Manager can't find the specified secret/,
  },
  {
    name: 'a JSON key that is missing',
    seed: async (account) => account.withSecret(`${await account.secret({ SecretString: LOGIN })}:nope::`),
    ruleId: 'secret-sm-key-missing',
    path: REFERENCE,
    stoppedReason: /did not contain json key nope/,
  },
  {
    name: 'a key of a secret that is no JSON',
    seed: async (account) => account.withSecret(`${await account.secret({ SecretString: 'canary' })}:user::`),
    ruleId: 'secret-sm-not-json',
    path: REFERENCE,
    stoppedReason: /invalid character/,
  },
  {
    name: 'a binary secret',
    seed: async (account) =>
      account.withSecret(await account.secret({ SecretBinary: Buffer.from('canary') })),
    ruleId: 'secret-sm-binary',
    path: REFERENCE,
    stoppedReason: /binary secrets are not supported/,
  },
  {
    name: 'a stage that is missing',
    seed: async (account) => account.withSecret(`${await account.secret({ SecretString: LOGIN })}::NOPE:`),
    ruleId: 'secret-missing',
    path: REFERENCE,
    stoppedReason: /can't find the specified secret value for staging label: NOPE/,
  },
  {
    name: 'a version that is missing',
    seed: async (account) =>
      account.withSecret(
        `${await account.secret({ SecretString: LOGIN })}:::${'0'.repeat(8)}-1111-4222-8333-${'4'.repeat(12)}`,
      ),
    ruleId: 'secret-missing',
    path: REFERENCE,
    stoppedReason: /ResourceNotFoundException/,
  },
  {
    name: 'a version id that is too short',
    seed: async (account) => account.withSecret(`${await account.secret({ SecretString: LOGIN })}:::1234`),
    ruleId: 'secret-sm-version-id-length',
    path: REFERENCE,
    stoppedReason: /minimum field size of 32, GetSecretValueInput\.VersionId/,
  },
  {
    name: 'a wrong number of colons',
    seed: async (account) => account.withSecret(`${await account.secret({ SecretString: LOGIN })}:user`),
    ruleId: 'secret-sm-colon-count',
    path: REFERENCE,
    stoppedReason: /unexpected ARN format with parameters when trying to retrieve ASM secret/,
  },
  {
    name: 'a secret that waits for its deletion',
    async seed(account) {
      const arn = await account.secret({ SecretString: LOGIN });
      await account.secrets.send(new DeleteSecretCommand({ SecretId: arn }));
      return account.withSecret(arn);
    },
    ruleId: 'secret-pending-deletion',
    path: REFERENCE,
    stoppedReason: /marked for deletion/,
  },
  {
    name: 'no right to read secrets',
    async seed(account) {
      const executionRoleArn = await account.role({ actions: ['ssm:*'] });
      return account.withSecret(await account.secret({ SecretString: LOGIN }), { executionRoleArn });
    },
    ruleId: 'secret-no-iam',
    path: REFERENCE,
    stoppedReason: /is not authorized to perform: secretsmanager:GetSecretValue/,
  },
  {
    name: 'a resource policy that denies',
    async seed(account) {
      const executionRoleArn = await account.role();
      const arn = await account.secret({ SecretString: LOGIN });
      const ResourcePolicy = document({
        Effect: 'Deny',
        Principal: { AWS: executionRoleArn },
        Action: 'secretsmanager:GetSecretValue',
        Resource: '*',
      });
      await account.secrets.send(new PutResourcePolicyCommand({ SecretId: arn, ResourcePolicy }));
      return account.withSecret(arn, { executionRoleArn });
    },
    ruleId: 'secret-resource-policy',
    path: REFERENCE,
    stoppedReason: /explicit deny in a resource-based policy/,
  },
];

const ofKeys: LaunchCase[] = [
  {
    name: 'no right to decrypt',
    async seed(account) {
      const executionRoleArn = await account.role({ actions: ['ssm:*', 'secretsmanager:*'] });
      return account.withSecret(await account.parameter('canary', await account.key()), { executionRoleArn });
    },
    ruleId: 'secret-no-iam',
    path: REFERENCE,
    stoppedReason: /is not authorized to perform: kms:Decrypt/,
  },
  {
    name: 'a key policy that leaves the role out',
    async seed(account) {
      const key = await account.key();
      const parameter = await account.parameter('canary', key);
      const Policy = document({
        Effect: 'Allow',
        Principal: { AWS: `${account.arn('iam').replace(/:[^:]*:(\d+)$/, '::$1')}:user/purser` },
        Action: 'kms:*',
        Resource: '*',
      });
      await account.kms.send(
        new PutKeyPolicyCommand({ KeyId: key, Policy, BypassPolicyLockoutSafetyCheck: true }),
      );
      return account.withSecret(parameter);
    },
    ruleId: 'secret-key-policy',
    path: REFERENCE,
    stoppedReason: /is not authorized to perform: kms:Decrypt/,
  },
  {
    name: 'a key that is disabled',
    async seed(account) {
      const key = await account.key();
      const parameter = await account.parameter('canary', key);
      await account.kms.send(new DisableKeyCommand({ KeyId: key }));
      return account.withSecret(parameter);
    },
    ruleId: 'secret-key-state',
    path: REFERENCE,
    stoppedReason: /is disabled/,
  },
];

const ofSurroundings: LaunchCase[] = [
  {
    name: 'a role that does not trust ECS',
    async seed(account) {
      const executionRoleArn = await account.role({ trusts: 'lambda.amazonaws.com' });
      return account.withSecret(await account.parameter('canary'), { executionRoleArn });
    },
    ruleId: 'role-trust',
    path: 'executionRoleArn',
    stoppedReason: /ECS was unable to assume the role/,
  },
  {
    name: 'a private subnet without endpoints',
    async seed(account) {
      const target = { subnets: [await account.privateSubnet()], assignPublicIp: false };
      return account.withSecret(await account.parameter('canary'), { target });
    },
    ruleId: 'secret-network',
    path: REFERENCE,
    stoppedReason: /There is a connection issue between the task and AWS Systems Manager Parameter Store/,
  },
  {
    name: 'a JSON key on platform version 1.3.0',
    async seed(account) {
      const arn = await account.secret({ SecretString: LOGIN });
      return account.withSecret(`${arn}:user::`, { target: { platformVersion: '1.3.0' } });
    },
    ruleId: 'secret-platform-json-key',
    path: REFERENCE,
    stoppedReason: /PlatformTaskDefinitionIncompatibilityException/,
  },
  {
    name: 'an image that is missing',
    seed: (account) => account.onFargate({ image: `${account.registry}/launch-nope:1` }),
    ruleId: 'image-not-found',
    path: IMAGE,
    stoppedReason: /CannotPullContainerError.*: not found/,
  },
  {
    name: 'an image for another architecture',
    seed: async (account) => account.onFargate({ image: await account.image('arm64') }),
    ruleId: 'arch-image-mismatch',
    path: IMAGE,
    stoppedReason: /does not contain descriptor matching platform 'linux\/amd64'/,
  },
  {
    name: 'no right to pull the image',
    async seed(account) {
      const executionRoleArn = await account.role({ actions: ['logs:*'] });
      return account.onFargate({ image: await account.image('amd64') }, { executionRoleArn });
    },
    ruleId: 'image-pull-execution-role',
    path: IMAGE,
    stoppedReason: /ecr:GetAuthorizationToken/,
  },
  {
    name: 'a log group that is missing',
    seed: (account) =>
      account.onFargate({
        logConfiguration: {
          logDriver: 'awslogs',
          options: {
            'awslogs-group': '/launch/nope',
            'awslogs-region': account.arn('logs').split(':')[3] ?? '',
            'awslogs-stream-prefix': 'ecs',
          },
        },
      }),
    ruleId: 'awslogs-group-missing',
    path: GROUP,
    stoppedReason: /The specified log group does not exist/,
  },
];

/** Every cause. The world of each is made by the calls that a person would make. */
export const LAUNCH_CASES: readonly LaunchCase[] = [
  ...ofParameters,
  ...ofSecrets,
  ...ofKeys,
  ...ofSurroundings,
];
