import type { IncomingMessage } from 'node:http';

/** The largest body that is read; a task definition has at most 64 KiB, a parameter 8 KiB. */
const MAX_BODY_BYTES = 1024 * 1024;

/** Gives the body of a request, or undefined for one that is too large. */
export function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return resolve(undefined);
    const chunks: Buffer[] = [];
    let size = 0;
    // Listeners, since an iterator over a stream takes longer than many an operation.
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BODY_BYTES) chunks.push(chunk);
      else resolve(undefined);
    });
    request.once('end', () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
    request.once('error', reject);
  });
}
