import { guide } from '../engine/docs.ts';
import { removal } from '../engine/fixes.ts';
import { entries } from '../engine/lists.ts';
import { shapeRule, taskRule } from '../engine/rule.ts';
import { describeEnum, respell } from './shape.ts';

const DOCS = guide('task_definition_parameters');
const MAX_CONSTRAINTS = 10;

export const placementRules = [
  taskRule({
    id: 'placement-constraints-max',
    severity: 'error',
    appliesTo: 'placementConstraints',
    title: 'There are at most 10 placement constraints.',
    docs: DOCS,
    check({ definition }, report) {
      const count = definition.placementConstraints?.length ?? 0;
      if (count <= MAX_CONSTRAINTS) return;
      report(['placementConstraints'], `There are ${count} placement constraints; ECS takes up to 10.`);
    },
  }),
  shapeRule({
    id: 'placement-constraint-type',
    appliesTo: 'placementConstraints[].type',
    title: 'A placement constraint of a task definition is of the type memberOf.',
    docs: DOCS,
    message: describeEnum,
    fix: respell,
  }),
  taskRule({
    id: 'placement-expression',
    severity: 'error',
    appliesTo: 'placementConstraints[].expression',
    title: 'A placement constraint has an expression in the cluster query language.',
    docs: guide('cluster-query-language'),
    check({ definition }, report) {
      for (const [index, constraint] of entries(definition.placementConstraints)) {
        const path = ['placementConstraints', index, 'expression'];
        const expression = constraint.expression?.trim();
        if (!expression) report(path, 'A memberOf constraint needs an expression.');
        else if (!isBalanced(expression))
          report(path, 'The expression has a bracket or parenthesis too many.');
      }
    },
  }),
  taskRule({
    id: 'fargate-placement-constraints',
    severity: 'error',
    appliesTo: 'placementConstraints',
    title: 'A Fargate task has no placement constraints.',
    docs: DOCS,
    check({ definition, fargate }, report) {
      if (!fargate || !definition.placementConstraints?.length) return;
      const path = ['placementConstraints'];
      report(
        path,
        'Fargate takes no placement constraints.',
        removal('Remove the placement constraints', path),
      );
    },
  }),
];

const CLOSING: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

function isBalanced(expression: string): boolean {
  const open: string[] = [];
  for (const character of expression) {
    if (character === '(' || character === '[') open.push(character);
    const opening = CLOSING[character];
    if (opening !== undefined && open.pop() !== opening) return false;
  }
  return open.length === 0;
}
