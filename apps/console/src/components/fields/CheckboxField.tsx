import Checkbox from '@cloudscape-design/components/checkbox';
import { memo, type ReactNode } from 'react';
import { FieldFrame } from './FieldFrame.tsx';
import { ScopedLabel, useScopedName } from './FieldScope.tsx';
import { useField } from './use-field.ts';

interface Props {
  name: string;
  children?: ReactNode;
  /** The control's name where it stands in a row under a column's label. */
  ariaLabel?: string;
  description?: ReactNode;
  disabled?: boolean;
}

/** A flag. */
export const CheckboxField = memo(function CheckboxField({ name, children, ariaLabel, ...props }: Props) {
  const { value, change, blur, ...messages } = useField<boolean>(name);
  const scopedName = useScopedName(ariaLabel ?? '');
  return (
    <FieldFrame name={name} stretch {...messages}>
      <Checkbox
        checked={value}
        controlId={name}
        description={props.description}
        disabled={props.disabled ?? false}
        {...(ariaLabel !== undefined && { ariaLabel: scopedName })}
        onChange={({ detail }) => change(detail.checked)}
        onBlur={blur}
      >
        {children && <ScopedLabel>{children}</ScopedLabel>}
      </Checkbox>
    </FieldFrame>
  );
});
