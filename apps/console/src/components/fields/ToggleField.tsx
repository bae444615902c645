import Toggle from '@cloudscape-design/components/toggle';
import type { ReactNode } from 'react';
import { FieldFrame } from './FieldFrame.tsx';
import { ScopedLabel } from './FieldScope.tsx';
import { useField } from './use-field.ts';

interface Props {
  name: string;
  children: ReactNode;
  description?: ReactNode;
  disabled?: boolean;
}

/** A switch that brings further fields. */
export function ToggleField({ name, children, description, disabled = false }: Props) {
  const { value, change, blur, ...messages } = useField<boolean>(name);
  return (
    <FieldFrame name={name} stretch {...messages}>
      <Toggle
        checked={value}
        controlId={name}
        description={description}
        disabled={disabled}
        onChange={({ detail }) => change(detail.checked)}
        onBlur={blur}
      >
        <ScopedLabel>{children}</ScopedLabel>
      </Toggle>
    </FieldFrame>
  );
}
