import Checkbox from '@cloudscape-design/components/checkbox';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { CleanupDraft, CleanupErrors } from './cleanup-draft.ts';

interface Props {
  draft: CleanupDraft;
  errors: CleanupErrors;
  onChange: (part: Partial<CleanupDraft>) => void;
}

/** Which revisions a clean-up is after. */
export function CleanupFields({ draft, errors, onChange }: Props) {
  return (
    <Container header={<Header variant="h2">Which revisions</Header>}>
      <SpaceBetween size="l">
        <ColumnLayout columns={3} minColumnWidth={200}>
          <FormField label="Family" description="Empty for all families." errorText={errors.family}>
            <Input value={draft.family} onChange={({ detail }) => onChange({ family: detail.value })} />
          </FormField>
          <FormField
            label="Keep the newest"
            description="So many of each family stay."
            errorText={errors.keepLast}
          >
            <Input
              value={draft.keepLast}
              inputMode="numeric"
              onChange={({ detail }) => onChange({ keepLast: detail.value })}
            />
          </FormField>
          <FormField
            label="Older than (days)"
            description="Empty for any age."
            errorText={errors.olderThanDays}
          >
            <Input
              value={draft.olderThanDays}
              inputMode="numeric"
              onChange={({ detail }) => onChange({ olderThanDays: detail.value })}
            />
          </FormField>
        </ColumnLayout>
        <Checkbox
          checked={draft.onlyPlaintext}
          description="A revision that holds one can be read by whoever may describe it, until it is deleted."
          onChange={({ detail }) => onChange({ onlyPlaintext: detail.checked })}
        >
          Only revisions with a plaintext secret
        </Checkbox>
        <Checkbox
          checked={draft.includeInactive}
          description="They are no longer used, but can still be read."
          onChange={({ detail }) => onChange({ includeInactive: detail.checked })}
        >
          Also revisions that are deregistered already
        </Checkbox>
      </SpaceBetween>
    </Container>
  );
}
