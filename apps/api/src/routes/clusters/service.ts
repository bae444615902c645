import { os } from '../../router.ts';
import { found } from './found.ts';

/** One service with its events and tags. */
export const service = os.clusters.service.handler(async ({ input, context }) => {
  const [detail] = await context.clusterReads.servicesNamed(input.cluster, [input.service]);
  return found(detail, 'service');
});
