import { ULIMIT_NAMES } from '@purser/task-definition';
import type { RowCell } from '../../../components/fields/FieldRow.tsx';
import { FieldSection } from '../../../components/fields/FieldSection.tsx';
import { NumberField } from '../../../components/fields/NumberField.tsx';
import { RowsField } from '../../../components/fields/RowsField.tsx';
import { SelectField } from '../../../components/fields/SelectField.tsx';
import { useTaskEnvironment } from '../use-environment.ts';

const LIMITS = ULIMIT_NAMES.map((value) => ({ value, label: value }));
const COLUMNS = [{ label: 'Limit name' }, { label: 'Soft limit' }, { label: 'Hard limit' }];
const CELLS: readonly RowCell[] = [
  ({ name, item }) => <SelectField name={`${name}.name`} ariaLabel={`${item} limit name`} choices={LIMITS} />,
  ({ name, item }) => <NumberField name={`${name}.softLimit`} ariaLabel={`${item} soft limit`} />,
  ({ name, item }) => <NumberField name={`${name}.hardLimit`} ariaLabel={`${item} hard limit`} />,
];

/** The container's ulimits. */
export function UlimitsSection({ at }: { at: string }) {
  const { fargate } = useTaskEnvironment();
  return (
    <FieldSection
      title="Resource limits (Ulimits)"
      optional
      names={[`${at}.ulimits`]}
      {...(fargate && { description: 'Fargate takes nofile only.' })}
    >
      <RowsField
        name={`${at}.ulimits`}
        item="ulimit"
        columns={COLUMNS}
        cells={CELLS}
        newRow={() => ({ name: 'nofile', softLimit: '', hardLimit: '', rest: {} })}
        addText="Add ulimit"
      />
    </FieldSection>
  );
}
