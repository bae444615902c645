import Input, { type InputProps } from '@cloudscape-design/components/input';
import { memo } from 'react';
import { FieldFrame, type FieldProps } from './FieldFrame.tsx';
import { useScopedName } from './FieldScope.tsx';
import { useField } from './use-field.ts';

interface Props extends FieldProps {
  placeholder?: string;
  readOnly?: boolean;
  disabled?: boolean;
  inputMode?: InputProps.InputMode;
}

/** A line of text. */
export const TextField = memo(function TextField(props: Props) {
  const { value, change, blur, ...messages } = useField<string>(props.name);
  const { placeholder = '', readOnly = false, disabled = false, inputMode, label, ariaLabel = '' } = props;
  const scopedName = useScopedName(ariaLabel);
  return (
    <FieldFrame {...props} {...messages}>
      <Input
        value={value}
        placeholder={placeholder}
        readOnly={readOnly}
        disabled={disabled}
        invalid={messages.error !== undefined}
        warning={messages.warning !== undefined && messages.error === undefined}
        autoComplete={false}
        spellcheck={false}
        {...(inputMode && { inputMode })}
        {...(label === undefined && { ariaLabel: scopedName })}
        onChange={({ detail }) => change(detail.value)}
        onBlur={blur}
      />
    </FieldFrame>
  );
});
