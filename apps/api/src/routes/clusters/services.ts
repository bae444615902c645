import { os } from '../../router.ts';

/** The services of a cluster, a page at a time. */
export const services = os.clusters.services.handler(({ input: { cluster, ...page }, context }) =>
  context.clusterReads.services(cluster, page),
);
