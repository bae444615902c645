import { os } from '../../router.ts';

/** The account's clusters with their counts. */
export const overview = os.clusters.overview.handler(({ input, context }) =>
  context.clusterReads.clusters(input),
);
