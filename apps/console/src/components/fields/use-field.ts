import { use, useEffect, useRef } from 'react';
import { useController } from 'react-hook-form';
import { whenReleased } from '../../ui/when-released.ts';
import { FieldIssuesContext, type FieldMessages, useFieldMessages } from './field-issues.ts';

/** Errors that come up on blur move the page; a click that is under way must land first. */
const CLICK_MS = 250;

/** What a control needs of a form field. */
export interface BoundField<Value> extends FieldMessages {
  value: Value;
  change(value: Value): void;
  blur(): void;
}

/** Binds a control to a field of the form around it, and to the field's issues. */
export function useField<Value>(name: string): BoundField<Value> {
  const { field } = useController({ name });
  const issues = use(FieldIssuesContext);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    value: field.value as Value,
    change: (value) => field.onChange(value),
    blur: () => {
      field.onBlur();
      timer.current = setTimeout(() => whenReleased(() => issues.touch(name)), CLICK_MS);
    },
    ...useFieldMessages(name),
  };
}
