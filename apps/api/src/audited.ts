import { readAwsFailure } from '@purser/aws';
import { ApiError } from './errors.ts';
import type { RequestContext } from './request-context.ts';

/** What is done to which thing, in AWS's words. */
export interface AuditedAction {
  action: string;
  /** A name or an ARN; never what it holds. */
  subject: string;
}

/**
 * Does something that the audit trail has to know of: the intent is on the disk before `work` begins, and what
 * became of it after. Where the trail can't be written nothing is done.
 */
export async function audited<T>(
  context: Pick<RequestContext, 'identity' | 'store' | 'requestId'>,
  { action, subject }: AuditedAction,
  work: () => Promise<T>,
): Promise<T> {
  const { arn: actor } = await context.identity();
  const { audit } = context.store;
  const id = await audit.begin({ actor, action, subject, requestId: context.requestId });
  try {
    const result = await work();
    await audit.finish(id, 'done');
    return result;
  } catch (error) {
    await audit.finish(id, codeOf(error));
    throw error;
  }
}

function codeOf(error: unknown): string {
  if (error instanceof ApiError) return error.code;
  try {
    return readAwsFailure(error).code;
  } catch {
    return error instanceof Error ? error.name : 'Error';
  }
}
