import type { RequestHandler } from 'express';
import type { AppContext } from '../context.ts';
import { toApiError } from '../errors.ts';
import { faultFields } from '../log.ts';
import { requestIdOf } from './request-log.ts';
import { beginEvents, sendEvent } from './server-events.ts';

/** A job as its endpoint gives it. */
interface ShownJob {
  state: string;
}

/**
 * Tells of a job at each of its changes until it has come to a halt, for those who accept server-sent events; others
 * are answered in one piece by the endpoint of the contract.
 *
 * @param event The name of the events.
 * @param read Gives the job as the endpoint does.
 */
export function jobStream(
  context: AppContext,
  event: string,
  read: (store: AppContext['store'], id: number) => Promise<ShownJob>,
): RequestHandler<{ id: string }> {
  return async (request, response, next) => {
    if (!request.headers.accept?.includes('text/event-stream')) return next();
    const id = Number(request.params.id);
    let isOver = false;
    let isNews = true;
    let wake = () => {};
    const leave = context.jobs.follow(id, (news) => {
      isOver ||= news === 'closed';
      isNews = true;
      wake();
    });
    response.once('close', () => {
      isOver = true;
      wake();
    });
    try {
      await read(context.store, id);
      beginEvents(response);
      while (!isOver) {
        isNews = false;
        const job = await read(context.store, id);
        sendEvent(response, event, job);
        if (job.state !== 'queued' && job.state !== 'running') {
          sendEvent(response, 'end', {});
          break;
        }
        if (isNews || isOver) continue;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    } catch (thrown) {
      if (!response.headersSent) return next(thrown);
      const error = toApiError(thrown);
      const requestId = requestIdOf(response);
      context.log.warn({ requestId, code: error.code, ...faultFields(thrown) });
      sendEvent(response, 'error', error.toBody(requestId));
    } finally {
      leave();
    }
    response.end();
  };
}
