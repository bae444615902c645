import { AwsError } from '../../../aws-error.ts';
import type { Registration } from './check.ts';

const MAX_INTEGER = 2 ** 31 - 1;

/**
 * Every number of a task definition is an integer of 32 bits; throws SerializationException for any other. The SDKs
 * look at this before they send, so what ECS says to it has not been seen.
 */
export function checkIntegers({ request }: Registration): undefined {
  inspect(request);
}

function inspect(value: unknown): void {
  if (typeof value === 'number') {
    if (!Number.isInteger(value)) refuse('DECIMAL_VALUE');
    if (Math.abs(value) > MAX_INTEGER) refuse('NUMBER_VALUE');
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) inspect(part);
  }
}

function refuse(found: string): never {
  throw new AwsError('SerializationException', `${found} cannot be converted to Integer`);
}
