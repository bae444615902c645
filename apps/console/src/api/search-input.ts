const TAG_SEARCH = /^tag:([^=]+)(?:=(.*))?$/;

/** The parts of a search as the API takes them: `tag:key` and `tag:key=value` ask for a tag, any other text for a name. */
export function searchInput(text: string): { search?: string; tagKey?: string; tagValue?: string } {
  const [, tagKey, tagValue = ''] = TAG_SEARCH.exec(text) ?? [];
  if (tagKey !== undefined) return { tagKey, ...(tagValue && { tagValue }) };
  return text === '' ? {} : { search: text };
}
