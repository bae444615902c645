import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { GetParametersCommand } from '@aws-sdk/client-ssm';
import { readAwsFailure } from '../aws-failure.ts';
import type { AwsClients } from '../clients.ts';
import { describeParameters } from './parameters.ts';

/** GetParameters takes at most ten names. */
const NAMES_OF_A_CALL = 10;

/** How a value that is to be stored compares with the one that is; never either value. */
export interface Comparison {
  name: string;
  state: 'new' | 'changed' | 'same' | 'unknown';
  version?: number;
  type?: string;
  /** Why it could not be compared. */
  reason?: string;
}

interface Entry {
  name: string;
  value: string;
}

/**
 * Compares values with those of the parameters of their names, ten a call. Where a call is refused, as for a key that
 * may not be used, metadata tells which of its parameters are there.
 *
 * @throws the SDK's own error when AWS limits the rate or can't be reached
 */
export async function compareParameters(
  clients: Pick<AwsClients, 'ssm'>,
  entries: readonly Entry[],
): Promise<Comparison[]> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const unique = [...byName.values()];
  const found: Comparison[] = [];
  for (let start = 0; start < unique.length; start += NAMES_OF_A_CALL) {
    found.push(...(await compareSome(clients, unique.slice(start, start + NAMES_OF_A_CALL))));
  }
  return found;
}

async function compareSome(
  clients: Pick<AwsClients, 'ssm'>,
  entries: readonly Entry[],
): Promise<Comparison[]> {
  const names = entries.map(({ name }) => name);
  try {
    const { Parameters = [] } = await clients.ssm.send(
      new GetParametersCommand({ Names: names, WithDecryption: true }),
    );
    return entries.map(({ name, value }) => {
      const stored = Parameters.find(({ Name }) => Name === name);
      if (stored === undefined) return { name, state: 'new' };
      const { Version: version = 1, Type: type = 'String', Value = '' } = stored;
      return { name, state: isSame(Value, value) ? 'same' : 'changed', version, type };
    });
  } catch (error) {
    const failure = readAwsFailure(error);
    if (failure.kind !== 'refused') throw error;
    return compareByMetadata(clients, names, `${failure.operation ?? 'ssm:GetParameters'}: ${failure.code}`);
  }
}

async function compareByMetadata(
  clients: Pick<AwsClients, 'ssm'>,
  names: string[],
  reason: string,
): Promise<Comparison[]> {
  const parameters = await describeParameters(clients, names).catch(() => undefined);
  return names.map((name) => {
    const found = parameters?.find((parameter) => parameter.name === name);
    if (parameters !== undefined && found === undefined) return { name, state: 'new' };
    const { version, type } = found ?? {};
    return {
      name,
      state: 'unknown',
      reason,
      ...(version !== undefined && { version }),
      ...(type !== undefined && { type }),
    };
  });
}

/** Takes the same time wherever two texts differ, and whatever their lengths. */
function isSame(a: string, b: string): boolean {
  const key = randomBytes(32);
  const digest = (text: string) => createHmac('sha256', key).update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
