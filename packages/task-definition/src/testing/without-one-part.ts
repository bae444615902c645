/** Gives every copy of a JSON document that lacks one of its members or list items, at any depth. */
export function* withoutOnePart(document: unknown): Iterable<unknown> {
  if (Array.isArray(document)) {
    for (const [index, item] of document.entries()) {
      yield document.toSpliced(index, 1);
      for (const part of withoutOnePart(item)) yield document.with(index, part);
    }
  } else if (typeof document === 'object' && document !== null) {
    for (const [key, member] of Object.entries(document)) {
      const { [key]: _gone, ...others } = document as Record<string, unknown>;
      yield others;
      for (const part of withoutOnePart(member)) yield { ...document, [key]: part };
    }
  }
}
