import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDelimited, parseDelimited } from './delimited.ts';

describe('comma-separated text', () => {
  it.each([
    ['sh, -c', ['sh', '-c']],
    ['CMD-SHELL, curl -f http://localhost/ || exit 1', ['CMD-SHELL', 'curl -f http://localhost/ || exit 1']],
    ['sh, -c, "echo a, b"', ['sh', '-c', 'echo a, b']],
    ['"say ""hi"", please"', ['say "hi", please']],
    ['echo "hi" there', ['echo "hi" there']],
    ['["sh", "-c", "a, b"]', ['sh', '-c', 'a, b']],
    ['[not json', ['[not json']],
    ['a, ', ['a']],
    ['', []],
  ])('%s', (typed, items) => {
    expect(parseDelimited(typed)).toEqual(items);
  });

  it('gives every list back as it was', () => {
    const item = fc.oneof(fc.string(), fc.constantFrom('', ',', '"', ' ', '\n', '["a"]', 'a, b', '""', '",'));
    fc.assert(
      fc.property(fc.array(item, { minLength: 1 }), (items) => {
        expect(parseDelimited(formatDelimited(items))).toEqual(items);
      }),
    );
  });
});
