/** A block of IPv4 addresses. */
export interface Block {
  start: number;
  /** The first address after it. */
  end: number;
  bits: number;
}

/** Reads a block such as `10.0.0.0/16`, wherever in it the address stands; gives undefined for anything else. */
export function parseCidr(text: string | undefined): Block | undefined {
  const [, address = '', length = ''] = /^(\d{1,3}(?:\.\d{1,3}){3})\/(\d{1,2})$/.exec(text ?? '') ?? [];
  const number = parseAddress(address);
  const bits = Number(length);
  if (number === undefined || length === '' || bits > 32) return undefined;
  const size = 2 ** (32 - bits);
  const start = Math.floor(number / size) * size;
  return { start, end: start + size, bits };
}

/** Reads an address such as `10.0.0.1`; gives undefined for anything else. */
function parseAddress(text: string): number | undefined {
  const parts = text.split('.').map(Number);
  if (parts.length !== 4 || parts.some((part) => !(part >= 0 && part <= 255))) return undefined;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}

/** Gives the text of an address. */
export function formatAddress(number: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.');
}

/** Gives the text of a block, with its first address. */
export function formatCidr({ start, bits }: Block): string {
  return `${formatAddress(start)}/${bits}`;
}

/** Says whether two blocks have an address in common. */
export function overlaps(one: Block, other: Block): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Says whether a block holds the whole of another. */
export function contains(outer: Block, inner: Block): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
