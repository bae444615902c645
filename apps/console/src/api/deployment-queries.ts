import { api } from './client.ts';

/** The services of all clusters, with the revision that each runs, and where. */
export const deployableServicesQuery = () => api.deployments.services.queryOptions({ staleTime: 10_000 });

/** The revisions that a service ran. */
export const rollBackQuery = (input: { cluster: string; service: string }) =>
  api.deployments.rollBackPreview.queryOptions({ input, staleTime: 10_000 });

/** What became of the values of one of those revisions. */
export const rollBackChangesQuery = (input: { cluster: string; service: string; taskDefinition: string }) =>
  api.deployments.rollBackPreview.queryOptions({ input, staleTime: 10_000 });
