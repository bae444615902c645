import type { ComponentProps } from 'react';
import { TextField } from './TextField.tsx';

/** A number, held as the text that was typed: nothing is lost on the way, and a rule names what is no number. */
export function NumberField(props: Omit<ComponentProps<typeof TextField>, 'inputMode'>) {
  return <TextField {...props} inputMode="decimal" />;
}
