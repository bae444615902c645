import { guide } from '../engine/docs.ts';
import { removal, setting } from '../engine/fixes.ts';
import { duplicates, entries } from '../engine/lists.ts';
import { containerRule, shapeRule } from '../engine/rule.ts';
import { describeEnum, respell } from './shape.ts';

const DOCS = guide('task_definition_parameters');
const MAX_NOFILE = 1_048_576;

export const ulimitRules = [
  shapeRule({
    id: 'ulimit-name',
    appliesTo: 'ulimits[].name',
    title: 'A ulimit is one of the 15 that Docker knows.',
    docs: DOCS,
    message: describeEnum,
    fix: respell,
  }),
  containerRule({
    id: 'ulimit-soft-over-hard',
    severity: 'error',
    appliesTo: 'ulimits[]',
    title: 'The soft limit is not above the hard limit.',
    docs: DOCS,
    check({ definition, at }, _task, report) {
      for (const [index, { name, softLimit, hardLimit }] of entries(definition.ulimits)) {
        // -1 stands for no limit.
        if (softLimit === undefined || hardLimit === undefined || hardLimit === -1) continue;
        if (softLimit !== -1 && softLimit <= hardLimit) continue;
        report(
          at('ulimits', index, 'softLimit'),
          `The soft limit ${softLimit} of ${name ?? 'the ulimit'} is above its hard limit ${hardLimit}.`,
          setting(`Set the soft limit to ${hardLimit}`, at('ulimits', index, 'softLimit'), hardLimit),
        );
      }
    },
  }),
  containerRule({
    id: 'ulimit-duplicate',
    severity: 'error',
    appliesTo: 'ulimits[].name',
    title: 'No ulimit is set twice on a container.',
    docs: DOCS,
    check({ definition, at }, _task, report) {
      for (const sharing of duplicates(entries(definition.ulimits), ([, { name }]) => name)) {
        for (const [index, { name }] of sharing) {
          report(at('ulimits', index, 'name'), `The ulimit ${name} is set ${sharing.length} times.`);
        }
      }
    },
  }),
  containerRule({
    id: 'ulimit-fargate',
    severity: 'launch',
    appliesTo: 'ulimits[].name',
    title: 'The only ulimit that Fargate sets is nofile.',
    docs: DOCS,
    check({ definition, at }, { fargate }, report) {
      if (!fargate) return;
      for (const [index, { name }] of entries(definition.ulimits)) {
        if (name === undefined || name === 'nofile') continue;
        const path = at('ulimits', index);
        report(path, `Fargate sets nofile only, not ${name}.`, removal(`Remove ${name}`, path));
      }
    },
  }),
  containerRule({
    id: 'ulimit-nofile-max-fargate',
    severity: 'launch',
    appliesTo: 'ulimits[]',
    title: 'nofile on Fargate is at most 1048576.',
    docs: DOCS,
    check({ definition, at }, { fargate }, report) {
      if (!fargate) return;
      for (const [index, { name, hardLimit }] of entries(definition.ulimits)) {
        if (name !== 'nofile' || hardLimit === undefined || hardLimit <= MAX_NOFILE) continue;
        report(
          at('ulimits', index, 'hardLimit'),
          `The hard limit of nofile is ${hardLimit}; Fargate takes up to ${MAX_NOFILE}.`,
          setting(`Set it to ${MAX_NOFILE}`, at('ulimits', index, 'hardLimit'), MAX_NOFILE),
        );
      }
    },
  }),
  containerRule({
    id: 'ulimit-windows',
    severity: 'launch',
    appliesTo: 'ulimits',
    title: 'A Windows container has no ulimits.',
    docs: DOCS,
    check({ definition, at }, { windows }, report) {
      if (!windows || !definition.ulimits?.length) return;
      report(at('ulimits'), 'Windows containers have no ulimits.', removal('Remove them', at('ulimits')));
    },
  }),
];
