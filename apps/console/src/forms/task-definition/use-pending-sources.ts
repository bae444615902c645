import type { TrackedSourceInput } from '@purser/contract';
import type { TaskDefinition } from '@purser/task-definition';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback, useRef } from 'react';
import { api, client } from '../../api/client.ts';
import { useNotifications } from '../../layout/notifications.tsx';
import type { CreatedRevision } from './use-submit.ts';

/** Notes a source of rows, to be remembered with the family once a revision is registered. */
export const AddSourceContext = createContext<(source: TrackedSourceInput) => void>(() => {});

/** Gives the function that notes a source. */
export const useAddSource = () => use(AddSourceContext);

const loadSources = () => import('./expand/pending-sources.ts');

/** The sources of rows that were expanded in this wizard; they are remembered with the revision, not before. */
export function usePendingSources(initial: readonly TrackedSourceInput[] = []) {
  const { notify } = useNotifications();
  const queryClient = useQueryClient();
  const sources = useRef(initial);
  const add = useCallback((source: TrackedSourceInput) => {
    void loadSources().then(({ withSource }) => {
      sources.current = withSource(sources.current, source);
    });
  }, []);
  const remember = async ({ family }: CreatedRevision, taskDefinition: TaskDefinition) => {
    if (sources.current.length === 0) return;
    try {
      const { sourcesInUse } = await loadSources();
      const used = sourcesInUse(sources.current, taskDefinition);
      if (used.length === 0) return;
      await client.trackedSources.remember({ family, sources: used });
      // What was gained or lost before is not to be told again of the rows as they are now.
      await queryClient.invalidateQueries({ queryKey: api.trackedSources.key() });
    } catch {
      notify({
        type: 'warning',
        content: 'The revision is there, but where its rows came from could not be remembered.',
      });
    }
  };
  return { add, remember, all: () => sources.current };
}
