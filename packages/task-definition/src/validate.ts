import type { Facts } from './facts.ts';
import type { Issue, Verdict } from './issue.ts';
import { Validator } from './validator.ts';

/**
 * Gives every issue of a task definition at once, in the order of the definition, the worst first where several
 * stand in one place. Takes any JSON value and never throws.
 *
 * @param facts What is known of the account; rules that need an unknown fact stay silent.
 */
export function validate(taskDefinition: unknown, facts: Facts = {}): Issue[] {
  return judge(taskDefinition, facts).issues;
}

/** Gives the issues of a definition, and the rules that apply to it but need a fact that is not given. */
export function judge(taskDefinition: unknown, facts: Facts = {}): Verdict {
  return new Validator(facts).judge(taskDefinition);
}

/** Gives the issues at a path and in all that is below it. */
export function issuesAt(issues: readonly Issue[], prefix: string): Issue[] {
  if (prefix === '') return [...issues];
  return issues.filter(
    ({ path }) => path.startsWith(prefix) && ['', '.', '['].includes(path.charAt(prefix.length)),
  );
}
