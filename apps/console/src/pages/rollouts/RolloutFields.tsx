import Checkbox from '@cloudscape-design/components/checkbox';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { RolloutDraft, RolloutErrors } from './check-rollout.ts';

interface Props {
  draft: RolloutDraft;
  errors: RolloutErrors;
  onChange: (part: Partial<RolloutDraft>) => void;
}

const NUMBERS = [
  { name: 'atOnce', label: 'Services at once', description: 'How many are under way at the same time.' },
  {
    name: 'pauseSeconds',
    label: 'Pause in seconds',
    description: 'From the end of a service to the next one.',
  },
  {
    name: 'timeoutMinutes',
    label: 'Minutes for a service',
    description: 'Without a steady state by then it has failed.',
  },
] as const;

/** Why services are deployed, and how they follow one another. */
export function RolloutFields({ draft, errors, onChange }: Props) {
  return (
    <Container header={<Header variant="h2">Reason and pace</Header>}>
      <SpaceBetween size="l">
        <FormField
          label="Reason"
          stretch
          description="It is kept with the rollout and in the audit trail. No secret belongs here."
          errorText={errors.reason}
        >
          <Input
            value={draft.reason}
            placeholder="/shop/prod/db_password was changed"
            onChange={({ detail }) => onChange({ reason: detail.value })}
          />
        </FormField>
        <ColumnLayout columns={3} minColumnWidth={200}>
          {NUMBERS.map(({ name, label, description }) => (
            <FormField key={name} label={label} description={description} errorText={errors[name]}>
              <Input
                value={draft[name]}
                inputMode="numeric"
                onChange={({ detail }) => onChange({ [name]: detail.value })}
              />
            </FormField>
          ))}
        </ColumnLayout>
        <Checkbox
          checked={draft.continueOnFailure}
          description="Without it the services that are not begun wait until somebody resumes the rollout."
          onChange={({ detail }) => onChange({ continueOnFailure: detail.checked })}
        >
          Go on after a failure
        </Checkbox>
      </SpaceBetween>
    </Container>
  );
}
