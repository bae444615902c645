import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import type { RolePolicyPatch } from '@purser/contract';
import type { TaskDefinition } from '@purser/task-definition';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api, client } from '../../api/client.ts';
import { LongText } from '../../ui/LongText.tsx';
import { ApiErrorAlert } from '../ApiErrorAlert.tsx';
import { CopyText } from '../CopyText.tsx';
import { TextDiff } from '../json/TextDiff.tsx';

interface Props {
  roleName: string;
  taskDefinition: TaskDefinition;
  onDismiss: () => void;
  onApplied: (policyName: string) => void;
}

/** Shows what an execution role lacks, as a difference of its policy, and writes it where the person may. */
export default function RolePolicyModal({ roleName, taskDefinition, onDismiss, onApplied }: Props) {
  // A role changes under our feet: nothing of this is kept.
  const preview = useQuery({
    queryKey: [...api.roles.policyPreview.key(), roleName],
    staleTime: 0,
    gcTime: 0,
    retry: false,
    queryFn: ({ signal }) => client.roles.policyPreview({ roleName, taskDefinition }, { signal }),
  });
  const patch = preview.data;
  const apply = useMutation({
    mutationFn: (policy: string) => client.roles.policyApply({ roleName, taskDefinition, policy }),
    onSuccess: ({ policyName }) => onApplied(policyName),
  });
  const { after } = patch ?? {};
  return (
    <Modal
      visible
      size="large"
      header={`Give ${roleName} the rights that it lacks`}
      closeAriaLabel="Close"
      onDismiss={onDismiss}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onDismiss}>
              Cancel
            </Button>
            {after !== undefined && <CopyText text={after} what="policy" />}
            {after !== undefined && patch?.mayApply !== false && (
              <Button variant="primary" loading={apply.isPending} onClick={() => apply.mutate(after)}>
                Apply
              </Button>
            )}
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {preview.isPending && <Spinner />}
        {preview.isError && <ApiErrorAlert error={preview.error} />}
        {patch && <Patch patch={patch} />}
        {apply.isError && <ApiErrorAlert error={apply.error} />}
      </SpaceBetween>
    </Modal>
  );
}

function Patch({ patch }: { patch: RolePolicyPatch }) {
  const { before = '', after, statements, policyName, mayApply } = patch;
  if (statements.length === 0) {
    return (
      <Alert type="info">
        There is nothing to add: the role lacks no right, or what it may not do is denied by one of its
        policies or by its permissions boundary.
      </Alert>
    );
  }
  if (after === undefined) {
    return (
      <Alert type="warning">
        The inline policy {policyName} of the role cannot be read, so nothing can be added to it.
      </Alert>
    );
  }
  return (
    <>
      <div>
        {before === '' ? 'A new inline policy ' : 'The inline policy '}
        <LongText code>{policyName}</LongText>
        {before === '' ? ' is made' : ' is changed'}; other policies of the role stay as they are.
      </div>
      <ul className="purser-issues">
        {statements.map(({ sid, reason }) => (
          <li key={sid}>{reason}</li>
        ))}
      </ul>
      {mayApply === false && (
        <Alert type="info">
          You may not do iam:PutRolePolicy on this role. Copy the policy for somebody who may.
        </Alert>
      )}
      <TextDiff before={tidy(before)} after={after} label={`Difference of ${policyName}`} />
    </>
  );
}

/** A policy as it is written after: the difference is to show rights, and no spaces. */
function tidy(text: string): string {
  try {
    return text === '' ? '' : JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
