import { expect, test } from 'vitest';
import { changesOf } from './set-form-values.ts';

const row = (value: string) => ({ key: 'A', value, rest: {} });

test.each([
  ['the same', { a: 1, rows: [row('x')] }, { a: 1, rows: [row('x')] }, [['rows.0.rest', {}]]],
  [
    'a field of a row',
    { rows: [row('x')] },
    { rows: [{ ...row('y') }] },
    [
      ['rows.0.value', 'y'],
      ['rows.0.rest', {}],
    ],
  ],
  ['a list that grew', { rows: ['x'] }, { rows: ['x', 'y'] }, [['rows', ['x', 'y']]]],
  ['another kind of value', { a: '' }, { a: { b: 1 } }, [['a', { b: 1 }]]],
])('%s', (_, before, after, changes) => expect(changesOf(before, after)).toEqual(changes));
