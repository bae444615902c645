import type { Service } from '../services/service.ts';

/** One call of a scenario, and what has to come of it. */
export interface Step {
  operation: string;
  /** The service that is called, where it is not the scenario's own. */
  of?: string;
  /**
   * The input; `$name` stands for a saved value, `{ $blob: base64 }` for bytes and `{ $date: iso }` for a time. From
   * the beginning there are `$now` in milliseconds and `$later`, a time in an hour.
   */
  input?: Record<string, unknown>;
  /** How long the account's clock goes on before the call, in seconds. */
  after?: number;
  /** Values of the reply to keep, by the path where they stand, such as `Tags.0.Key`. */
  save?: Record<string, string>;
  /** What has to stand in the reply, by path; bytes in Base64. */
  expect?: Record<string, unknown>;
  /** The code of the error that the call has to end in. */
  fails?: string;
}

/** Calls of one service, in an order that works in an empty account. */
export interface Scenario {
  service: Service;
  /** The name of the service in boto3 and the AWS CLI, where it is not the emulator's own. */
  clientName?: string;
  steps: readonly Step[];
}

/** Gives bytes as an input takes them. */
export function blob(text: string): { $blob: string } {
  return { $blob: base64(text) };
}

/** Gives text as bytes of a reply are shown. */
export function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
