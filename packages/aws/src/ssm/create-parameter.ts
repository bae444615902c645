import { type ParameterTier, type ParameterType, PutParameterCommand } from '@aws-sdk/client-ssm';
import { readAwsFailure } from '../aws-failure.ts';
import type { AwsClients } from '../clients.ts';
import { CLOCK_SKEW } from '../clock-skew.ts';
import type { CallerIdentity } from '../sts/identity.ts';
import { withoutValues } from '../without-values.ts';
import { parameterArn } from './parameter-arn.ts';
import { describeParameter } from './parameters.ts';

/** A parameter to create. */
export interface NewParameter {
  name: string;
  type: ParameterType;
  value: string;
  tier?: ParameterTier | undefined;
  description?: string | undefined;
  keyId?: string | undefined;
  allowedPattern?: string | undefined;
  dataType?: string | undefined;
  tags?: { key: string; value: string }[] | undefined;
}

/** A parameter that now exists. */
export interface CreatedParameter {
  name: string;
  arn: string;
  version: number;
  tier?: string;
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
  identity: CallerIdentity,
  { name, type, value, tier, description, keyId, allowedPattern, dataType, tags = [] }: NewParameter,
): Promise<CreatedParameter> {
  const startedAt = Date.now();
  const arn = parameterArn(identity, name);
  const command = new PutParameterCommand({
    Name: name,
    Type: type,
    Value: value,
    Overwrite: false,
    ...(tier && { Tier: tier }),
    ...(description && { Description: description }),
    ...(keyId && { KeyId: keyId }),
    ...(allowedPattern && { AllowedPattern: allowedPattern }),
    ...(dataType && { DataType: dataType }),
    ...(tags.length > 0 && { Tags: tags.map(({ key, value: Value }) => ({ Key: key, Value })) }),
  });
  try {
    const reply = await clients.ssmWrites.send(command);
    return { name, arn, version: reply.Version ?? 1, ...(reply.Tier && { tier: reply.Tier }) };
  } catch (error) {
    if (readAwsFailure(error).kind !== 'unavailable') throw withoutValues(error, [value]);
    const found = await describeParameter(clients, name).catch(() => undefined);
    const isOurs = found?.version === 1 && Date.parse(found.lastModifiedDate ?? '') >= startedAt - CLOCK_SKEW;
    if (!isOurs) throw withoutValues(error, [value]);
    return { name, arn, version: 1, ...(found.tier && { tier: found.tier }) };
  }
}
