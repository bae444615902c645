import { lazy, memo, Suspense, useState } from 'react';
import { whenReleased } from '../../ui/when-released.ts';
import { SecretPicker } from '../secrets/SecretPicker.tsx';
import { FieldFrame, type FieldProps } from './FieldFrame.tsx';
import { useScopedName } from './FieldScope.tsx';
import { useField } from './use-field.ts';

const ReferenceNote = lazy(() => import('../secrets/ReferenceNote.tsx'));

/** A reference to a parameter or secret; the secret itself never comes into the form. */
export const SecretField = memo(function SecretField(props: FieldProps & { ariaLabel: string }) {
  const { value, change, blur, ...messages } = useField<string>(props.name);
  // Hundreds of explanations nobody reads; and one that came stays, for the page not to jump when the focus goes.
  const [used, setUsed] = useState(false);
  const note = used && value !== '' && (
    <Suspense fallback={null}>
      <ReferenceNote value={value} />
    </Suspense>
  );
  return (
    <FieldFrame {...props} {...messages} constraintText={note}>
      <SecretPicker
        value={value}
        onChange={change}
        onFocus={() => whenReleased(() => setUsed(true))}
        onBlur={blur}
        ariaLabel={useScopedName(props.ariaLabel)}
        invalid={messages.error !== undefined}
        controlId={props.name}
      />
    </FieldFrame>
  );
});
