import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call that a scripted server has got. */
export interface Call {
  /** As in `POST /api/rollouts`. */
  endpoint: string;
  body: unknown;
}

interface ScriptedServer extends AsyncDisposable {
  url: string;
  calls: readonly Call[];
}

/**
 * Starts a server that answers in the place of Purser.
 *
 * @param answer Gives the status and the body of each call.
 */
export async function startScriptedServer(
  answer: (call: Call) => [status: number, body: unknown],
): Promise<ScriptedServer> {
  const calls: Call[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString('utf8');
    const call = {
      endpoint: `${request.method} ${request.url}`,
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
    };
    calls.push(call);
    const [status, body] = answer(call);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
