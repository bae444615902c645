import type { OperationContext } from '../context.ts';
import { GLOBAL } from '../store/stores.ts';
import { makeDefaultNetwork } from './ec2/default-network.ts';

/** Makes what every account of AWS has in a Region from the first day. */
export function prepareRegion(context: OperationContext): void {
  if (context.region === GLOBAL) return;
  makeDefaultNetwork(context);
}
