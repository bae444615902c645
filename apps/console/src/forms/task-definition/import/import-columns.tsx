import Box from '@cloudscape-design/components/box';
import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { TableProps } from '@cloudscape-design/components/table';
import { bytesOf } from '../../../components/secrets/check-parameter.ts';
import type { VariableRow } from '../codec/variables.ts';
import { type Becomes, clashOf, isDone, type PlanRow } from './import-plan.ts';
import type { Import } from './use-import.ts';

const BECOMES: { value: Becomes; label: string }[] = [
  { value: 'secret', label: 'Secret' },
  { value: 'plain', label: 'Plain value' },
  { value: 'skip', label: 'Leave out' },
];

const bytesText = (value: string) => {
  const bytes = bytesOf(value);
  return bytes === 1 ? '1 byte' : `${bytes.toLocaleString('en')} bytes`;
};

const dim = (text: string | undefined) =>
  text && (
    <Box variant="small" color="text-body-secondary" display="block">
      {text}
    </Box>
  );

/** The columns of the preview. No cell shows a value. */
export function importColumns(
  form: Import,
  existing: readonly VariableRow[],
): TableProps.ColumnDefinition<PlanRow>[] {
  return [
    {
      id: 'key',
      header: 'Key and value',
      isRowHeader: true,
      cell: (row) => (
        <>
          {row.key}
          {!isDone(row) && dim(`•••••• ${bytesText(row.value)}`)}
          {dim(row.note)}
          {dim(clashOf(existing.find(({ key }) => key === row.key)))}
        </>
      ),
    },
    {
      id: 'becomes',
      header: 'Becomes',
      minWidth: 140,
      cell: (row) => (
        <>
          <Select
            ariaLabel={`${row.key} becomes`}
            selectedOption={BECOMES.find(({ value }) => value === row.becomes) ?? null}
            options={BECOMES}
            disabled={form.running || isDone(row)}
            onChange={({ detail }) =>
              form.change(row.id, { becomes: detail.selectedOption.value as Becomes })
            }
          />
          {dim(row.why)}
        </>
      ),
    },
    {
      id: 'name',
      header: 'Parameter name',
      minWidth: 210,
      cell: (row) => {
        const error = form.errors.get(row.id);
        if (row.becomes !== 'secret')
          return error === undefined ? '–' : <StatusIndicator type="error">{error}</StatusIndicator>;
        return (
          <FormField errorText={error} stretch>
            <Input
              ariaLabel={`${row.key} parameter name`}
              value={form.nameOf(row)}
              spellcheck={false}
              disabled={form.running || isDone(row)}
              invalid={error !== undefined}
              onChange={({ detail }) => form.change(row.id, { ownName: detail.value })}
            />
          </FormField>
        );
      },
    },
    { id: 'state', header: 'State', minWidth: 170, cell: (row) => <State row={row} form={form} /> },
  ];
}

/** What came of a row, or how its value compares with what is there. */
function State({ row, form }: { row: PlanRow; form: Import }) {
  const { outcome } = row;
  if (outcome === 'working') return <StatusIndicator type="loading">Working</StatusIndicator>;
  if (outcome !== undefined && 'done' in outcome) return <StatusIndicator>{outcome.done}</StatusIndicator>;
  return (
    <>
      {outcome !== undefined && <StatusIndicator type="error">{outcome.failed}</StatusIndicator>}
      {row.becomes === 'secret' && !form.errors.has(row.id) && <Compared row={row} form={form} />}
    </>
  );
}

function Compared({ row, form }: { row: PlanRow; form: Import }) {
  const compared = form.comparisonOf(row);
  if (compared === undefined) {
    return form.isComparing ? (
      <StatusIndicator type="loading">Comparing</StatusIndicator>
    ) : (
      <StatusIndicator type="pending">Not compared</StatusIndicator>
    );
  }
  const { state, version, reason } = compared;
  if (state === 'new') return <StatusIndicator type="info">New</StatusIndicator>;
  if (state === 'same') return <StatusIndicator>{`The same, version ${version}`}</StatusIndicator>;
  return (
    <>
      <StatusIndicator type="warning">
        {state === 'changed' ? `Changed, version ${version}` : `Could not compare. ${reason ?? ''}`}
      </StatusIndicator>
      {version !== undefined && (
        <Checkbox
          checked={row.overwrite}
          disabled={form.running}
          ariaLabel={`Overwrite ${form.nameOf(row)}`}
          onChange={({ detail }) => form.change(row.id, { overwrite: detail.checked })}
        >
          Overwrite
        </Checkbox>
      )}
    </>
  );
}
