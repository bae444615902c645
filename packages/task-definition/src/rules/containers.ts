import { guide } from '../engine/docs.ts';
import { removal } from '../engine/fixes.ts';
import { quote } from '../engine/lists.ts';
import { containerRule, shapeRule } from '../engine/rule.ts';
import { ECS_NAME } from './task.ts';

const DOCS = guide('task_definition_parameters');

export const containerRules = [
  shapeRule({
    id: 'container-name-required',
    appliesTo: 'containerDefinitions[].name',
    title: 'Every container has a name.',
    docs: DOCS,
    message: () => 'The container needs a name.',
  }),
  containerRule({
    id: 'container-name-pattern',
    severity: 'error',
    appliesTo: 'containerDefinitions[].name',
    title: 'A container name is 1 to 255 letters, digits, hyphens and underscores.',
    docs: DOCS,
    check({ definition: { name }, at }, _task, report) {
      if (!name || ECS_NAME.test(name)) return;
      report(
        at('name'),
        `The name ${quote(name)} may have up to 255 letters, digits, hyphens and underscores only.`,
      );
    },
  }),
  containerRule({
    id: 'entrypoint-array',
    severity: 'warn',
    appliesTo: 'entryPoint, command',
    title: 'Each argument of a command is an item of its own.',
    docs: DOCS,
    check({ definition, label, at }, _task, report) {
      for (const member of ['entryPoint', 'command'] as const) {
        const words = definition[member];
        // A single word for the shell is split by the shell; after an entry point it may be one argument.
        if (words?.length !== 1 || !/^[\w./-]+ +-/.test(words[0] ?? '')) continue;
        if (member === 'command' && definition.entryPoint?.length) continue;
        report(
          at(member),
          `${label} has a whole command line as one item of ${member}; ECS would look for a file of that name.`,
        );
      }
    },
  }),
  containerRule({
    id: 'user-format',
    severity: 'launch',
    appliesTo: 'user',
    title: 'A user is given as user, user:group, uid or uid:gid.',
    docs: DOCS,
    check({ definition: { user }, at }, { windows }, report) {
      if (!user || windows || (user.length <= 128 && /^[\w.-]+(:[\w.-]+)?$/.test(user))) return;
      report(at('user'), `The user ${quote(user)} is none of user, user:group, uid and uid:gid.`);
    },
  }),
  containerRule({
    id: 'user-root',
    severity: 'warn',
    appliesTo: 'user',
    title: 'A container does not ask for root.',
    docs: DOCS,
    check({ definition, label, at }, { windows, networkMode }, report) {
      // An absent user is the one of the image, which is not known here; host mode has a rule of its own.
      if (windows || networkMode === 'host' || definition.firelensConfiguration) return;
      if (/^(0|root)(:|$)/.test(definition.user ?? '')) report(at('user'), `${label} runs as root.`);
    },
  }),
  containerRule({
    id: 'user-windows',
    severity: 'launch',
    appliesTo: 'user',
    title: 'A Windows container has no user.',
    docs: DOCS,
    check({ definition: { user }, at }, { windows }, report) {
      if (!user || !windows) return;
      report(at('user'), 'Windows containers do not support user.', removal('Remove the user', at('user')));
    },
  }),
  containerRule({
    id: 'readonly-root-windows',
    severity: 'launch',
    appliesTo: 'readonlyRootFilesystem',
    title: 'A Windows container has a writable root file system.',
    docs: DOCS,
    check({ definition, at }, { windows }, report) {
      if (!windows || !definition.readonlyRootFilesystem) return;
      report(
        at('readonlyRootFilesystem'),
        'Windows containers do not support a read-only root file system.',
        removal('Turn it off', at('readonlyRootFilesystem')),
      );
    },
  }),
  containerRule({
    id: 'windows-fargate-params',
    severity: 'launch',
    appliesTo: 'memoryReservation',
    title: 'A Windows container on Fargate has no soft memory limit.',
    docs: guide('AWS_Fargate'),
    check({ definition: { memoryReservation }, at }, { windows, fargate }, report) {
      if (!windows || !fargate || memoryReservation === undefined) return;
      report(
        at('memoryReservation'),
        'Windows on Fargate does not support a soft memory limit; set the hard one.',
        removal('Remove the soft limit', at('memoryReservation')),
      );
    },
  }),
  containerRule({
    id: 'version-consistency-off',
    severity: 'warn',
    appliesTo: 'versionConsistency',
    title: 'All tasks of a service run the same image.',
    docs: DOCS,
    check({ definition, at }, _task, report) {
      if (definition.versionConsistency !== 'disabled') return;
      report(
        at('versionConsistency'),
        'Without version consistency the tasks of one service may run different images of one tag.',
      );
    },
  }),
];
