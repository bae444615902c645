import { type Clean, ShapeReader } from './engine/clean.ts';
import { comparePlaces, placesOf } from './engine/order.ts';
import { createTask } from './engine/task.ts';
import type { ValidationFacts } from './facts.ts';
import type { Fix, Issue, Severity, Verdict } from './issue.ts';
import type { TaskDefinition } from './model.ts';
import { formatPath, type PathSegment } from './path.ts';
import { RULES } from './rules/index.ts';
import { TASK_DEFINITION_SHAPE } from './shape.ts';

export type { ValidationFacts } from './facts.ts';

const SEVERITY_ORDER: Record<Severity, number> = { error: 0, launch: 1, warn: 2 };

/**
 * Gives every issue of a task definition at once, in the order of the definition, the worst first where several
 * stand in one place. Takes any JSON value and never throws.
 *
 * @param facts What is known of the account; rules that need an unknown fact stay silent.
 */
export function validate(taskDefinition: unknown, facts: ValidationFacts = {}): Issue[] {
  const reader = new ShapeReader();
  const cleaned = (reader.read(taskDefinition, TASK_DEFINITION_SHAPE) ?? {}) as Clean<TaskDefinition>;
  const task = createTask(cleaned, reader.misfits, facts);
  const found: { issue: Issue; places: readonly number[] }[] = [];
  for (const rule of RULES) {
    rule.check(task, (path: readonly PathSegment[], message: string, fix?: Fix) => {
      const issue: Issue = { path: formatPath(path), ruleId: rule.id, severity: rule.severity, message };
      if (rule.docs !== undefined) issue.docs = rule.docs;
      if (fix !== undefined) issue.fix = fix;
      found.push({ issue, places: placesOf(path, TASK_DEFINITION_SHAPE) });
    });
  }
  return found.sort(compareFound).map(({ issue }) => issue);
}

function compareFound(
  a: { issue: Issue; places: readonly number[] },
  b: { issue: Issue; places: readonly number[] },
): number {
  return (
    comparePlaces(a.places, b.places) || SEVERITY_ORDER[a.issue.severity] - SEVERITY_ORDER[b.issue.severity]
  );
}

/** Gives the issues of a definition, and the rules that apply to it but need a fact that is not given. */
export function judge(taskDefinition: unknown, facts: ValidationFacts = {}): Verdict {
  return { issues: validate(taskDefinition, facts), notChecked: [] };
}

/** Gives the issues at a path and in all that is below it. */
export function issuesAt(issues: readonly Issue[], prefix: string): Issue[] {
  if (prefix === '') return [...issues];
  return issues.filter(
    ({ path }) => path.startsWith(prefix) && ['', '.', '['].includes(path.charAt(prefix.length)),
  );
}
