import FormField from '@cloudscape-design/components/form-field';
import type { ReactNode } from 'react';
import { FieldMends } from './FieldMends.tsx';
import { ScopedLabel } from './FieldScope.tsx';
import type { FieldMessages } from './field-issues.ts';

/** What every field takes. A field has a visible label, or stands in a row under a column's label. */
export interface FieldProps {
  /** The form field's path, such as `containerDefinitions.0.image`; also the id of its control. */
  name: string;
  label?: string;
  /** The control's name where no label is visible. */
  ariaLabel?: string;
  description?: ReactNode;
  constraintText?: ReactNode;
  optional?: boolean;
}

interface Props extends FieldProps, FieldMessages {
  children: ReactNode;
  stretch?: boolean;
  /** Several controls, each with an id of its own that begins with `name`. */
  grouped?: boolean;
}

/** A field's label, texts and messages around its control. */
export function FieldFrame({
  name,
  label,
  optional = false,
  error,
  warning,
  mendable,
  stretch,
  grouped = false,
  ...props
}: Props) {
  const { description, constraintText, children } = props;
  return (
    <>
      <FormField
        {...(!grouped && { controlId: name })}
        label={
          label && (
            <ScopedLabel>
              {label}
              {optional && <i> - optional</i>}
            </ScopedLabel>
          )
        }
        description={description}
        constraintText={constraintText}
        errorText={error}
        warningText={error === undefined ? warning : undefined}
        stretch={stretch ?? label === undefined}
      >
        {children}
      </FormField>
      <FieldMends issues={mendable} />
    </>
  );
}
