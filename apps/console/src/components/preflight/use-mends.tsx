import type { CheckFix, Fix, TaskDefinition } from '@purser/task-definition';
import { useMutation } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { client } from '../../api/client.ts';
import { useNotifications } from '../../layout/notifications.tsx';
import { ApiErrorAlert } from '../ApiErrorAlert.tsx';
import type { CheckActions } from './CheckRow.tsx';

const RolePolicyModal = lazy(() => import('./RolePolicyModal.tsx'));

interface Options {
  taskDefinition: TaskDefinition;
  /** Something of the account was mended. */
  onMended: () => void;
  /** Changes the definition; absent where it is only shown. */
  onFix?: ((fix: Fix) => void) | undefined;
}

/** What mends the lines of a preflight, with the dialog and the errors that belong to it. */
export function useMends({
  taskDefinition,
  onMended,
  onFix,
}: Options): Pick<CheckActions, 'onMend' | 'canMend'> & { error: ReactNode; dialog: ReactNode } {
  const { notify } = useNotifications();
  const [roleName, setRoleName] = useState<string>();
  const createGroup = useMutation({
    mutationFn: (group: { logGroupName: string; region?: string }) => client.logGroups.create(group),
    onSuccess: ({ logGroupName }) => {
      notify({ type: 'success', content: `The log group ${logGroupName} was created.` });
      onMended();
    },
  });
  return {
    canMend: ({ kind }) => kind !== 'patch-definition' || onFix !== undefined,
    onMend: (fix: CheckFix) => {
      if (fix.kind === 'patch-definition') onFix?.({ label: fix.label, patch: fix.patch });
      else if (fix.kind === 'patch-role-policy') setRoleName(fix.roleName);
      else if (fix.kind === 'create-log-group') {
        const { logGroupName, region } = fix;
        createGroup.mutate({ logGroupName, ...(region !== undefined && { region }) });
      }
    },
    error: createGroup.isError && <ApiErrorAlert error={createGroup.error} />,
    dialog: roleName !== undefined && (
      <Suspense>
        <RolePolicyModal
          roleName={roleName}
          taskDefinition={taskDefinition}
          onDismiss={() => setRoleName(undefined)}
          onApplied={(policyName) => {
            setRoleName(undefined);
            notify({ type: 'success', content: `The policy ${policyName} of ${roleName} was written.` });
            onMended();
          }}
        />
      </Suspense>
    ),
  };
}
