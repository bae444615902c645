import { ClusterState } from '@purser/aws';
import { os } from '../../router.ts';
import { interestOf } from './interest.ts';
import { withCausesOfAll } from './with-causes.ts';

/** All that was asked for of a cluster, once. */
export const live = os.clusters.live.handler(async ({ input, context }) => {
  const interest = interestOf(input);
  const state = new ClusterState(context.clusterReads, input.cluster);
  const [trouble] = await state.read([interest]);
  if (trouble !== undefined) throw trouble;
  return withCausesOfAll(context, state.newsSince(0, interest));
});
