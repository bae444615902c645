import { AwsError } from '../../aws-error.ts';

/**
 * Puts a body together that came in chunks with a trailer, as clients send what they stream.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
 */
export function decodeChunks(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = body.indexOf('\r\n', at);
    const size = Number.parseInt(body.toString('latin1', at, end), 16);
    const start = end + 2;
    if (end < 0 || Number.isNaN(size) || start + size > body.length) {
      throw new AwsError('IncompleteBody', 'The request body terminated unexpectedly');
    }
    if (size === 0) return Buffer.concat(parts);
    parts.push(body.subarray(start, start + size));
    at = start + size + 2;
  }
}
