import { memo } from 'react';
import { SecretPicker } from '../secrets/SecretPicker.tsx';
import { FieldFrame, type FieldProps } from './FieldFrame.tsx';
import { useScopedName } from './FieldScope.tsx';
import { useField } from './use-field.ts';

/** A reference to a parameter or secret; the secret itself never comes into the form. */
export const SecretField = memo(function SecretField(props: FieldProps & { ariaLabel: string }) {
  const { value, change, blur, ...messages } = useField<string>(props.name);
  return (
    <FieldFrame {...props} {...messages}>
      <SecretPicker
        value={value}
        onChange={change}
        onBlur={blur}
        ariaLabel={useScopedName(props.ariaLabel)}
        invalid={messages.error !== undefined}
        controlId={props.name}
      />
    </FieldFrame>
  );
});
