import type { ServerResponse } from 'node:http';
import type { WireReply } from '../protocols/wire-reply.ts';

/** Sends a reply of an AWS protocol. */
export function sendWire(response: ServerResponse, reply: WireReply, requestId: string): void {
  const { body } = reply;
  response.writeHead(reply.status, {
    ...reply.headers,
    ...(reply.contentType !== '' && { 'content-type': reply.contentType }),
    'content-length': Buffer.byteLength(body),
    'x-amzn-requestid': requestId,
    'cache-control': 'no-store',
  });
  // A text goes out with the head in one write; bytes would be a second one.
  response.end(body);
}

/** Sends a reply of the server itself, outside the AWS protocols. */
export function sendPlain(
  response: ServerResponse,
  status: number,
  content: object | undefined,
  requestId: string,
): void {
  const body = content === undefined ? '' : JSON.stringify(content);
  const type = content === undefined ? {} : { 'content-type': 'application/json' };
  response.writeHead(status, { ...type, 'x-amzn-requestid': requestId, 'cache-control': 'no-store' });
  response.end(body);
}
