import { os } from '../../router.ts';
import { found } from './found.ts';

/** One cluster with its counts. */
export const describe = os.clusters.describe.handler(async ({ input: { cluster }, context }) =>
  found(await context.clusterReads.cluster(cluster), 'cluster'),
);
