import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import { lazy, Suspense, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useScopedSuffix } from '../../../components/fields/FieldScope.tsx';
import type { VariableRow } from '../codec/variables.ts';
import type { TaskDefinitionForm } from '../form-model.ts';
import { mergeRows, type NewVariable } from '../merge-rows.ts';

const ImportModal = lazy(() => import('../import/ImportModal.tsx'));
const ExpandModal = lazy(() => import('../expand/ExpandModal.tsx'));
const CopyRowsModal = lazy(() => import('../copy/CopyRowsModal.tsx'));

const TOOLS = [
  { id: 'import', text: 'Import .env, JSON or Compose' },
  { id: 'expand', text: 'Expand a path or a secret' },
  { id: 'copy', text: 'Copy from a container or family' },
];

/** Brings many rows at once into a container's environment. */
export function EnvironmentTools({ at }: { at: string }) {
  const form = useFormContext();
  const [open, setOpen] = useState<string>();
  const label = useScopedSuffix('Add several');
  const rows = `${at}.environment`;
  const close = () => setOpen(undefined);
  const add = (added: readonly NewVariable[]) =>
    form.setValue(rows, mergeRows(form.getValues(rows) as VariableRow[], added));
  const place = () => ({
    family: form.getValues('family') as TaskDefinitionForm['family'],
    container: form.getValues(`${at}.name`) as string,
  });
  const otherContainers = () =>
    (form.getValues('containerDefinitions') as TaskDefinitionForm['containerDefinitions'])
      .filter((_, index) => `containerDefinitions.${index}` !== at)
      .map(({ name, environment }) => ({ name, rows: environment.filter(({ key }) => key !== '') }));
  return (
    <>
      <ButtonDropdown items={TOOLS} ariaLabel={label} onItemClick={({ detail }) => setOpen(detail.id)}>
        Add several
      </ButtonDropdown>
      <Suspense>
        {open === 'import' && (
          <ImportModal
            place={place()}
            existing={form.getValues(rows) as VariableRow[]}
            onRows={add}
            onDismiss={close}
          />
        )}
        {open === 'expand' && (
          <ExpandModal
            container={place().container}
            existing={form.getValues(rows) as VariableRow[]}
            onRows={add}
            onDismiss={close}
          />
        )}
        {open === 'copy' && (
          <CopyRowsModal
            containers={otherContainers()}
            existing={form.getValues(rows) as VariableRow[]}
            onRows={add}
            onDismiss={close}
          />
        )}
      </Suspense>
    </>
  );
}
