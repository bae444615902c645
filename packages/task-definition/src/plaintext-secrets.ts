import { applyFix } from './apply-fix.ts';
import type { JsonPatchOperation } from './issue.ts';
import type { TaskDefinition } from './model.ts';
import { toPointer } from './path.ts';
import { validate } from './validate.ts';

const RULES = new Set(['env-plaintext-secret', 'log-option-plaintext-secret', 'splunk-token-plain']);

/**
 * Gives the paths at which a definition holds what looks like a secret in plain text, never the values. Whoever may
 * describe the revision can read them, also after it was deregistered.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html
 */
export function plaintextSecrets(taskDefinition: TaskDefinition): string[] {
  return validate(taskDefinition)
    .filter(({ ruleId }) => RULES.has(ruleId))
    .map(({ path }) => path);
}

/** Gives a definition with each such value replaced by `(hidden)`. */
export function withoutPlaintext(taskDefinition: TaskDefinition): TaskDefinition {
  const patch = plaintextSecrets(taskDefinition).map(
    (path): JsonPatchOperation => ({ op: 'replace', path: toPointer(path), value: '(hidden)' }),
  );
  return applyFix(taskDefinition, { patch });
}
