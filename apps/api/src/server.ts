import type { Server } from 'node:http';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { createHttpTerminator } from 'http-terminator';
import { readCleanup } from './cleanups/read-cleanup.ts';
import type { AppContext } from './context.ts';
import { ApiError, toApiError } from './errors.ts';
import { apiHandler } from './http/api-handler.ts';
import { clusterStream } from './http/cluster-stream.ts';
import { checkHost, checkMutation } from './http/guards.ts';
import { jobStream } from './http/job-stream.ts';
import { jsonBody } from './http/json-body.ts';
import { openApiDocument } from './http/openapi-document.ts';
import { preflightStream } from './http/preflight-stream.ts';
import { requestIdOf, requestLog } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import { staticConsole } from './http/static-console.ts';
import { faultFields } from './log.ts';
import { readRollout } from './rollouts/read-rollout.ts';

/** Where the server listens and what it serves besides the API. */
export interface ServerOptions {
  port: number;
  allowedHosts?: readonly string[];
  /** The folder of the built console; without it only the API is served. */
  consoleDirectory?: string | undefined;
}

/** A server that listens. */
export interface RunningServer extends AsyncDisposable {
  url: string;
  /** Takes no new requests, lets those under way end, and closes. */
  close(): Promise<void>;
}

/** The order of everything that a request passes. */
export function createApp(context: AppContext, options: Omit<ServerOptions, 'port'>): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(requestLog(context.log), securityHeaders, checkHost(options.allowedHosts ?? []));
  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  app.use('/api', (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  app.get('/api/openapi.json', openApiDocument);
  app.use('/api', checkMutation, jsonBody);
  app.post('/api/task-definitions/preflight', preflightStream(context));
  app.get('/api/rollouts/:id', jobStream(context, 'rollout', readRollout));
  app.get(
    '/api/cleanups/:id',
    jobStream(context, 'cleanup', (store, id) => readCleanup(store, id, context.cleanupPauseMs)),
  );
  app.get('/api/clusters/:cluster/live', clusterStream(context));
  app.use('/api', apiHandler(context));
  if (options.consoleDirectory !== undefined) app.use(staticConsole(options.consoleDirectory));
  app.use(() => {
    throw new ApiError('NOT_FOUND', 'There is nothing at this address.');
  });
  app.use(answerError(context));
  return app;
}

function answerError({ log }: AppContext): ErrorRequestHandler {
  return (thrown, _request, response, next) => {
    if (response.headersSent) return next(thrown);
    const requestId = requestIdOf(response);
    const error = toApiError(thrown);
    if (error.status >= 500) log.error({ requestId, code: error.code, ...faultFields(thrown) });
    response.status(error.status).json(error.toBody(requestId));
  };
}

/** Time that requests under way get when the server closes, in milliseconds. */
const GRACE = 10_000;

/**
 * Milliseconds that a connection without a request is kept. Longer than a reverse proxy keeps its own, 60 seconds as a
 * rule: a request that meets the closing of its connection is answered with 502.
 */
const KEEP_ALIVE = 65_000;

/**
 * Listens on the loopback address.
 *
 * @throws the listening error, such as EADDRINUSE
 */
export async function startServer(context: AppContext, options: ServerOptions): Promise<RunningServer> {
  const app = createApp(context, options);
  const server = await new Promise<Server>((resolve, reject) => {
    const listening: Server = app.listen(options.port, '127.0.0.1', (error?: Error) =>
      error ? reject(error) : resolve(listening),
    );
  });
  server.keepAliveTimeout = KEEP_ALIVE;
  const terminator = createHttpTerminator({ server, gracefulTerminationTimeout: GRACE });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  const close = () => {
    // They would never end by themselves.
    context.clusterWatches.close();
    return terminator.terminate();
  };
  return { url: `http://127.0.0.1:${port}`, close, [Symbol.asyncDispose]: close };
}
