import type { Filter } from '@aws-sdk/client-secrets-manager';

/** A part of a WHERE clause with its values. */
export interface Condition {
  sql: string;
  values: string[];
}

/** Tells how one text of a filter is looked for, by the key of the filter. */
const CONDITIONS: Readonly<Record<string, (text: string) => Condition>> = {
  name: (text) => ({ sql: 'substr(name, 1, length(?)) = ?', values: [text, text] }),
  description: (text) => ({
    sql: "substr(lower(coalesce(description, '')), 1, length(?)) = lower(?)",
    values: [text, text],
  }),
  'tag-key': (text) => tagged('substr(key, 1, length(?)) = ?', [text, text]),
  'tag-value': (text) => tagged('substr(value, 1, length(?)) = ?', [text, text]),
  // No secret is replicated, and none belongs to another service.
  'primary-region': () => ({ sql: '0', values: [] }),
  'owning-service': () => ({ sql: '0', values: [] }),
  all: (text) =>
    both(
      text
        .split(/[\s/_=.@+-]+/)
        .filter((word) => word !== '')
        .map(anywhere),
      'AND',
      '1',
    ),
};

/**
 * Gives the condition that all filters make up. A secret fits a filter when one of its values fits; a value that begins
 * with an exclamation mark fits what the rest of it does not.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_Filter.html
 */
export function conditionOf(filters: readonly Filter[] = []): Condition {
  return both(filters.map(ofFilter), 'AND', '1');
}

function ofFilter({ Key, Values = [] }: Filter): Condition {
  const make = CONDITIONS[String(Key)];
  if (!make) return { sql: '1', values: [] };
  const conditions = Values.map((value) => {
    if (!value.startsWith('!')) return make(value);
    const { sql, values } = make(value.slice(1));
    return { sql: `NOT (${sql})`, values };
  });
  return both(conditions, 'OR', '1');
}

function anywhere(word: string): Condition {
  const tag = tagged("instr(lower(key || ' ' || value), lower(?)) > 0", [word]);
  return {
    sql: `(instr(lower(name), lower(?)) > 0 OR instr(lower(coalesce(description, '')), lower(?)) > 0 OR ${tag.sql})`,
    values: [word, word, ...tag.values],
  };
}

function tagged(sql: string, values: string[]): Condition {
  return { sql: `EXISTS (SELECT 1 FROM tag WHERE resource = secret.arn AND ${sql})`, values };
}

function both(conditions: readonly Condition[], word: 'AND' | 'OR', without: string): Condition {
  if (conditions.length === 0) return { sql: without, values: [] };
  return {
    sql: `(${conditions.map(({ sql }) => sql).join(` ${word} `)})`,
    values: conditions.flatMap(({ values }) => values),
  };
}
