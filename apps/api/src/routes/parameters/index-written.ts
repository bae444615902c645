import { codeOf } from '../../audited.ts';
import type { RequestContext } from '../../request-context.ts';

/** Tells the index of parameters that were written. Not waited for: the write is done, whatever the index can read. */
export function indexWritten(
  { parameterIndex, log, requestId }: Pick<RequestContext, 'parameterIndex' | 'log' | 'requestId'>,
  names: readonly string[],
): void {
  parameterIndex.forget(names).catch((error) => {
    log.info({ requestId, code: codeOf(error) }, 'a written parameter could not be indexed');
  });
}
