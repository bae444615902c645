import { randomInt } from 'node:crypto';
import type { OperationContext } from '../../operation.ts';
import { formatAddress, parseCidr } from './cidr.ts';
import { listResources } from './resources.ts';

/** The networks of documentation (RFC 5737), and the one of benchmarks (RFC 2544): nobody's addresses. */
const POOLS = ['203.0.113.0/24', '198.51.100.0/24', '192.0.2.0/24', '198.18.0.0/15'].flatMap(
  (cidr) => parseCidr(cidr) ?? [],
);

/** Gives a public address that nothing in this account and Region has. */
export function newPublicAddress(context: OperationContext): string {
  const taken = new Set([
    ...listResources(context, 'elastic-ip').map(({ PublicIp }) => PublicIp),
    ...listResources(context, 'network-interface').map(({ Association }) => Association?.PublicIp),
  ]);
  for (const { start, end } of POOLS) {
    const size = end - start - 2;
    const first = randomInt(size);
    for (let step = 0; step < size; step += 1) {
      const address = formatAddress(start + 1 + ((first + step) % size));
      if (!taken.has(address)) return address;
    }
  }
  throw new Error('all public addresses are taken');
}
