/** A place in a text as editors and compilers count: both from 1, columns in UTF-16 code units. */
export interface Position {
  line: number;
  column: number;
}

const LINE_END = /\r\n|\n|\r/g;

/** Gives a function that turns offsets of a text into positions; the lines are found at its first call. */
export function createPositionAt(text: string): (offset: number) => Position {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= findLineStarts(text);
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function findLineStarts(text: string): number[] {
  if (text.includes('\r'))
    return [0, ...Array.from(text.matchAll(LINE_END), (end) => end.index + end[0].length)];
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}
