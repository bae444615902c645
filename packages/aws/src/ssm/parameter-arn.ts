import type { CallerIdentity } from '../sts/identity.ts';

/** The ARN of a parameter; a name with levels has one slash after `parameter`. */
export function parameterArn({ accountId, region, partition }: CallerIdentity, name: string): string {
  return `arn:${partition}:ssm:${region}:${accountId}:parameter${name.startsWith('/') ? '' : '/'}${name}`;
}
