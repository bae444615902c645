import { OutcomeUnknownError, readAwsFailure } from '@purser/aws';
import { ApiError } from './errors.ts';
import type { RequestContext } from './request-context.ts';

/** What is done to which thing, in AWS's words. */
export interface AuditedAction {
  action: string;
  /** A name or an ARN; never what it holds. */
  subject: string;
  /** Why, where a person had to say it. */
  reason?: string;
}

type AuditingContext = Pick<RequestContext, 'identity' | 'forgetReads' | 'store' | 'requestId'>;

/**
 * Does something that the audit trail has to know of: the intent is on the disk before `work` begins, and what
 * became of it after. Where the trail can't be written nothing is done.
 */
export async function audited<T>(
  context: AuditingContext,
  { subject, ...what }: AuditedAction,
  work: () => Promise<T>,
): Promise<T> {
  return auditedEach(context, { ...what, subjects: [subject] }, work, () => 'done');
}

/**
 * Does one thing to several subjects, each with a row of its own in the trail.
 *
 * @param outcomeOf what became of a subject: `done`, or the code of a refusal
 */
export async function auditedEach<T>(
  context: AuditingContext,
  { action, reason, subjects }: { action: string; reason?: string; subjects: readonly string[] },
  work: () => Promise<T>,
  outcomeOf: (result: T, subject: string) => string,
): Promise<T> {
  const { arn: actor } = await context.identity();
  const { audit } = context.store;
  const rows: { id: number; subject: string }[] = [];
  for (const subject of subjects) {
    const intent = { actor, action, subject, reason, requestId: context.requestId };
    rows.push({ subject, id: await audit.begin(intent) });
  }
  let result: T;
  try {
    result = await work();
  } catch (error) {
    for (const { id } of rows) await audit.finish(id, codeOf(error));
    throw error;
  } finally {
    // Also after a failure: its outcome may be unknown.
    context.forgetReads();
  }
  for (const { id, subject } of rows) await audit.finish(id, outcomeOf(result, subject));
  return result;
}

/** The code of a failure, for a trail or a log: AWS's own where it is AWS's. */
export function codeOf(error: unknown): string {
  if (error instanceof ApiError) return error.code;
  if (error instanceof OutcomeUnknownError) return 'OUTCOME_UNKNOWN';
  try {
    return readAwsFailure(error).code;
  } catch {
    return error instanceof Error ? error.name : 'Error';
  }
}
