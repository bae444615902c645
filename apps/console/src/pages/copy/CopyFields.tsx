import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import type { CopyDraft, CopyErrors } from './copy-draft.ts';

interface Props {
  draft: CopyDraft;
  errors: CopyErrors;
  onChange: (part: Partial<CopyDraft>) => void;
}

const FIELDS = [
  { name: 'family', label: 'Task definition family' },
  { name: 'region', label: 'Region' },
  { name: 'accountId', label: 'Account' },
] as const;

/** Where the copy is going to be. */
export function CopyFields({ draft, errors, onChange }: Props) {
  return (
    <Container header={<Header variant="h2">Where the copy is going to be</Header>}>
      <ColumnLayout columns={3} minColumnWidth={200}>
        {FIELDS.map(({ name, label }) => (
          <FormField key={name} label={label} errorText={errors[name]}>
            <Input
              value={draft[name]}
              invalid={errors[name] !== undefined}
              onChange={({ detail }) => onChange({ [name]: detail.value.trim() })}
            />
          </FormField>
        ))}
      </ColumnLayout>
    </Container>
  );
}
