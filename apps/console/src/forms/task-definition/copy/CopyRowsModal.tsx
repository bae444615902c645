import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { latestRevisionQuery } from '../../../api/queries.ts';
import { ApiErrorAlert } from '../../../components/ApiErrorAlert.tsx';
import { FamilySelect } from '../../../components/FamilySelect.tsx';
import { ActionModal } from '../../../ui/ActionModal.tsx';
import { LongText } from '../../../ui/LongText.tsx';
import type { VariableRow } from '../codec/variables.ts';
import type { NewVariable } from '../merge-rows.ts';
import { type CopySource, rowsOf } from './copy-source.ts';

interface Props {
  /** The other containers of the draft. */
  containers: readonly CopySource[];
  existing: readonly VariableRow[];
  onRows: (rows: NewVariable[]) => void;
  onDismiss: () => void;
}

const DRAFT = { value: '', label: 'This draft' };

/** Copies rows from another container of the draft, or from the latest revision of another family. */
export default function CopyRowsModal({ containers, existing, onRows, onDismiss }: Props) {
  const [before] = useState(existing);
  const [place, setPlace] = useState(containers.length > 0 ? 'draft' : 'family');
  const [family, setFamily] = useState('');
  const [index, setIndex] = useState(0);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const isFamily = place === 'family';
  const query = useQuery({ ...latestRevisionQuery(family), enabled: isFamily && family !== '' });
  const described = isFamily ? query.data?.taskDefinition.containerDefinitions : undefined;
  const sources = isFamily
    ? (described ?? []).map((one) => ({ name: one.name ?? '', rows: rowsOf(one) }))
    : containers;
  const rows = sources[index]?.rows ?? [];
  const chosen = rows.filter(({ key }) => !left.has(key));
  const choose = (change: () => void) => {
    setIndex(0);
    setLeft(new Set());
    change();
  };
  return (
    <ActionModal
      size="large"
      header="Copy rows"
      action={chosen.length === 1 ? 'Copy 1 row' : `Copy ${chosen.length} rows`}
      disabled={chosen.length === 0}
      onAction={() => {
        onRows(chosen);
        onDismiss();
      }}
      onDismiss={onDismiss}
    >
      <SpaceBetween size="m">
        <FormField label="From">
          <Select
            selectedOption={isFamily ? { value: 'family', label: 'Another family' } : DRAFT}
            options={[
              {
                ...DRAFT,
                value: 'draft',
                disabled: containers.length === 0,
                disabledReason: 'It has no other container.',
              },
              { value: 'family', label: 'Another family', description: 'Its latest ACTIVE revision' },
            ]}
            onChange={({ detail }) => choose(() => setPlace(detail.selectedOption.value ?? 'family'))}
          />
        </FormField>
        {isFamily && (
          <FormField label="Family">
            <FamilySelect value={family} onChange={(next) => choose(() => setFamily(next))} />
          </FormField>
        )}
        {isFamily && query.isError && <ApiErrorAlert error={query.error} />}
        {sources.length > 0 && (
          <FormField label="Container">
            <Select
              selectedOption={{ value: String(index), label: sources[index]?.name ?? '' }}
              options={sources.map(({ name, rows: { length } }, at) => ({
                value: String(at),
                label: name || `Container ${at + 1}`,
                labelTag: length === 1 ? '1 row' : `${length} rows`,
              }))}
              onChange={({ detail }) => choose(() => setIndex(Number(detail.selectedOption.value)))}
            />
          </FormField>
        )}
        {(sources.length > 0 || query.isFetching) && (
          <Table
            variant="embedded"
            wrapLines
            trackBy="key"
            items={rows}
            loading={isFamily && query.isFetching}
            loadingText="Reading the revision"
            selectionType="multi"
            selectedItems={chosen}
            onSelectionChange={({ detail }) => {
              const kept = new Set(detail.selectedItems.map(({ key }) => key));
              setLeft(new Set(rows.map(({ key }) => key).filter((key) => !kept.has(key))));
            }}
            ariaLabels={{
              tableLabel: 'Rows to copy',
              selectionGroupLabel: 'Rows to copy',
              allItemsSelectionLabel: () => 'All',
              itemSelectionLabel: (_, { key }) => key,
            }}
            columnDefinitions={[
              {
                id: 'key',
                header: 'Key',
                isRowHeader: true,
                cell: ({ key }) => <LongText code>{key}</LongText>,
              },
              {
                id: 'value',
                header: 'Value',
                cell: ({ type, value }) =>
                  type === 'Value' ? 'A plain value' : <LongText code>{value}</LongText>,
              },
              {
                id: 'state',
                header: 'State',
                cell: ({ key }) =>
                  before.some((row) => row.key === key) ? (
                    <StatusIndicator type="warning">Takes the place of the row of this key.</StatusIndicator>
                  ) : (
                    <StatusIndicator type="info">New</StatusIndicator>
                  ),
              },
            ]}
            empty="The container has no variables."
          />
        )}
      </SpaceBetween>
    </ActionModal>
  );
}
