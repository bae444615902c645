import FormField from '@cloudscape-design/components/form-field';
import Input, { type InputProps } from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, type Ref, useRef } from 'react';
import { ActionModal } from '../../ui/ActionModal.tsx';
import { useFirstFocus } from '../../ui/use-first-focus.ts';
import { ApiErrorAlert } from '../ApiErrorAlert.tsx';
import { OptionalLabel } from '../OptionalLabel.tsx';

interface Named {
  name: string;
  description: string;
}

interface Props {
  thing: 'parameter' | 'secret';
  form: {
    draft: Named;
    errors: Partial<Record<keyof Named, string>>;
    change: (part: Partial<Named>) => void;
    pending: boolean;
    error: unknown;
    submit: () => void;
  };
  /** What holds the fields. */
  fields: Ref<HTMLDivElement>;
  /** What a name may be. */
  nameRule: string;
  namePlaceholder: string;
  onDismiss: () => void;
  /** The fields after name and description. */
  children: ReactNode;
}

/** The dialog that creates a parameter or a secret: it begins at the name, and says why AWS has refused it. */
export function CreateModal({ thing, form, fields, nameRule, namePlaceholder, onDismiss, children }: Props) {
  const { draft, errors, change } = form;
  const nameField = useRef<InputProps.Ref>(null);
  useFirstFocus(nameField);
  return (
    <ActionModal
      header={`Create ${thing}`}
      action={`Create ${thing}`}
      loading={form.pending}
      loadingText={`Creating the ${thing}`}
      onAction={form.submit}
      onDismiss={onDismiss}
    >
      <div ref={fields}>
        <SpaceBetween size="l">
          <FormField label="Name" constraintText={nameRule} errorText={errors.name}>
            <Input
              ref={nameField}
              value={draft.name}
              placeholder={namePlaceholder}
              spellcheck={false}
              onChange={({ detail }) => change({ name: detail.value })}
            />
          </FormField>
          <FormField label={<OptionalLabel>Description</OptionalLabel>} errorText={errors.description}>
            <Input
              value={draft.description}
              onChange={({ detail }) => change({ description: detail.value })}
            />
          </FormField>
          {children}
          {form.error !== undefined && <ApiErrorAlert error={form.error} />}
        </SpaceBetween>
      </div>
    </ActionModal>
  );
}
