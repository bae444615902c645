import { randomInt } from 'node:crypto';
import type { OperationContext } from '../../operation.ts';
import { formatAddress, parseCidr } from './cidr.ts';

/** The networks of documentation (RFC 5737), and the one of benchmarks (RFC 2544): nobody's addresses. */
const POOLS = ['203.0.113.0/24', '198.51.100.0/24', '192.0.2.0/24', '198.18.0.0/15'].flatMap(
  (cidr) => parseCidr(cidr) ?? [],
);

/** Gives a public address that nothing in this account and Region has. */
export function newPublicAddress(context: OperationContext): string {
  const rows = context.database.all<{ address: string | null }>(
    "SELECT json_extract(document, '$.PublicIp') AS address FROM ec2_resource WHERE kind = 'elastic-ip' UNION ALL " +
      "SELECT json_extract(document, '$.Association.PublicIp') FROM ec2_resource WHERE kind = 'network-interface'",
  );
  const taken = new Set(rows.map(({ address }) => address));
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
