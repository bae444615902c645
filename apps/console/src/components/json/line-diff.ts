import { diffLines as changesOf } from 'diff';

/** One line of a comparison. */
export interface DiffLine {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Compares two texts line by line. */
export function diffLines(before: string, after: string): DiffLine[] {
  return changesOf(ended(before), ended(after), { oneChangePerToken: true }).map(
    ({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.replace(/\n$/, ''),
    }),
  );
}

/** A last line without its end would differ from the same line before another. */
const ended = (text: string) => (text === '' ? '' : `${text}\n`);
