import type { IncomingMessage } from 'node:http';

/** The largest body that is read; a task definition has at most 64 KiB, a parameter 8 KiB. */
const MAX_BODY_BYTES = 1024 * 1024;

/** Gives the body of a request, or undefined for one that is too large. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
