import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { checkSecretText, MAX_SECRET_BYTES } from '../../components/secrets/check-secret.ts';
import { MaskedTextarea } from '../../components/secrets/MaskedTextarea.tsx';
import { KeyValueEditor } from './KeyValueEditor.tsx';
import type { SecretValueDraft } from './use-value-form.ts';

interface Props {
  draft: SecretValueDraft;
  onChange: (part: Partial<SecretValueDraft>) => void;
  tried: boolean;
  /** A secret that holds no JSON object has no keys to change. */
  textOnly?: boolean;
  error?: string | undefined;
}

/** The value of a secret: by its keys, or as one text. */
export function SecretValueFields({ draft, onChange, tried, textOnly = false, error }: Props) {
  return (
    <Container header={<Header variant="h2">Value</Header>}>
      <SpaceBetween size="l">
        {!textOnly && (
          <SegmentedControl
            label="How the value is given"
            selectedId={draft.mode}
            options={[
              { id: 'keys', text: 'Keys and values' },
              { id: 'text', text: 'Plain text' },
            ]}
            onChange={({ detail }) => onChange({ mode: detail.selectedId === 'text' ? 'text' : 'keys' })}
          />
        )}
        {draft.mode === 'keys' ? (
          <FormField
            description="Stored as one JSON object. ECS can give a container one key of it, as a variable of its own."
            errorText={tried && error}
            stretch
          >
            <KeyValueEditor rows={draft.rows} tried={tried} onChange={(rows) => onChange({ rows })} />
          </FormField>
        ) : (
          <>
            <MaskedTextarea
              label="Text"
              rows={6}
              value={draft.text}
              maxBytes={MAX_SECRET_BYTES}
              error={tried ? checkSecretText(draft.text) : undefined}
              onChange={(text) => onChange({ text })}
            />
            <Box color="text-body-secondary">
              A text that is a JSON object has keys, too. Anything else is given to a container as a whole.
            </Box>
          </>
        )}
      </SpaceBetween>
    </Container>
  );
}
