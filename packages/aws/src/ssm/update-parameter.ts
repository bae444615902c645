import { type ParameterTier, PutParameterCommand } from '@aws-sdk/client-ssm';
import { type AwsFailure, readAwsFailure } from '../aws-failure.ts';
import type { AwsClients } from '../clients.ts';
import { CLOCK_SKEW } from '../clock-skew.ts';
import { OutcomeUnknownError } from '../outcome-unknown.ts';
import type { CallerIdentity } from '../sts/identity.ts';
import { withoutValues } from '../without-values.ts';
import { readHistory } from './parameter-history.ts';
import { describeParameter } from './parameters.ts';

/** The next version of a parameter. PutParameter has no way to change anything else without the value. */
export interface ParameterChange {
  name: string;
  value: string;
  /** The version that the change was made from. */
  expectedVersion: number;
  tier?: ParameterTier | undefined;
  description?: string | undefined;
  keyId?: string | undefined;
  /** Left out, the next version has none: AWS does not take it over from the one before. */
  allowedPattern?: string | undefined;
  dataType?: string | undefined;
}

/** A version that now exists. */
export interface WrittenVersion {
  name: string;
  version: number;
  tier?: string;
}

/** Thrown when the parameter has another version than the one that a change was made from. Nothing was sent. */
export class VersionChangedError extends Error {
  constructor(name: string, expected: number, found: number) {
    super(
      `Version ${expected} of ${name} is no longer the latest: somebody has written version ${found} meanwhile. ` +
        'Nothing was changed.',
    );
  }
}

/**
 * Adds a version to a parameter, once. Parameter Store can't make this conditional, so the version is looked at just
 * before; whoever writes between the two is told by the number of the reply, which is then higher than the next one.
 * A lost reply is settled by the history: the next version by this caller, as new as this call, is ours.
 *
 * @throws VersionChangedError, OutcomeUnknownError, or the SDK's own error with the value taken out of its message
 */
export async function updateParameter(
  clients: Pick<AwsClients, 'ssm' | 'ssmWrites'>,
  caller: CallerIdentity,
  change: ParameterChange,
): Promise<WrittenVersion> {
  const { name, value, expectedVersion, tier, description, keyId, allowedPattern, dataType } = change;
  const before = await describeParameter(clients, name);
  if (before.version !== expectedVersion) {
    throw new VersionChangedError(name, expectedVersion, before.version ?? 0);
  }
  const startedAt = Date.now();
  try {
    const reply = await clients.ssmWrites.send(
      new PutParameterCommand({
        Name: name,
        Value: value,
        Overwrite: true,
        ...(tier && { Tier: tier }),
        ...(description !== undefined && { Description: description }),
        ...(keyId && { KeyId: keyId }),
        ...(allowedPattern && { AllowedPattern: allowedPattern }),
        ...(dataType && { DataType: dataType }),
      }),
    );
    return { name, version: reply.Version ?? expectedVersion + 1, ...(reply.Tier && { tier: reply.Tier }) };
  } catch (error) {
    const failure = readAwsFailure(error);
    if (failure.kind !== 'unavailable') throw withoutValues(error, [value]);
    withoutValues(error, [value]);
    return lookUp(clients, caller, { name, expectedVersion, startedAt, error, failure });
  }
}

async function lookUp(
  clients: Pick<AwsClients, 'ssm'>,
  caller: CallerIdentity,
  call: { name: string; expectedVersion: number; startedAt: number; error: unknown; failure: AwsFailure },
): Promise<WrittenVersion> {
  const { name, expectedVersion, startedAt, error, failure } = call;
  const unknown = () => new OutcomeUnknownError(failure, 'the new version was written');
  const versions = await readHistory(clients, name).catch(() => {
    throw unknown();
  });
  const later = versions.filter(({ version }) => version > expectedVersion);
  if (later.length === 0) throw error;
  const own = later.find(
    ({ lastModifiedUser, lastModifiedDate = '' }) =>
      lastModifiedUser === caller.arn && Date.parse(lastModifiedDate) >= startedAt - CLOCK_SKEW,
  );
  if (own === undefined) throw error;
  // Two versions by this caller at once: another tab, or another person with the same role.
  if (
    own.version !== expectedVersion + 1 ||
    later.filter((one) => one.lastModifiedUser === caller.arn).length > 1
  ) {
    throw unknown();
  }
  return { name, version: own.version, ...(own.tier && { tier: own.tier }) };
}
