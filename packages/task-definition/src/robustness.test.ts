import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CORPUS } from '../corpus/index.ts';
import { corpusRuleIds, readRuleCases } from '../corpus/rule-cases.ts';
import {
  executionRolePolicy,
  explainReference,
  type Facts,
  judge,
  measure,
  requirementsOf,
  type TaskDefinition,
  validate,
} from './index.ts';
import { validTaskDefinition } from './testing/arbitrary.ts';

const facts: Facts = { region: 'eu-west-1', accountId: '111122223333' };
const KIB_64 = 64 * 1024;

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

/** Values that have brought readers of JSON down. */
const HOSTILE: Readonly<Record<string, unknown>> = {
  'nested 200,000 deep': nested(200_000),
  'a text of 64 KiB': 'a'.repeat(KIB_64),
  'blanks of 64 KiB': ' '.repeat(KIB_64),
  'colons of 64 KiB': ':'.repeat(KIB_64),
  'slashes of 64 KiB': 'arn:aws:ssm:eu-west-1:111122223333:parameter/'.concat('/'.repeat(KIB_64)),
  'brackets of 64 KiB': '(['.repeat(KIB_64 / 2),
  'a text that nearly matches': `${'-'.repeat(KIB_64)}!`,
  'an address that nearly ends': `postgres://${'a:'.repeat(KIB_64 / 2)}`,
  'prototype keys': JSON.parse('{ "__proto__": { "name": "a" }, "constructor": 1, "toString": null }'),
  'a lone surrogate': '\ud800',
  'a list of 1,000': Array.from({ length: 1000 }, () => null),
  'a number beyond all': 1e308,
  'a fraction': 0.1,
};

/** Every copy of a definition in which one member, at any depth, is something else. */
function* withOneReplaced(document: unknown, value: unknown): Iterable<unknown> {
  yield value;
  if (Array.isArray(document)) {
    for (const [index, item] of document.entries()) {
      for (const part of withOneReplaced(item, value)) yield document.with(index, part);
    }
  } else if (typeof document === 'object' && document !== null) {
    for (const [key, member] of Object.entries(document)) {
      for (const part of withOneReplaced(member, value)) yield { ...document, [key]: part };
    }
  }
}

/** Definitions that together have most members. */
const SPREAD = CORPUS.filter(({ name }) =>
  ['web-app', 'gpu-training-ec2', 'efs-wordpress'].includes(name),
).map(({ definition }) => definition);

describe.each(Object.entries(HOSTILE))('%s', (_name, value) => {
  test('is answered with issues wherever it stands', () => {
    for (const definition of SPREAD) {
      for (const broken of withOneReplaced(definition, value))
        expect(Array.isArray(validate(broken, facts))).toBe(true);
    }
  });

  test('breaks nothing else that reads a definition', () => {
    const everywhere = {
      family: value,
      cpu: value,
      tags: value,
      volumes: value,
    } as unknown as TaskDefinition;
    const container = {
      name: value,
      image: value,
      environment: value,
      secrets: [{ name: value, valueFrom: value }],
    };
    for (const containerDefinitions of [value, [value], [container]]) {
      const definition = { ...everywhere, containerDefinitions } as unknown as TaskDefinition;
      expect(judge(definition, facts).notChecked.length).toBeGreaterThan(0);
      expect(executionRolePolicy(definition, facts).trustPolicy.Statement).toHaveLength(1);
      expect(requirementsOf(definition, facts).launchBudget.getParametersCalls).toBeGreaterThanOrEqual(0);
      expect(measure(definition).bytes).toBeGreaterThan(0);
    }
    expect(explainReference(String(typeof value === 'string' ? value : ''), facts).reads).not.toBe('');
  });
});

/** The same document with the keys of each object in another order. */
function reordered(value: unknown, order: (keys: string[]) => string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => reordered(item, order));
  if (typeof value !== 'object' || value === null) return value;
  const record = value as Record<string, unknown>;
  return Object.fromEntries(order(Object.keys(record)).map((key) => [key, reordered(record[key], order)]));
}

const byPlace = (definition: unknown, known: Facts) =>
  judge(definition, known)
    .issues.map(({ ruleId, path, message }) => `${path} ${ruleId} ${message}`)
    .sort();

describe('the order of keys never matters', () => {
  test.each(corpusRuleIds())('%s', (ruleId) => {
    for (const { definition, facts: known } of readRuleCases(ruleId)) {
      const backwards = reordered(definition, (keys) => keys.reverse());
      expect(byPlace(backwards, known)).toEqual(byPlace(definition, known));
    }
  });

  test('in any valid definition', () => {
    fc.assert(
      fc.property(validTaskDefinition(), (definition) => {
        const backwards = reordered(definition, (keys) => keys.reverse());
        expect(byPlace(backwards, facts)).toEqual(byPlace(definition, facts));
      }),
    );
  });
});
