import { listClusters } from '@purser/aws';
import { os } from '../../router.ts';

/** The account's clusters. */
export const clusters = os.account.clusters.handler(({ input, context }) =>
  listClusters(context.clients, input),
);
