import Alert from '@cloudscape-design/components/alert';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ParameterVersion } from '@purser/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api/client.ts';
import { parameterHistoryQuery } from '../../api/secret-queries.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { ActionModal } from '../../ui/ActionModal.tsx';
import { checkLabels, labelChanges, labelsIn } from './check-labels.ts';

interface Props {
  name: string;
  version: ParameterVersion;
  versions: readonly ParameterVersion[];
  onDismiss: () => void;
}

/** Edits the labels of a version; one that another version has moves here. */
export default function LabelsModal({ name, version: { version, labels }, versions, onDismiss }: Props) {
  const queryClient = useQueryClient();
  const [text, setText] = useState(labels.join(', '));
  const wanted = labelsIn(text);
  const error = checkLabels(wanted);
  const { add, remove } = labelChanges(labels, wanted);
  const moved = versions.flatMap((other) =>
    other.version === version
      ? []
      : other.labels.filter((label) => add.includes(label)).map((label) => [label, other.version] as const),
  );
  const save = useMutation({
    mutationFn: async () => {
      if (remove.length > 0) await client.parameters.unlabel({ name, version, labels: remove });
      if (add.length > 0) await client.parameters.label({ name, version, labels: add });
    },
    onSuccess: onDismiss,
    onSettled: () => queryClient.invalidateQueries(parameterHistoryQuery(name)),
  });
  return (
    <ActionModal
      header={`Labels of version ${version}`}
      action="Save labels"
      disabled={error !== undefined || add.length + remove.length === 0}
      loading={save.isPending}
      onAction={() => save.mutate()}
      onDismiss={onDismiss}
    >
      <SpaceBetween size="m">
        <FormField
          label="Labels"
          constraintText={`With commas between them; ${wanted.length} of 10.`}
          errorText={error}
        >
          <Input
            value={text}
            spellcheck={false}
            placeholder="stable, release-7"
            onChange={({ detail }) => setText(detail.value)}
          />
        </FormField>
        {moved.length > 0 && (
          <Alert type="info">
            {moved.map(([label, from]) => `${label} moves here from version ${from}.`).join(' ')}
          </Alert>
        )}
        {save.isError && <ApiErrorAlert error={save.error} />}
      </SpaceBetween>
    </ActionModal>
  );
}
