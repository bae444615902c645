/** The longest line that awslogs keeps in one piece. */
const LONGEST = 256 * 1024;

/** Gives what cuts a stream of text into lines; what is left at its end is a line too. */
export function createLineReader(emit: (line: string) => void): { push(text: string): void; end(): void } {
  let rest = '';
  return {
    push: (text) => {
      const parts = (rest + text).split(/\r?\n/);
      rest = parts.pop() ?? '';
      for (const line of parts) emit(line);
      if (rest.length < LONGEST) return;
      emit(rest);
      rest = '';
    },
    end: () => {
      if (rest !== '') emit(rest);
      rest = '';
    },
  };
}
