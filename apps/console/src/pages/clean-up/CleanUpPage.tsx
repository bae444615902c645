import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useDebounced } from '../../components/use-debounced.ts';
import { CleanupFields } from './CleanupFields.tsx';
import { CleanupPreview } from './CleanupPreview.tsx';
import { type CleanupDraft, choiceOf, errorsOf } from './cleanup-draft.ts';
import { PastCleanups } from './PastCleanups.tsx';

const route = getRouteApi('/clean-up');

/** Chooses revisions that nothing uses, and takes them away. */
export function CleanUpPage() {
  const { family = '' } = route.useSearch();
  const [draft, setDraft] = useState<CleanupDraft>({
    family,
    keepLast: '5',
    olderThanDays: '',
    onlyPlaintext: false,
    includeInactive: true,
  });
  const errors = errorsOf(draft);
  const choice = useDebounced(choiceOf(draft), 400);
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description="Revisions that no service, running task, rule or schedule uses are deregistered, and deleted where you say so. Nothing is done before you have seen what would go."
        >
          Clean up revisions
        </Header>
      }
    >
      <SpaceBetween size="l">
        <CleanupFields draft={draft} errors={errors} onChange={(part) => setDraft({ ...draft, ...part })} />
        {choice !== undefined && <CleanupPreview key={JSON.stringify(choice)} choice={choice} />}
        <PastCleanups />
      </SpaceBetween>
    </ContentLayout>
  );
}
