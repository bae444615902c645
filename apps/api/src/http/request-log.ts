import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';

/** The id of a request, which its reply and its log line carry. */
export function requestIdOf(response: Response): string {
  return String(response.getHeader('x-request-id'));
}

/** The path as it may be logged: without a query, where people type names. */
const pathOf = (request: Request) => request.originalUrl.split('?')[0];

/** Gives each request its id, and logs one line for each reply. */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    const requestId = randomUUID();
    response.setHeader('x-request-id', requestId);
    response.once('finish', () => {
      log.info({
        requestId,
        method: request.method,
        path: pathOf(request),
        status: response.statusCode,
        milliseconds: Math.round(performance.now() - startedAt),
      });
    });
    next();
  };
}
