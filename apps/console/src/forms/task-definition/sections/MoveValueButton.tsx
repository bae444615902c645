import Button from '@cloudscape-design/components/button';
import { useWatch } from 'react-hook-form';
import { useScopedSuffix } from '../../../components/fields/FieldScope.tsx';
import { useFieldMessages } from '../../../components/fields/field-issues.ts';
import { useMoveValue } from '../move-value-context.ts';

/** Moves a row's plain value to Parameter Store; nothing where the row has no value, or a warning offers the same. */
export function MoveValueButton({ row, item }: { row: string; item: string }) {
  const [key, value] = useWatch<Record<string, string>>({ name: [`${row}.key`, `${row}.value`] });
  const { mendable = [] } = useFieldMessages(`${row}.value`);
  const move = useMoveValue();
  const label = useScopedSuffix(`Move to Parameter Store: ${item}`);
  if (!key || !value || mendable.some(({ fix }) => fix?.createsParameter)) return null;
  return (
    <Button variant="inline-link" formAction="none" ariaLabel={label} onClick={() => move(row)}>
      Move to Parameter Store
    </Button>
  );
}
