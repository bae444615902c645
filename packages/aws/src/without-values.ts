/**
 * Takes values out of an error: AWS may quote the one that it refuses, as it is or escaped as in JSON. An empty value
 * is no secret and is passed over.
 */
export function withoutValues(error: unknown, values: readonly string[]): unknown {
  if (!(error instanceof Error)) return error;
  const forms = values.flatMap((value) => [value, JSON.stringify(value).slice(1, -1)]).filter(Boolean);
  // The longest first: a value may be a part of another.
  for (const form of [...new Set(forms)].sort((a, b) => b.length - a.length)) {
    if (!error.message.includes(form)) continue;
    error.message = error.message.replaceAll(form, '[value]');
    delete error.stack;
  }
  return error;
}
