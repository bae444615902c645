import { useNavigate } from '@tanstack/react-router';
import { CREATE_DRAFT_KEY } from '../../forms/task-definition/draft-keys.ts';
import { TaskDefinitionWizard } from '../../forms/task-definition/TaskDefinitionWizard.tsx';
import { useNotifications } from '../../layout/notifications.tsx';
import { paths } from '../../paths.ts';

/** The wizard on an empty task definition. */
export function CreateTaskDefinitionPage() {
  const navigate = useNavigate();
  const { notify } = useNotifications();
  return (
    <TaskDefinitionWizard
      mode="create"
      draftKey={CREATE_DRAFT_KEY}
      onCancel={() => void navigate({ to: paths.families() })}
      onCreated={({ family, revision }) => {
        notify({
          type: 'success',
          forNextPage: true,
          content: `Task definition ${family}:${revision} was created.`,
        });
        void navigate({ to: paths.revision({ family, revision }) });
      }}
    />
  );
}
