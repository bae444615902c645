import { type Check, firstOf } from './check.ts';

const MAX_CONSTRAINTS = 10;
const OPENED_BY: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/**
 * Placement constraints. Of an expression in the cluster query language only the parentheses are looked at: AWS
 * does not say how far ECS reads it before a task is placed.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-query-language.html
 */
export const placementChecks: Check[] = [
  // The limit is in the API reference; the text has not been seen.
  ({ request }) =>
    (request.placementConstraints?.length ?? 0) > MAX_CONSTRAINTS
      ? `Placement constraints cannot be more than ${MAX_CONSTRAINTS}.`
      : undefined,
  ({ request }) =>
    firstOf(request.placementConstraints, ({ expression = '' }) =>
      expression.trim() !== '' && isClosed(expression)
        ? undefined
        : `constraint.expression '${expression}' invalid`,
    ),
];

function isClosed(expression: string): boolean {
  const open: string[] = [];
  for (const [sign] of expression.matchAll(/[()[\]]/g)) {
    const opening = OPENED_BY[sign];
    if (opening === undefined) open.push(sign);
    else if (open.pop() !== opening) return false;
  }
  return open.length === 0;
}
