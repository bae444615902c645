import { guide } from '../engine/docs.ts';
import { removal, setting } from '../engine/fixes.ts';
import { type Rule, taskRule } from '../engine/rule.ts';

const DOCS = guide('fargate-task-storage');
const [MIN_GIB, MAX_GIB] = [21, 200];
const DEFAULT_GIB = 20;
const PATH = ['ephemeralStorage', 'sizeInGiB'];

export const ephemeralStorageRules: Rule[] = [
  taskRule({
    id: 'ephemeral-min',
    severity: 'error',
    appliesTo: 'ephemeralStorage.sizeInGiB',
    title: 'Ephemeral storage is at least 21 GiB.',
    docs: DOCS,
    missing: 'Ephemeral storage needs a size in GiB.',
    check({ definition: { ephemeralStorage } }, report) {
      const size = ephemeralStorage?.sizeInGiB;
      if (size === undefined || size >= MIN_GIB) return;
      report(
        PATH,
        size === DEFAULT_GIB
          ? 'The default of 20 GiB cannot be written; leave the amount out, or ask for 21 or more.'
          : `Ephemeral storage is ${size} GiB; ECS takes ${MIN_GIB} to ${MAX_GIB}.`,
        removal('Use the default of 20 GiB', ['ephemeralStorage']),
      );
    },
  }),
  taskRule({
    id: 'ephemeral-max',
    severity: 'error',
    appliesTo: 'ephemeralStorage.sizeInGiB',
    title: 'Ephemeral storage is at most 200 GiB.',
    docs: DOCS,
    check({ definition: { ephemeralStorage } }, report) {
      const size = ephemeralStorage?.sizeInGiB;
      if (size === undefined || size <= MAX_GIB) return;
      report(
        PATH,
        `Ephemeral storage is ${size} GiB; ECS takes ${MIN_GIB} to ${MAX_GIB}.`,
        setting(`Set it to ${MAX_GIB} GiB`, PATH, MAX_GIB),
      );
    },
  }),
  taskRule({
    id: 'ephemeral-ec2',
    severity: 'error',
    appliesTo: 'ephemeralStorage',
    title: 'A task for EC2 has no ephemeral storage to set.',
    docs: DOCS,
    check({ definition: { ephemeralStorage }, ec2 }, report) {
      if (!ec2 || !ephemeralStorage) return;
      const path = ['ephemeralStorage'];
      report(
        path,
        'Tasks for EC2 have no ephemeral storage to set.',
        removal('Remove ephemeralStorage', path),
      );
    },
  }),
  taskRule({
    id: 'ephemeral-windows',
    severity: 'warn',
    appliesTo: 'ephemeralStorage',
    title: 'Ephemeral storage is set on Linux.',
    docs: DOCS,
    check({ definition: { ephemeralStorage }, windows, fargate }, report) {
      if (!ephemeralStorage || !windows || !fargate) return;
      report(
        ['ephemeralStorage'],
        'The pages of AWS disagree on whether ephemeral storage can be set for Windows.',
      );
    },
  }),
];
