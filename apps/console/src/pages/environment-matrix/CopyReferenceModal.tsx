import Box from '@cloudscape-design/components/box';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { DescribedTaskDefinition } from '@purser/contract';
import { fromDescribed } from '@purser/task-definition';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { revisionQuery } from '../../api/queries.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { revisionDraftKey } from '../../forms/task-definition/draft-keys.ts';
import { addToDraft } from '../../forms/task-definition/draft-reference.ts';
import { paths } from '../../paths.ts';
import { ActionModal } from '../../ui/ActionModal.tsx';
import type { MatrixRow } from './matrix.ts';

interface Props {
  row: MatrixRow;
  columns: readonly DescribedTaskDefinition[];
  onDismiss: () => void;
}

const optionOf = (text: string, label = text) => ({ value: text, label });

/** Takes a reference of one family into the next revision of another; nothing is registered before that is reviewed. */
export default function CopyReferenceModal({ row, columns, onDismiss }: Props) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const references = [
    ...new Set(row.cells.flat().flatMap(({ valueFrom }) => (valueFrom === undefined ? [] : [valueFrom]))),
  ];
  const lacking = columns.findIndex((_, index) => row.cells[index]?.length === 0);
  const [valueFrom, setValueFrom] = useState(references[0] ?? '');
  const [to, setTo] = useState(lacking < 0 ? columns.length - 1 : lacking);
  const target = columns[to];
  const containers = target?.containerDefinitions?.map(({ name = '' }) => name) ?? [];
  const [container, setContainer] = useState<string>();
  const into = container !== undefined && containers.includes(container) ? container : (containers[0] ?? '');
  const [error, setError] = useState<unknown>();

  const open = async () => {
    if (target === undefined) return;
    const { family, revision } = target;
    try {
      const { taskDefinition, tags } = await queryClient.ensureQueryData(revisionQuery({ family, revision }));
      const base = fromDescribed(taskDefinition, tags);
      addToDraft(revisionDraftKey({ family, revision }), base, { container: into, name: row.key, valueFrom });
      await navigate({ to: paths.createRevision({ family, revision }) });
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <ActionModal
      header={`Copy the reference of ${row.key}`}
      action="Create new revision with it"
      onAction={() => void open()}
      onDismiss={onDismiss}
    >
      <SpaceBetween size="m">
        <FormField label="Reference">
          <Select
            selectedOption={optionOf(valueFrom)}
            options={references.map((reference) => optionOf(reference))}
            onChange={({ detail }) => setValueFrom(detail.selectedOption.value ?? '')}
          />
        </FormField>
        <FormField label="Into the family">
          <Select
            selectedOption={optionOf(String(to), `${target?.family}:${target?.revision}`)}
            options={columns.map(({ family, revision }, index) =>
              optionOf(String(index), `${family}:${revision}`),
            )}
            onChange={({ detail }) => setTo(Number(detail.selectedOption.value))}
          />
        </FormField>
        <FormField label="Container">
          <Select
            selectedOption={optionOf(into)}
            options={containers.map((name) => optionOf(name))}
            onChange={({ detail }) => setContainer(detail.selectedOption.value ?? '')}
          />
        </FormField>
        <Box color="text-body-secondary">
          The wizard opens on the revision with this row. What you had begun there is kept.
        </Box>
        {error !== undefined && <ApiErrorAlert error={error} />}
      </SpaceBetween>
    </ActionModal>
  );
}
