import type { TaskDefinition } from './model.ts';
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
