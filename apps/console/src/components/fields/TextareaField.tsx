import Textarea from '@cloudscape-design/components/textarea';
import { FieldFrame, type FieldProps } from './FieldFrame.tsx';
import { useField } from './use-field.ts';

interface Props extends FieldProps {
  label: string;
  placeholder?: string;
  rows?: number;
  disabled?: boolean;
}

/** Text of several lines, such as one server a line. */
export function TextareaField(props: Props) {
  const { value, change, blur, ...messages } = useField<string>(props.name);
  return (
    <FieldFrame {...props} {...messages}>
      <Textarea
        value={value}
        placeholder={props.placeholder ?? ''}
        rows={props.rows ?? 2}
        disabled={props.disabled ?? false}
        spellcheck={false}
        autoComplete={false}
        invalid={messages.error !== undefined}
        warning={messages.warning !== undefined && messages.error === undefined}
        onChange={({ detail }) => change(detail.value)}
        onBlur={blur}
      />
    </FieldFrame>
  );
}
