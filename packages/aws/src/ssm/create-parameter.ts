import { type ParameterTier, type ParameterType, PutParameterCommand } from '@aws-sdk/client-ssm';
import { readAwsFailure } from '../aws-failure.ts';
import type { AwsClients } from '../clients.ts';
import type { CallerIdentity } from '../sts/identity.ts';
import { describeParameter } from './parameters.ts';

/** A parameter to create. */
export interface NewParameter {
  name: string;
  type: ParameterType;
  value: string;
  tier?: ParameterTier | undefined;
  description?: string | undefined;
  keyId?: string | undefined;
}

/** A parameter that now exists. */
export interface CreatedParameter {
  name: string;
  arn: string;
  version: number;
  tier?: string;
}

/** How far the clocks of AWS and of this machine may be apart, in milliseconds. */
const CLOCK_SKEW = 5 * 60_000;

/** AWS may quote the value that it refuses; what leaves this function never does. */
function withoutValue(error: unknown, value: string): unknown {
  if (error instanceof Error && error.message.includes(value)) {
    error.message = error.message.replaceAll(value, '[value]');
    delete error.stack;
  }
  return error;
}

/**
 * Creates a parameter and never overwrites one. A lost reply is settled by looking: a first version that is
 * as new as this call is ours.
 *
 * @throws the SDK's own error, such as ParameterAlreadyExists, with the value taken out of its message
 * @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html
 */
export async function createParameter(
  clients: Pick<AwsClients, 'ssm' | 'ssmWrites'>,
  { accountId, region, partition }: CallerIdentity,
  { name, type, value, tier, description, keyId }: NewParameter,
): Promise<CreatedParameter> {
  const startedAt = Date.now();
  const arn = `arn:${partition}:ssm:${region}:${accountId}:parameter${name.startsWith('/') ? '' : '/'}${name}`;
  const command = new PutParameterCommand({
    Name: name,
    Type: type,
    Value: value,
    Overwrite: false,
    ...(tier && { Tier: tier }),
    ...(description && { Description: description }),
    ...(keyId && { KeyId: keyId }),
  });
  try {
    const reply = await clients.ssmWrites.send(command);
    return { name, arn, version: reply.Version ?? 1, ...(reply.Tier && { tier: reply.Tier }) };
  } catch (error) {
    if (readAwsFailure(error).kind !== 'unavailable') throw withoutValue(error, value);
    const found = await describeParameter(clients, name).catch(() => undefined);
    const isOurs = found?.version === 1 && Date.parse(found.lastModifiedDate ?? '') >= startedAt - CLOCK_SKEW;
    if (!isOurs) throw withoutValue(error, value);
    return { name, arn, version: 1, ...(found.tier && { tier: found.tier }) };
  }
}
