import type { OperationContext } from '../context.ts';

/** Makes what every account of AWS has in a Region from the first day. */
export function prepareRegion(_context: OperationContext): void {}
