/** What a name of a parameter is made from. */
interface NameParts {
  key: string;
  family: string;
  container: string;
}

/** What a template may hold, each with what it stands for. */
export const PLACEHOLDERS: Readonly<Record<string, string>> = {
  '{key}': 'the key as it is',
  '{KEY}': 'the key in upper case',
  '{key_lower}': 'the key in lower case',
  '{family}': 'the family',
  '{container}': "the container's name",
};

/** Where parameters go unless another template is given. */
export const DEFAULT_TEMPLATE = '/{family}/{container}/{key}';

/** Fills in a template such as `/team/app/{key}`. What a name may not hold becomes a hyphen; empty levels are left out. */
export function parameterNameFrom(template: string, { key, family, container }: NameParts): string {
  const parts: Record<string, string> = {
    '{key}': key,
    '{KEY}': key.toUpperCase(),
    '{key_lower}': key.toLowerCase(),
    '{family}': family,
    '{container}': container,
  };
  return template
    .trim()
    .replace(/\{\w+\}/g, (placeholder) => (parts[placeholder] ?? placeholder).replace(/[^\w.-]+/g, '-'))
    .replace(/\/{2,}/g, '/');
}
