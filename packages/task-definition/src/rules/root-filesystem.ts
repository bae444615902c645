import type { Container } from '../engine/container.ts';
import { guide } from '../engine/docs.ts';
import { entries } from '../engine/lists.ts';
import { containerRule, type Rule } from '../engine/rule.ts';

const DOCS = guide('security-tasks-containers');

function hasWritableMount({ definition }: Container): boolean {
  const { mountPoints, linuxParameters, volumesFrom } = definition;
  return (
    entries(mountPoints).some(([, { readOnly }]) => readOnly !== true) ||
    entries(volumesFrom).some(([, { readOnly }]) => readOnly !== true) ||
    (linuxParameters?.tmpfs?.length ?? 0) > 0
  );
}

export const rootFilesystemRules: Rule[] = [
  containerRule({
    id: 'readonly-root-off',
    severity: 'warn',
    appliesTo: 'readonlyRootFilesystem',
    title: 'The root file system is read-only.',
    docs: DOCS,
    check({ definition, label, at, isMisfit }, { windows }, report) {
      // Windows has no such thing.
      if (windows || definition.readonlyRootFilesystem || isMisfit('readonlyRootFilesystem')) return;
      report(
        at('readonlyRootFilesystem'),
        `${label} can write to its root file system, and so can whoever breaks into it.`,
      );
    },
  }),
  containerRule({
    id: 'readonly-root-no-tmp',
    severity: 'warn',
    appliesTo: 'readonlyRootFilesystem, mountPoints',
    title: 'A container with a read-only root file system has somewhere to write.',
    docs: guide('ecs-exec'),
    check(container, { windows }, report) {
      if (windows || !container.definition.readonlyRootFilesystem || hasWritableMount(container)) return;
      report(
        container.at('readonlyRootFilesystem'),
        `${container.label} can write nowhere, not even to /tmp, and ECS Exec will not work; mount a volume to write to.`,
      );
    },
  }),
];
