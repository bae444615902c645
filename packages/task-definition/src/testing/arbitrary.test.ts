import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyFix } from '../apply-fix.ts';
import { diffTaskDefinitions } from '../diff.ts';
import { isSameDefinition, normalize } from '../normalize.ts';
import { parseSecretReference } from '../secret-reference.ts';
import { validate } from '../validate.ts';
import { validSecretReference, validTaskDefinition } from './arbitrary.ts';

const facts = { region: 'eu-west-1', accountId: '111122223333' };

test('no rule refuses what the generator gives', () => {
  fc.assert(
    fc.property(validTaskDefinition(), (definition) => {
      expect(validate(definition, facts).filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('a definition neither differs from itself nor from what ECS makes of it', () => {
  fc.assert(
    fc.property(validTaskDefinition(), (definition) => {
      expect(diffTaskDefinitions(definition, definition)).toEqual([]);
      expect(diffTaskDefinitions(definition, normalize(definition))).toEqual([]);
      expect(isSameDefinition(definition, normalize(definition))).toBe(true);
    }),
  );
});

test('what differs is told, and what is told differs', () => {
  fc.assert(
    fc.property(validTaskDefinition(), validTaskDefinition(), (before, after) => {
      expect(diffTaskDefinitions(before, after).length > 0).toBe(!isSameDefinition(before, after));
    }),
  );
});

test('every fix can be applied, and ends its issue', () => {
  fc.assert(
    fc.property(validTaskDefinition(), (definition) => {
      const issues = validate(definition, facts);
      for (const { ruleId, path, fix } of issues) {
        if (!fix) continue;
        const count = (list: typeof issues) => list.filter((issue) => issue.ruleId === ruleId).length;
        const remaining = validate(applyFix(definition, fix), facts);
        expect(count(remaining), `${ruleId} at ${path}`).toBeLessThan(count(issues));
      }
    }),
  );
});

test('every generated reference is read', () => {
  fc.assert(
    fc.property(validSecretReference(), (reference) => parseSecretReference(reference).kind !== 'invalid'),
  );
});
