import type { IncomingHttpHeaders } from 'node:http';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Says whether a request may come from a program that is meant to call. A browser sends Origin with every POST, and a
 * page that re-bound its name to this address still sends its own name as Host.
 *
 * @param allowedHosts The names besides those of this machine, without a port.
 */
export function isExpected(headers: IncomingHttpHeaders, allowedHosts: readonly string[]): boolean {
  if (headers.origin !== undefined) return false;
  const name = headers.host?.replace(/:\d+$/, '').toLowerCase();
  return name !== undefined && (LOOPBACK.includes(name) || allowedHosts.includes(name));
}
