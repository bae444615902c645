import type { AwsError } from '../../aws-error.ts';
import type { WireReply } from '../../protocols/wire-reply.ts';

const JSON_TYPE = 'application/json';

/** Writes what an operation gives; dates are seconds since 1970. */
export function writeReply(_action: string, output: unknown): WireReply {
  return { status: 200, contentType: JSON_TYPE, body: JSON.stringify(withSeconds(output)) };
}

/** Writes an error as REST JSON has it: its code in a header and in the body. */
export function writeSchedulerError(error: AwsError, requestId: string): WireReply {
  return {
    status: error.status,
    contentType: JSON_TYPE,
    headers: { 'x-amzn-errortype': error.code, 'x-amzn-requestid': requestId },
    body: JSON.stringify({ Message: error.message }),
  };
}

function withSeconds(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(withSeconds);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withSeconds(inner)]));
}
