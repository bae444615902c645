/** A parameter that is to be created. */
export interface ParameterDraft {
  name: string;
  description: string;
  type: 'String' | 'StringList' | 'SecureString';
  tier: 'Standard' | 'Advanced' | 'Intelligent-Tiering';
  value: string;
}

/** The bytes of UTF-8 that a value of each tier may have. */
export const MAX_BYTES = { Standard: 4096, Advanced: 8192, 'Intelligent-Tiering': 8192 };
const MAX_DESCRIPTION = 1024;
const NAME = /^[A-Za-z0-9_./-]{1,2048}$/;

/** The length of a text in bytes of UTF-8. */
export const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** Parameter Store's own limits, said before anything is sent. */
export function checkParameter({
  name,
  description,
  value,
  tier,
}: ParameterDraft): Partial<Record<keyof ParameterDraft, string>> {
  const errors: Partial<Record<keyof ParameterDraft, string>> = {};
  const levels = name.split('/').filter(Boolean).length;
  if (name === '') errors.name = 'A name is needed.';
  else if (!NAME.test(name)) errors.name = 'The name may hold letters, digits and _ . - / only.';
  else if (name.includes('/') && !name.startsWith('/')) errors.name = 'A name with levels begins with /.';
  else if (/^\/?(aws|ssm)/i.test(name)) errors.name = 'The name may not begin with aws or ssm.';
  else if (levels > 15) errors.name = `The name has ${levels} levels; at most 15 are allowed.`;
  if (description.length > MAX_DESCRIPTION) {
    errors.description = `The description has ${description.length} characters; at most ${MAX_DESCRIPTION} are allowed.`;
  }
  const bytes = bytesOf(value);
  if (value === '') errors.value = 'A value is needed.';
  else if (value.includes('{{') && value.includes('}}'))
    errors.value = 'The value may not hold {{ }}: AWS takes it for a reference.';
  else if (bytes > MAX_BYTES[tier]) {
    errors.value = `The value has ${bytes} bytes; the ${tier} tier takes at most ${MAX_BYTES[tier]}.`;
  }
  return errors;
}
