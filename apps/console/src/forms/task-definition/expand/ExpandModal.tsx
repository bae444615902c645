import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import { ApiErrorAlert } from '../../../components/ApiErrorAlert.tsx';
import { ActionModal } from '../../../ui/ActionModal.tsx';
import { LongText } from '../../../ui/LongText.tsx';
import type { VariableRow } from '../codec/variables.ts';
import type { NewVariable } from '../merge-rows.ts';
import { useAddSource } from '../use-pending-sources.ts';
import { ExpandSource } from './ExpandSource.tsx';
import { variableOf } from './rewrite-name.ts';
import { useExpand } from './use-expand.ts';

interface Props {
  container: string;
  existing: readonly VariableRow[];
  onRows: (rows: NewVariable[]) => void;
  onDismiss: () => void;
}

/** Turns the parameters of a path, or the keys of a JSON secret, into ValueFrom rows. */
export default function ExpandModal({ container, existing, onRows, onDismiss }: Props) {
  const [before] = useState(existing);
  const form = useExpand(before);
  const addSource = useAddSource();
  const { source, members, rows } = form;
  const chosen = rows.filter((row) => row.chosen);
  const wrong = chosen.filter(({ problem }) => problem?.severity === 'error').length;
  const add = () => {
    onRows(chosen.map(({ member }) => variableOf(member, source)));
    // All that is there now counts as known: what was left out is not to be told as gained.
    addSource({ ...source, container, members });
    onDismiss();
  };
  return (
    <ActionModal
      size="large"
      header="Expand a path or a secret"
      action={chosen.length === 1 ? 'Add 1 row' : `Add ${chosen.length} rows`}
      disabled={chosen.length === 0 || wrong > 0}
      disabledReason={
        wrong > 0 ? 'Some of the chosen rows cannot be added.' : 'Choose what is to become a row.'
      }
      onAction={add}
      onDismiss={onDismiss}
    >
      <SpaceBetween size="m">
        <ExpandSource form={form} />
        {form.error !== undefined && <ApiErrorAlert error={form.error} />}
        {form.isNoJson && <Alert type="warning">The secret is no JSON object, so it has no keys.</Alert>}
        {form.more && (
          <Alert type="info">There are more than 500 parameters; only the first 500 are listed.</Alert>
        )}
        {form.isAsked && form.error === undefined && !form.isNoJson && (
          <Table
            variant="embedded"
            wrapLines
            trackBy="member"
            items={rows}
            loading={form.isReading}
            loadingText="Reading the names"
            selectionType="multi"
            selectedItems={chosen}
            onSelectionChange={({ detail }) => form.choose(detail.selectedItems.map(({ member }) => member))}
            ariaLabels={{
              tableLabel: 'Rows to add',
              selectionGroupLabel: 'Rows to add',
              allItemsSelectionLabel: () => 'All',
              itemSelectionLabel: (_, { member }) => member,
            }}
            columnDefinitions={[
              {
                id: 'member',
                header: source.kind === 'json-secret' ? 'JSON key' : 'Parameter',
                isRowHeader: true,
                cell: ({ member }) => <LongText code>{member}</LongText>,
              },
              {
                id: 'name',
                header: 'Becomes',
                minWidth: 190,
                cell: ({ name }) => <LongText code>{name}</LongText>,
              },
              {
                id: 'problem',
                header: 'State',
                cell: ({ problem, chosen: isChosen }) =>
                  problem !== undefined && isChosen ? (
                    <StatusIndicator type={problem.severity}>{problem.text}</StatusIndicator>
                  ) : (
                    <StatusIndicator type={isChosen ? 'info' : 'stopped'}>
                      {isChosen ? 'New' : 'Left out'}
                    </StatusIndicator>
                  ),
              },
            ]}
            empty="Nothing is there."
          />
        )}
      </SpaceBetween>
    </ActionModal>
  );
}
