import { expect, test } from 'vitest';
import { withoutValues } from './without-values.ts';

const messageOf = (error: unknown) => (error instanceof Error ? `${error.message}${error.stack ?? ''}` : '');

test.each([
  ['a word', 'hunter2', 'Value hunter2 is refused'],
  ['a text of JSON', '{"a":"b"}', 'Value {"a":"b"} is refused'],
  ['a text that the message escapes', 'line "one"\nline two', 'Value line \\"one\\"\\nline two is refused'],
])('takes out %s', (_, value, message) => {
  const cut = messageOf(withoutValues(new Error(message), [value]));
  expect(cut).toBe('Value [value] is refused');
});

test('takes out each of several, also where one is a part of another', () => {
  const cut = withoutValues(new Error('abcdef and abc'), ['abc', 'abcdef', '']);
  expect(messageOf(cut)).toBe('[value] and [value]');
});

test('leaves an error without the value as it is', () => {
  const error = new Error('no');
  expect(withoutValues(error, ['x'])).toBe(error);
  expect(error.stack).toBeTruthy();
});
