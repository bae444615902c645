import FormField from '@cloudscape-design/components/form-field';
import { FieldMends } from './FieldMends.tsx';
import { useFieldMessages } from './field-issues.ts';

/** Shows the issues of a list or a group as a whole, which has no control of its own. */
export function FieldText({ name }: { name: string }) {
  const { error, warning, mendable } = useFieldMessages(name);
  if (error === undefined && warning === undefined) return null;
  return (
    <div id={name} tabIndex={-1}>
      <FormField errorText={error} warningText={error === undefined ? warning : undefined} stretch>
        {null}
      </FormField>
      <FieldMends issues={mendable} />
    </div>
  );
}
