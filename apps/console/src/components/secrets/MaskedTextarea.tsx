import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea, { type TextareaProps } from '@cloudscape-design/components/textarea';
import { type Ref, useState } from 'react';
import { bytesOf } from './check-parameter.ts';

interface Props {
  label: string;
  description?: string;
  value: string;
  onChange: (value: string) => void;
  maxBytes: number;
  /** What else is to be known of the value, beside its size. */
  note?: string;
  error?: string | undefined;
  rows?: number;
  ref?: Ref<TextareaProps.Ref>;
}

const number = (value: number) => value.toLocaleString('en');

/** A secret value as it is typed: masked unless asked otherwise, counted in bytes, offered to no password keeper. */
export function MaskedTextarea({
  label,
  description,
  value,
  onChange,
  maxBytes,
  note,
  error,
  rows = 3,
  ref,
}: Props) {
  const [shown, setShown] = useState(false);
  return (
    <SpaceBetween size="xs">
      <FormField
        label={label}
        description={description}
        constraintText={[`${number(bytesOf(value))} of ${number(maxBytes)} bytes`, note]
          .filter(Boolean)
          .join('. ')}
        errorText={error}
      >
        <div className={shown ? undefined : 'purser-masked'}>
          <Textarea
            {...(ref !== undefined && { ref })}
            rows={rows}
            value={value}
            spellcheck={false}
            autoComplete={false}
            disableBrowserAutocorrect
            onChange={({ detail }) => onChange(detail.value)}
          />
        </div>
      </FormField>
      <Checkbox checked={shown} onChange={({ detail }) => setShown(detail.checked)}>
        Show what I type
      </Checkbox>
    </SpaceBetween>
  );
}
