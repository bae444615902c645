import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Form from '@cloudscape-design/components/form';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useRef } from 'react';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { OptionalLabel } from '../../components/OptionalLabel.tsx';
import { bytesOf, MAX_BYTES } from '../../components/secrets/check-parameter.ts';
import { KeyField } from '../../components/secrets/KeyField.tsx';
import { MaskedTextarea } from '../../components/secrets/MaskedTextarea.tsx';
import { UnsavedGuard } from '../UnsavedGuard.tsx';
import { MAX_PATTERN, type ParameterFormDraft } from './check-parameter-form.ts';
import { DataTypeField, TierField, TypeField } from './ParameterChoices.tsx';
import { useParameterForm } from './use-parameter-form.ts';

interface Props {
  initial: ParameterFormDraft;
  /** The version that is edited; a new parameter has none. */
  edited?: { tier?: string | undefined };
  submitText: string;
  send: (draft: ParameterFormDraft) => Promise<void>;
  onCancel: () => void;
  /** What stands before the value, such as the one that it replaces. */
  beforeValue?: ReactNode;
  /** What stands after all fields. */
  children?: ReactNode;
  /** In the place of a refusal that the caller can do something about. */
  errorOf?: (error: unknown) => ReactNode;
}

const count = (length: number, most: number) =>
  `${length.toLocaleString('en')} of ${most.toLocaleString('en')} characters`;

/** The form of a parameter, new or to be changed. Its value is masked, sent once, and kept nowhere in the browser. */
export function ParameterForm(props: Props) {
  const { initial, edited, submitText, send, onCancel, beforeValue, children, errorOf } = props;
  const form = useRef<HTMLDivElement>(null);
  const { draft, errors, change, ...state } = useParameterForm(form, initial, send);
  const problems = Object.keys(errors).length;
  return (
    <div ref={form}>
      <UnsavedGuard isChanged={() => !state.pending && JSON.stringify(draft) !== JSON.stringify(initial)} />
      <Form
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onCancel}>
              Cancel
            </Button>
            <Button variant="primary" loading={state.pending} onClick={state.submit}>
              {submitText}
            </Button>
          </SpaceBetween>
        }
        errorText={problems > 0 && `Correct ${problems} problem${problems === 1 ? '' : 's'}`}
      >
        <SpaceBetween size="l">
          <Container header={<Header variant="h2">Details</Header>}>
            <SpaceBetween size="l">
              {edited === undefined && (
                <FormField
                  label="Name"
                  description="Letters, digits and _ . - with / between levels. A name with levels begins with /."
                  constraintText={`${count(state.arnLength + draft.name.length, 1011)}, with the ARN in front of it`}
                  errorText={errors.name}
                >
                  <Input
                    value={draft.name}
                    placeholder="/team/app/db_password"
                    spellcheck={false}
                    onChange={({ detail }) => change({ name: detail.value })}
                  />
                </FormField>
              )}
              <FormField
                label={<OptionalLabel>Description</OptionalLabel>}
                constraintText={count(draft.description.length, 1024)}
                errorText={errors.description}
              >
                <Input
                  value={draft.description}
                  onChange={({ detail }) => change({ description: detail.value })}
                />
              </FormField>
              <TierField
                value={draft.tier}
                current={edited?.tier}
                onChange={(tier) => change({ tier })}
                hint={draft.tier === 'Standard' && bytesOf(draft.value) > MAX_BYTES.Standard}
              />
              {edited === undefined && <TypeField value={draft.type} onChange={(type) => change({ type })} />}
              {draft.type === 'String' && (
                <DataTypeField
                  value={draft.dataType}
                  error={errors.dataType}
                  onChange={(dataType) => change({ dataType })}
                />
              )}
              {draft.type === 'SecureString' && (
                <KeyField
                  value={draft.keyId}
                  defaultKey="alias/aws/ssm"
                  onChange={(keyId) => change({ keyId })}
                />
              )}
            </SpaceBetween>
          </Container>
          <Container header={<Header variant="h2">Value</Header>}>
            <SpaceBetween size="l">
              {beforeValue}
              <MaskedTextarea
                label={edited === undefined ? 'Value' : 'New value'}
                description={
                  draft.type === 'SecureString'
                    ? 'Sent once, encrypted by AWS KMS, and not shown again unless somebody reveals it.'
                    : 'Readable by everyone who may read the parameter.'
                }
                value={draft.value}
                maxBytes={MAX_BYTES[draft.tier]}
                error={errors.value}
                onChange={(value) => change({ value })}
              />
              {draft.type === 'StringList' && (
                <Alert type="info">
                  ECS gives a container the whole list as one text, with its commas: one variable.
                </Alert>
              )}
              <FormField
                label={<OptionalLabel>Allowed pattern</OptionalLabel>}
                description="A regular expression that the value has to fit. Only this version is held against it."
                constraintText={count(draft.allowedPattern.length, MAX_PATTERN)}
                errorText={errors.allowedPattern}
              >
                <Input
                  value={draft.allowedPattern}
                  placeholder="^\d+$"
                  spellcheck={false}
                  onChange={({ detail }) => change({ allowedPattern: detail.value })}
                />
              </FormField>
            </SpaceBetween>
          </Container>
          {children}
          {state.error !== undefined && (errorOf?.(state.error) ?? <ApiErrorAlert error={state.error} />)}
        </SpaceBetween>
      </Form>
    </div>
  );
}
