import type { RequestHandler } from 'express';
import { ApiError } from '../errors.ts';

/** The names under which a browser on this machine reaches a server that listens on the loopback address. */
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

const nameOf = (host: string) => host.toLowerCase().replace(/:\d+$/, '');

/**
 * Refuses a request whose Host header is not ours. A page of another site can make its own name lead to the
 * loopback address (DNS rebinding); its requests still carry that name.
 */
export function checkHost(allowedHosts: readonly string[]): RequestHandler {
  const allowed = new Set([...LOOPBACK, ...allowedHosts]);
  return (request, _response, next) => {
    const host = request.headers.host ?? '';
    if (allowed.has(nameOf(host)) || allowed.has(host.toLowerCase())) return next();
    next(new ApiError('MISDIRECTED', 'This Host is not served. Name it in PURSER_ALLOWED_HOSTS.'));
  };
}

/** Not `URL.parse`, which older releases of Node 20 lack. */
const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : undefined);

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a mutation that a page of another site could send: such a page can't set the `x-purser` header or
 * the JSON content type without a preflight, which this server never answers. A mutation without a body, such
 * as the deregistration of a revision, has no content type to set.
 */
export const checkMutation: RequestHandler = (request, _response, next) => {
  if (SAFE.has(request.method)) return next();
  const { origin, host } = request.headers;
  if (origin !== undefined && hostOf(origin) !== host?.toLowerCase()) {
    return next(new ApiError('FORBIDDEN', 'Requests from other origins are refused.'));
  }
  if (request.headers['x-purser'] !== '1') {
    return next(new ApiError('FORBIDDEN', 'A mutation needs the header x-purser: 1.'));
  }
  // `is` gives null without a body, but takes an empty one, as fetch sends it, for a body.
  if (request.headers['content-length'] !== '0' && request.is('application/json') === false) {
    return next(
      new ApiError('UNSUPPORTED_MEDIA_TYPE', 'The body of a mutation needs Content-Type: application/json.'),
    );
  }
  next();
};
