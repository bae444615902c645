import { api } from './client.ts';

/** What the tags of a service say of redeploying it, as they are now. */
export const redeployPolicyQuery = (input: { cluster: string; service: string }) =>
  api.redeployPolicies.read.queryOptions({ input, staleTime: 0, gcTime: 0 });
