import { guide } from '../engine/docs.ts';
import { removal } from '../engine/fixes.ts';
import { duplicates, entries, quote } from '../engine/lists.ts';
import { containerRule, type Rule, shapeRule } from '../engine/rule.ts';

const DOCS = guide('task_definition_parameters');

export const mountRules: Rule[] = [
  containerRule({
    id: 'mount-unknown-volume',
    severity: 'error',
    appliesTo: 'mountPoints[].sourceVolume',
    title: 'A container mounts volumes of its task.',
    docs: DOCS,
    check({ definition, at, isMisfit }, { volumesByName }, report) {
      for (const [index, { sourceVolume }] of entries(definition.mountPoints)) {
        const path = at('mountPoints', index, 'sourceVolume');
        if (sourceVolume && volumesByName.has(sourceVolume)) continue;
        if (sourceVolume) report(path, `The task has no volume ${quote(sourceVolume)}.`);
        else if (!isMisfit('mountPoints', index, 'sourceVolume'))
          report(path, 'The mount point needs a volume.');
      }
    },
  }),
  shapeRule({
    id: 'mount-path-required',
    appliesTo: 'mountPoints[].containerPath',
    title: 'A mount point has a container path.',
    docs: DOCS,
    message: () => 'The mount point needs a container path.',
  }),
  containerRule({
    id: 'mount-path-duplicate',
    severity: 'launch',
    appliesTo: 'mountPoints[].containerPath',
    title: 'No two mount points of a container have the same path.',
    docs: DOCS,
    check({ definition, at }, _task, report) {
      const mounts = entries(definition.mountPoints);
      for (const sharing of duplicates(mounts, ([, { containerPath }]) => withoutSlash(containerPath))) {
        for (const [index, { containerPath }] of sharing) {
          report(
            at('mountPoints', index, 'containerPath'),
            `${sharing.length} mount points have the path ${quote(containerPath ?? '')}.`,
          );
        }
      }
    },
  }),
  containerRule({
    id: 'mount-readonly-windows',
    severity: 'warn',
    appliesTo: 'mountPoints[].readOnly',
    title: 'A mount on Windows is writable.',
    docs: guide('wfsx-volumes'),
    check({ definition, at }, { windows, fargate }, report) {
      if (!windows || fargate) return;
      for (const [index, { readOnly }] of entries(definition.mountPoints)) {
        const path = at('mountPoints', index, 'readOnly');
        if (readOnly) report(path, 'Windows does not keep a mount read-only.');
      }
    },
  }),
  containerRule({
    id: 'mount-drive-windows',
    severity: 'launch',
    appliesTo: 'mountPoints[].containerPath',
    title: 'A mount on Windows is a directory of drive C.',
    docs: DOCS,
    check({ definition, at }, { windows }, report) {
      if (!windows) return;
      for (const [index, { containerPath }] of entries(definition.mountPoints)) {
        if (!containerPath || !/^([A-BD-Z]:|C:[\\/]*$)/i.test(containerPath)) continue;
        report(
          at('mountPoints', index, 'containerPath'),
          'Windows cannot mount over a whole drive, nor on a drive other than C.',
        );
      }
    },
  }),
  containerRule({
    id: 'volumes-from-unknown',
    severity: 'error',
    appliesTo: 'volumesFrom[].sourceContainer',
    title: 'A container takes volumes from containers of its task.',
    docs: DOCS,
    check({ definition, at, isMisfit }, { containersByName }, report) {
      for (const [index, { sourceContainer }] of entries(definition.volumesFrom)) {
        const path = at('volumesFrom', index, 'sourceContainer');
        if (sourceContainer && containersByName.has(sourceContainer)) continue;
        if (sourceContainer) report(path, `${quote(sourceContainer)} is no container of the task.`);
        else if (!isMisfit('volumesFrom', index, 'sourceContainer'))
          report(path, 'The name of a container is needed to take volumes from.');
      }
    },
  }),
  containerRule({
    id: 'volumes-from-self',
    severity: 'error',
    appliesTo: 'volumesFrom',
    title: 'No container takes volumes from itself.',
    docs: DOCS,
    check({ definition, index: own, label, at }, { containersByName }, report) {
      for (const [index, { sourceContainer }] of entries(definition.volumesFrom)) {
        if (!sourceContainer || containersByName.get(sourceContainer)?.index !== own) continue;
        report(
          at('volumesFrom', index, 'sourceContainer'),
          `${label} takes volumes from itself.`,
          removal('Remove it', at('volumesFrom', index)),
        );
      }
    },
  }),
];

function withoutSlash(path: string | undefined): string | undefined {
  return path && path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
