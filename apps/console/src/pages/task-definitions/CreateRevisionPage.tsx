import { fromDescribed } from '@purser/task-definition';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { revisionQuery } from '../../api/queries.ts';
import { revisionDraftKey } from '../../forms/task-definition/draft-keys.ts';
import { TaskDefinitionWizard } from '../../forms/task-definition/TaskDefinitionWizard.tsx';
import { useNotifications } from '../../layout/notifications.tsx';
import { paths } from '../../paths.ts';

const route = getRouteApi('/task-definitions/$family/$revision/create-revision');

/** The wizard on what a revision holds; Create makes the family's next revision. */
export function CreateRevisionPage() {
  const { family, revision } = route.useParams();
  const { field } = route.useSearch();
  const { data } = useSuspenseQuery(revisionQuery({ family, revision }));
  const base = useMemo(
    () => ({ taskDefinition: fromDescribed(data.taskDefinition, data.tags), family, revision }),
    [data, family, revision],
  );
  const navigate = useNavigate();
  const { notify } = useNotifications();
  return (
    <TaskDefinitionWizard
      mode="revision"
      base={base}
      startAt={field}
      draftKey={revisionDraftKey({ family, revision })}
      onCancel={() => void navigate({ to: paths.revision({ family, revision }) })}
      onCreated={(created) => {
        notify({
          type: 'success',
          forNextPage: true,
          content: `Revision ${created.family}:${created.revision} was created.`,
        });
        void navigate({ to: paths.revision(created) });
      }}
    />
  );
}
