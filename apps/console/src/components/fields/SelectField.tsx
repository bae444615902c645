import Select from '@cloudscape-design/components/select';
import { memo } from 'react';
import { FieldFrame, type FieldProps } from './FieldFrame.tsx';
import { useScopedName } from './FieldScope.tsx';
import { useField } from './use-field.ts';

/** A choice of a {@link SelectField}. */
export interface Choice {
  value: string;
  label: string;
  description?: string;
}

interface Props extends FieldProps {
  choices: readonly Choice[];
  disabled?: boolean;
  placeholder?: string;
  /** Takes the place of setting the field, where a choice changes more than it. */
  onChoose?: (value: string) => void;
}

/** One of some choices. A value outside of them is shown as it is, and kept until another one is chosen. */
export const SelectField = memo(function SelectField(props: Props) {
  const { choices, disabled = false, placeholder = 'Choose', onChoose, label, ariaLabel = '' } = props;
  const { value, change, blur, ...messages } = useField<string>(props.name);
  const scopedName = useScopedName(ariaLabel);
  const unknown = value === '' ? [] : [{ value, label: value }];
  const all = choices.some((choice) => choice.value === value) ? choices : [...unknown, ...choices];
  return (
    <FieldFrame {...props} {...messages}>
      <Select
        selectedOption={all.find((choice) => choice.value === value) ?? null}
        options={all}
        placeholder={placeholder}
        disabled={disabled}
        invalid={messages.error !== undefined}
        warning={messages.warning !== undefined && messages.error === undefined}
        triggerVariant="label"
        {...(label === undefined && { ariaLabel: scopedName })}
        onChange={({ detail }) => (onChoose ?? change)(detail.selectedOption.value ?? '')}
        onBlur={blur}
      />
    </FieldFrame>
  );
});
