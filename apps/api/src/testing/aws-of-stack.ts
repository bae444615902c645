import { IAMClient, PutUserPolicyCommand } from '@aws-sdk/client-iam';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SSMClient } from '@aws-sdk/client-ssm';
import type { Stack } from './stack.ts';

const configOf = ({ aws }: Stack) => ({
  endpoint: aws.url,
  region: aws.region,
  credentials: { ...aws.credentials },
});

/** Parameter Store of a stack's account, past Purser. */
export const ssmOf = (stack: Stack) => new SSMClient(configOf(stack));

/** Secrets Manager of a stack's account, past Purser. */
export const secretsOf = (stack: Stack) => new SecretsManagerClient(configOf(stack));

/** Takes a right away from the user that Purser works as. */
export async function deny(stack: Stack, action: string): Promise<void> {
  const PolicyDocument = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Deny', Action: action, Resource: '*' }],
  });
  await new IAMClient(configOf(stack)).send(
    new PutUserPolicyCommand({ UserName: 'purser', PolicyName: 'denied', PolicyDocument }),
  );
}
