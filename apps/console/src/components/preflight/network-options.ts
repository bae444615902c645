import type { MultiselectProps } from '@cloudscape-design/components/multiselect';
import { useQuery } from '@tanstack/react-query';
import { securityGroupsQuery, subnetsQuery } from '../../api/launch-target-queries.ts';

interface QueryState {
  isPending: boolean;
  isError: boolean;
  fetchStatus: string;
}

/** A query's state in the words of Cloudscape's lists. */
export const statusOf = ({ isPending, isError, fetchStatus }: QueryState) =>
  isError ? 'error' : isPending && fetchStatus !== 'idle' ? 'loading' : 'finished';

/** The subnets and security groups of the account as options of lists. */
export function useNetworkOptions() {
  const subnets = useQuery(subnetsQuery());
  const groups = useQuery(securityGroupsQuery());
  return {
    subnets: {
      statusType: statusOf(subnets),
      options: (subnets.data ?? []).map(
        ({ subnetId, name, vpcId, availabilityZone, cidrBlock }): MultiselectProps.Option => ({
          value: subnetId,
          label: name ?? subnetId,
          description: [...(name ? [subnetId] : []), vpcId, availabilityZone, cidrBlock].join(' · '),
        }),
      ),
    },
    groups: {
      statusType: statusOf(groups),
      options: (groups.data ?? []).map(
        ({ groupId, groupName, vpcId }): MultiselectProps.Option => ({
          value: groupId,
          label: groupName,
          description: `${groupId} · ${vpcId}`,
        }),
      ),
    },
  } as const;
}
