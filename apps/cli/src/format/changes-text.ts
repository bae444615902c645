import type { Change } from '@purser/task-definition';
import type { Colors } from '../colors.ts';
import { printable } from '../printable.ts';

const SIGNS = {
  added: ['+', 'green'],
  removed: ['-', 'red'],
  changed: ['~', 'yellow'],
  'moved-to-secret': ['>', 'green'],
  'moved-to-plain': ['<', 'red'],
} as const satisfies Record<Change['kind'], readonly [string, keyof Colors]>;

const LONGEST_VALUE = 80;

/** Changes for people, one a line with what was and what is below it; secrets are hidden already. */
export function textOfChanges(changes: readonly Change[], colors: Colors): string {
  return changes.map((change) => textOfChange(change, colors)).join('');
}

function textOfChange({ kind, label, before, after }: Change, colors: Colors): string {
  const [sign, color] = SIGNS[kind];
  const what = kind.startsWith('moved') ? ` ${kind.replaceAll('-', ' ')}` : '';
  const values = [before, after].filter((value) => value !== undefined).map(textOfValue);
  // A whole container or volume says enough by its name.
  const shown = values.every((value) => value !== undefined) ? `: ${values.join(' → ')}` : '';
  return `${colors[color](`${sign} ${printable(label)}`)}${what}${shown}\n`;
}

function textOfValue(value: unknown): string | undefined {
  if (typeof value === 'object' && value !== null) return undefined;
  const text = printable(String(value));
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
