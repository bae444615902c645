import { fromDescribed } from '@purser/task-definition';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { revisionQuery } from '../../api/queries.ts';

/** A revision as it is going to be launched. */
export function useRevision(of: { family: string; revision: number }) {
  const { data } = useSuspenseQuery(revisionQuery(of));
  const { taskDefinition } = data;
  const definition = useMemo(() => fromDescribed(taskDefinition), [taskDefinition]);
  return {
    definition,
    name: `${of.family}:${of.revision}`,
    isActive: taskDefinition.status === 'ACTIVE',
  };
}
