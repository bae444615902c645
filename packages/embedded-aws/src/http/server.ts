import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { AwsError } from '../aws-error.ts';
import type { ServerParts } from '../context.ts';
import { writeJsonError } from '../protocols/write-error.ts';
import { listenError } from '../start-error.ts';
import { type Admin, handleAdmin } from './admin.ts';
import type { Authority } from './authenticate.ts';
import { readBody } from './body.ts';
import { dispatch } from './dispatch.ts';
import { ConnectionReset } from './faults.ts';
import { isExpected } from './guard.ts';
import { sendPlain, sendWire } from './reply.ts';

const CLOSE_GRACE_MS = 2000;

/**
 * How long a connection without a request is kept. Longer than clients keep theirs: a request that meets the closing of
 * its connection is lost.
 */
const KEEP_ALIVE_MS = 65_000;

/** A server that accepts requests. */
export interface RunningServer {
  port: number;
  /** Answers what has come, then stops. */
  close(): Promise<void>;
}

/** Starts the HTTP server; throws EmbeddedAwsStartError when the address cannot be listened on. */
export async function startServer(
  { host, port, allowedHosts }: { host: string; port: number; allowedHosts: readonly string[] },
  parts: ServerParts,
  authority: Authority,
  admin: Admin,
): Promise<RunningServer> {
  let closing = false;
  const server = createServer((request, response) => {
    const requestId = randomUUID();
    // A connection that was busy when the server began to close is idle once it has its answer.
    response.on('close', () => closing && server.closeIdleConnections());
    handle(request, response, requestId).catch(() => response.destroy());
  });
  const handle = async (
    request: IncomingMessage,
    response: ServerResponse,
    requestId: string,
  ): Promise<void> => {
    if (!isExpected(request.headers, allowedHosts)) {
      sendPlain(
        response,
        403,
        { message: 'Only programs on this machine may call the embedded account.' },
        requestId,
      );
      return;
    }
    if (await handleAdmin(admin, request, response, requestId)) return;
    const body = await readBody(request);
    if (!body) {
      response.setHeader('connection', 'close');
      const error = new AwsError('RequestEntityTooLargeException', 'Request body is too large.', 413);
      sendWire(response, writeJsonError(error), requestId);
      return;
    }
    try {
      const received = { message: request, body, requestId };
      sendWire(response, await dispatch(parts, authority, admin, received), requestId);
    } catch (error) {
      if (!(error instanceof ConnectionReset)) throw error;
      request.socket.resetAndDestroy();
    }
  };
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await listen(server, host, port);
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () => {
      closing = true;
      return new Promise((resolve) => {
        // A client that never ends its request does not keep the account open.
        const late = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS);
        server.close(() => {
          clearTimeout(late);
          resolve();
        });
        server.closeIdleConnections();
      });
    },
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenError(host, port, error)));
    server.listen(port, host, () => resolve());
  });
}
