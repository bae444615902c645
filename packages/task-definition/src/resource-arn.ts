import { arnPrefix, type Home, partitionOf } from './partition.ts';
import type { ParameterReference, SecretsManagerReference } from './secret-reference.ts';

/** What Secrets Manager appends to a name; the wildcards stand for exactly six characters. */
const ANY_SUFFIX = '-??????';

/** A parameter under this name is a Secrets Manager secret, read by way of Parameter Store. */
export const REFERENCED_SECRET = '/aws/reference/secretsmanager/';

/** The home of tasks; `*` stands for what is not known. */
export function homeOf({ region, accountId }: { region?: string; accountId?: string }): Home {
  return {
    partition: region === undefined ? 'aws' : partitionOf(region),
    region: region ?? '*',
    accountId: accountId ?? '*',
  };
}

/** Whose a parameter is, where its reference says so: an ARN has all three parts, and a name none. */
export function homeGiven({ partition, region, accountId }: ParameterReference): Home | undefined {
  if (partition === undefined || region === undefined || accountId === undefined) return undefined;
  return { partition, region, accountId };
}

/** The ARN of a parameter as IAM compares it: one slash after `parameter`. A bare name is at home with the task. */
export function parameterArn(parameter: ParameterReference, home: Home): string {
  return `${arnPrefix('ssm', homeGiven(parameter) ?? home)}:parameter/${parameter.name.replace(/^\//, '')}`;
}

/** The ARN of a secret without key and version; where its six characters are not given, wildcards stand for them. */
export function secretArn({ arn, suffix }: SecretsManagerReference): string {
  return suffix === undefined ? `${arn}${ANY_SUFFIX}` : arn;
}

/** The ARN of a secret that is given by its name. */
export function secretArnOfName(name: string, home: Home): string {
  return `${arnPrefix('secretsmanager', home)}:secret:${name}${ANY_SUFFIX}`;
}
