import { platform } from './codec/platform.ts';
import { type FormOf, group, record, rows } from './codec/record.ts';
import { choice, flag, number, requiredText, text, words } from './codec/scalars.ts';
import { container } from './container-model.ts';
import { volume } from './volume-model.ts';

/**
 * The wizard's form: a field per control of the screen, under the key that the ECS API gives it. Everything
 * that has no control is carried in the `rest` of its level.
 */
export const taskDefinitionModel = record({
  family: text('family'),
  requiresCompatibilities: words('requiresCompatibilities'),
  runtimePlatform: group('runtimePlatform', record({ platform })),
  networkMode: choice('networkMode'),
  cpu: text('cpu'),
  memory: text('memory'),
  taskRoleArn: text('taskRoleArn'),
  executionRoleArn: text('executionRoleArn'),
  placementConstraints: rows(
    'placementConstraints',
    record({ type: text('type'), expression: text('expression') }),
  ),
  enableFaultInjection: flag('enableFaultInjection'),
  containerDefinitions: rows('containerDefinitions', container),
  ephemeralStorage: group('ephemeralStorage', record({ sizeInGiB: number('sizeInGiB') })),
  volumes: rows('volumes', volume),
  tags: rows('tags', record({ key: requiredText('key'), value: requiredText('value') })),
});

/** The values of the wizard's form. */
export type TaskDefinitionForm = FormOf<typeof taskDefinitionModel>;
