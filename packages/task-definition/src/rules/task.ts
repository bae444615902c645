import { guide } from '../engine/docs.ts';
import { setting } from '../engine/fixes.ts';
import { duplicates, quote } from '../engine/lists.ts';
import { shapeRule, taskRule } from '../engine/rule.ts';
import { MAX_DEFINITION_BYTES } from '../meters.ts';

const PARAMETERS = guide('task_definition_parameters');
const QUOTAS = guide('service-quotas');
const MAX_CONTAINERS = 10;

/** Up to 255 letters, digits, hyphens and underscores: families, containers and volumes are named so. */
export const ECS_NAME = /^[a-zA-Z0-9_-]{1,255}$/;

export const taskRules = [
  shapeRule({
    id: 'family-required',
    appliesTo: 'family',
    title: 'The task definition has a family.',
    docs: PARAMETERS,
    message: () => 'The task definition needs a family.',
  }),
  taskRule({
    id: 'family-pattern',
    severity: 'error',
    appliesTo: 'family',
    title: 'The family is 1 to 255 letters, digits, hyphens and underscores.',
    docs: PARAMETERS,
    check({ definition: { family } }, report) {
      if (!family || ECS_NAME.test(family)) return;
      report(
        ['family'],
        `The family ${quote(family)} may have up to 255 letters, digits, hyphens and underscores only.`,
      );
    },
  }),
  shapeRule({
    id: 'containers-required',
    appliesTo: 'containerDefinitions',
    title: 'The task definition has a container.',
    docs: PARAMETERS,
    message: () => 'The task definition needs at least one container.',
  }),
  taskRule({
    id: 'containers-max-10',
    severity: 'error',
    appliesTo: 'containerDefinitions',
    title: 'There are at most 10 containers.',
    docs: QUOTAS,
    check({ definition }, report) {
      const count = definition.containerDefinitions?.length ?? 0;
      if (count <= MAX_CONTAINERS) return;
      report(['containerDefinitions'], `There are ${count} containers; ECS takes up to ${MAX_CONTAINERS}.`);
    },
  }),
  taskRule({
    id: 'taskdef-size',
    severity: 'error',
    appliesTo: 'the whole JSON',
    title: 'The definition is at most 64 KiB of JSON.',
    docs: QUOTAS,
    check({ bytes }, report) {
      if (bytes <= MAX_DEFINITION_BYTES) return;
      report([], `The task definition is ${bytes} bytes of JSON; ECS takes up to ${MAX_DEFINITION_BYTES}.`);
    },
  }),
  taskRule({
    id: 'essential-at-least-one',
    severity: 'error',
    appliesTo: 'containerDefinitions[].essential',
    title: 'At least one container is essential.',
    docs: PARAMETERS,
    check({ containers }, report) {
      const [first] = containers;
      if (!first || containers.some(({ definition }) => definition.essential !== false)) return;
      report(
        ['containerDefinitions'],
        'No container is essential; ECS needs at least one that is.',
        setting(`Make ${first.label.replace(/^C/, 'c')} essential`, first.at('essential'), true),
      );
    },
  }),
  taskRule({
    id: 'container-names-unique',
    severity: 'error',
    appliesTo: 'containerDefinitions[].name',
    title: 'No two containers have the same name.',
    docs: PARAMETERS,
    check({ containers }, report) {
      for (const sharing of duplicates(containers, ({ definition }) => definition.name)) {
        for (const { definition, at } of sharing) {
          const name = quote(definition.name ?? '');
          report(at('name'), `${sharing.length} containers are named ${name}; names must be unique.`);
        }
      }
    },
  }),
  taskRule({
    id: 'compat-empty',
    severity: 'warn',
    appliesTo: 'requiresCompatibilities',
    title: 'The launch types are named.',
    docs: PARAMETERS,
    check({ definition, isMisfit }, report) {
      if (definition.requiresCompatibilities?.length || isMisfit(['requiresCompatibilities'])) return;
      report(
        ['requiresCompatibilities'],
        'No launch type is named, so ECS applies the rules of EC2 only and the task cannot run on Fargate.',
      );
    },
  }),
];
