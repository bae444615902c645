import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What happens to one request on its way to AWS. */
export type Fault =
  /** It arrives and its reply comes back. */
  | 'none'
  /** The connection breaks before AWS sees the request. */
  | 'lost-request'
  /** AWS does what was asked, and the connection breaks before the reply comes back. */
  | 'lost-reply'
  /** AWS does what was asked, and answers with a fault of its own. */
  | 'server-error-after-commit'
  /** AWS answers with a fault before it does anything. */
  | 'server-error'
  /** AWS limits the rate. */
  | 'throttled'
  /** ECS refuses because another registration of the family is under way. */
  | 'concurrent-registration'
  /** As above, and the other registration is the very same request, sent by way of another console. */
  | 'concurrent-after-commit'
  /** The caller may register, but may not tag what it registers. */
  | 'tagging-denied'
  /** AWS refuses, and its sentence repeats the whole request. */
  | 'echoing-refusal';

/** A proxy in front of the embedded account that breaks calls as networks and AWS do. */
export interface FaultProxy extends AsyncDisposable {
  url: string;
  /** How often each operation, such as `RegisterTaskDefinition`, was asked for. */
  calls: Map<string, number>;
}

const REPLIES = {
  'server-error': { status: 500, type: 'ServerException', message: 'The server made a mistake.' },
  throttled: { status: 400, type: 'ThrottlingException', message: 'Rate exceeded' },
  'concurrent-registration': {
    status: 400,
    type: 'ClientException',
    message: 'Too many concurrent attempts to create a new revision of the specified family.',
  },
  'tagging-denied': {
    status: 400,
    type: 'AccessDeniedException',
    message:
      'User: arn:aws:iam::123456789012:user/purser is not authorized to perform: ecs:TagResource on resource: ' +
      'arn:aws:ecs:us-east-1:123456789012:task-definition/* because no identity-based policy allows the ' +
      'ecs:TagResource action',
  },
} as const;

/** What is answered in the place of AWS's own reply once AWS has done what was asked. */
const AFTER_COMMIT: Partial<Record<Fault, keyof typeof REPLIES>> = {
  'server-error-after-commit': 'server-error',
  'concurrent-after-commit': 'concurrent-registration',
};

function answer(response: ServerResponse, fault: keyof typeof REPLIES) {
  const { status, type, message } = REPLIES[fault];
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': 'fault' });
  response.end(JSON.stringify({ __type: type, message }));
}

/** Refuses a request with a sentence that repeats it. */
async function echo(incoming: IncomingMessage, response: ServerResponse) {
  const message = `1 validation error detected: ${await text(incoming)} failed to satisfy constraint`;
  response.writeHead(400, { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': 'fault' });
  response.end(JSON.stringify({ __type: 'ValidationException', message }));
}

const operationOf = ({ headers }: IncomingMessage) =>
  String(headers['x-amz-target'] ?? '').split('.')[1] ?? '';

/**
 * Starts a proxy on a free port.
 *
 * @param target the address of the embedded account
 * @param decide says what happens to the n-th call (from 0) of an operation
 */
export async function startFaultProxy(
  target: string,
  decide: (operation: string, call: number) => Fault,
): Promise<FaultProxy> {
  const calls = new Map<string, number>();
  const server: Server = createServer((incoming, response) => {
    const operation = operationOf(incoming);
    const call = calls.get(operation) ?? 0;
    calls.set(operation, call + 1);
    const fault = decide(operation, call);
    if (fault === 'lost-request') return void incoming.socket.destroy();
    if (fault === 'echoing-refusal') return void echo(incoming, response);
    if (fault in REPLIES) return answer(response, fault as keyof typeof REPLIES);
    // The signature covers the Host header, so the request goes on as it came.
    const outgoing = request(target, {
      method: incoming.method ?? 'GET',
      path: incoming.url ?? '/',
      headers: incoming.headers,
    });
    outgoing.on('response', (reply) => {
      if (fault === 'none') {
        response.writeHead(reply.statusCode ?? 502, reply.headers);
        return void reply.pipe(response);
      }
      reply.resume().once('end', () => {
        const instead = AFTER_COMMIT[fault];
        if (instead === undefined) incoming.socket.destroy();
        else answer(response, instead);
      });
    });
    outgoing.on('error', () => incoming.socket.destroy());
    incoming.pipe(outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
