import type { IncomingHttpHeaders } from 'node:http';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Says whether a request may come from a program on this machine. A browser sends Origin with every POST,
 * and a page that re-bound its name to a loopback address still sends its own name as Host.
 */
export function isFromThisMachine(headers: IncomingHttpHeaders): boolean {
  if (headers.origin !== undefined) return false;
  const name = headers.host?.replace(/:\d+$/, '').toLowerCase();
  return name !== undefined && LOOPBACK.has(name);
}
