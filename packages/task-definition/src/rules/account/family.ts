import { guide } from '../../engine/docs.ts';
import { factRule } from '../../engine/fact-rule.ts';
import { quote } from '../../engine/lists.ts';
import type { Rule } from '../../engine/rule.ts';
import { wholeDefinition } from './subjects.ts';

const QUOTAS = guide('service-quotas');
const STATES = guide('task-definition-state');
const MAX_REVISIONS = 1_000_000;

export const familyRules: Rule[] = [
  factRule({
    id: 'revision-quota',
    severity: 'error',
    appliesTo: 'family',
    title: 'The family has room for one more revision.',
    docs: QUOTAS,
    needs: ['family'],
    subjects: wholeDefinition,
    fact: ({ family }) => family?.latestRevision,
    check(_subject, latest, report, { definition: { family } }) {
      if (latest < MAX_REVISIONS) return;
      report(
        ['family'],
        `The family ${quote(family ?? '')} has used its ${MAX_REVISIONS} revisions, deregistered ones included; choose another family.`,
      );
    },
  }),
  factRule({
    id: 'concurrent-register',
    severity: 'error',
    appliesTo: 'family',
    title: 'No other revision of the family is being registered.',
    docs: QUOTAS,
    needs: ['family'],
    subjects: wholeDefinition,
    fact: ({ family }) => family?.registrationsUnderWay,
    check(_subject, underWay, report, { definition: { family } }) {
      if (underWay === 0) return;
      report(
        ['family'],
        `Another revision of ${quote(family ?? '')} is being registered now; ECS takes one at a time.`,
      );
    },
  }),
  factRule({
    id: 'missing-revision',
    severity: 'error',
    appliesTo: 'family:revision',
    title: 'The revision exists.',
    docs: STATES,
    needs: ['revision'],
    subjects: wholeDefinition,
    fact: ({ revision }) => revision,
    check(_subject, { taskDefinition, status }, report) {
      if (status === 'MISSING') report([], `There is no revision ${quote(taskDefinition)}.`);
    },
  }),
  factRule({
    id: 'deleted-revision',
    severity: 'error',
    appliesTo: 'family:revision',
    title: 'A revision that is run is active.',
    docs: STATES,
    needs: ['revision'],
    subjects: wholeDefinition,
    fact: ({ revision }) => revision,
    check(_subject, { taskDefinition, status, purpose }, report) {
      if (purpose !== 'run' || status === 'ACTIVE' || status === 'MISSING') return;
      report(
        [],
        `${quote(taskDefinition)} is ${status}; new tasks and services take an ACTIVE revision only.`,
      );
    },
  }),
  factRule({
    id: 'delete-needs-inactive',
    severity: 'error',
    appliesTo: 'family:revision',
    title: 'A revision that is deleted was deregistered before.',
    docs: guide('delete-task-definition-v2'),
    needs: ['revision'],
    subjects: wholeDefinition,
    fact: ({ revision }) => revision,
    check(_subject, { taskDefinition, status, purpose }, report) {
      if (purpose !== 'delete' || status !== 'ACTIVE') return;
      report([], `${quote(taskDefinition)} is ACTIVE; deregister it before it is deleted.`);
    },
  }),
];
