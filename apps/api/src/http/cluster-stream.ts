import { liveQuery } from '@purser/contract';
import type { RequestHandler } from 'express';
import { codeOf } from '../audited.ts';
import type { AppContext } from '../context.ts';
import { toApiError } from '../errors.ts';
import { interestOf } from '../routes/clusters/interest.ts';
import { withCausesOfAll } from '../routes/clusters/with-causes.ts';
import { requestIdOf } from './request-log.ts';
import { beginEvents, sendEvent } from './server-events.ts';

/** Bytes that may wait for a slow reader, before it is left to begin anew. */
const MAX_WAITING = 16 * 1024 * 1024;

/**
 * Tells what is new in a cluster for as long as somebody listens, for those who accept server-sent events; others are
 * answered once by the endpoint of the contract.
 */
export function clusterStream(context: AppContext): RequestHandler {
  return (request, response, next) => {
    const input = liveQuery.safeParse({ ...request.query, cluster: request.params.cluster });
    // What is not of the form is refused by the endpoint of the contract.
    if (!request.headers.accept?.includes('text/event-stream') || !input.success) return next();
    const requestId = requestIdOf(response);
    const send = (event: string, data: object) => {
      sendEvent(response, event, data);
      if (response.writableLength > MAX_WAITING) response.destroy();
    };
    // News is completed one after the other, so that none overtakes another.
    let last = Promise.resolve();
    const trouble = (error: unknown) => {
      const failure = toApiError(error);
      context.log.info({ requestId, operation: 'live', code: codeOf(error) });
      send('trouble', failure.toBody(requestId));
    };
    const leave = context.clusterWatches.watch(input.data.cluster, interestOf(input.data), {
      onNews: (news) => {
        last = last
          .then(() => withCausesOfAll(context, news))
          .then((told) => send('news', told))
          .catch(trouble);
      },
      onTrouble: trouble,
      onEnd: () => {
        send('end', {});
        response.end();
      },
    });
    // The connection is not used again: a server that closes would wait for it.
    response.set('Connection', 'close');
    beginEvents(response);
    response.on('close', leave);
  };
}
