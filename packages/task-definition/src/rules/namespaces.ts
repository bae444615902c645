import { guide } from '../engine/docs.ts';
import { removal, setting } from '../engine/fixes.ts';
import { type Rule, taskRule } from '../engine/rule.ts';

const DOCS = guide('task_definition_parameters');
const FAULT_INJECTION = guide('fault-injection');

export const namespaceRules: Rule[] = [
  taskRule({
    id: 'pid-mode-fargate',
    severity: 'error',
    appliesTo: 'pidMode',
    title: 'The PID mode on Fargate is task.',
    docs: DOCS,
    check({ definition, fargate }, report) {
      if (!fargate || definition.pidMode !== 'host') return;
      report(['pidMode'], 'Fargate takes the PID mode task only.', setting('Use task', ['pidMode'], 'task'));
    },
  }),
  taskRule({
    id: 'pid-mode-host',
    severity: 'warn',
    appliesTo: 'pidMode',
    title: 'The containers do not see the processes of the instance.',
    docs: DOCS,
    check({ definition, fargate }, report) {
      if (fargate || definition.pidMode !== 'host') return;
      report(['pidMode'], 'With the PID mode host the containers see every process of the instance.');
    },
  }),
  taskRule({
    id: 'pid-mode-windows',
    severity: 'launch',
    appliesTo: 'pidMode, ipcMode',
    title: 'Windows has neither PID mode nor IPC mode.',
    docs: DOCS,
    check({ definition, windows }, report) {
      if (!windows) return;
      for (const member of ['pidMode', 'ipcMode'] as const) {
        if (definition[member] === undefined) continue;
        report(
          [member],
          `Windows containers do not support ${member}.`,
          removal(`Remove ${member}`, [member]),
        );
      }
    },
  }),
  taskRule({
    id: 'ipc-mode-fargate',
    severity: 'error',
    appliesTo: 'ipcMode',
    title: 'A Fargate task has no IPC mode.',
    docs: DOCS,
    check({ definition, fargate }, report) {
      if (!fargate || definition.ipcMode === undefined) return;
      report(['ipcMode'], 'Fargate takes no IPC mode.', removal('Remove ipcMode', ['ipcMode']));
    },
  }),
  taskRule({
    id: 'ipc-host',
    severity: 'warn',
    appliesTo: 'ipcMode',
    title: 'The containers do not share memory with the instance.',
    docs: DOCS,
    check({ definition, fargate }, report) {
      if (fargate || definition.ipcMode !== 'host') return;
      report(['ipcMode'], 'With the IPC mode host all tasks in this mode on the instance share memory.');
    },
  }),
  taskRule({
    id: 'inference-accelerators',
    severity: 'error',
    appliesTo: 'inferenceAccelerators',
    title: 'No Elastic Inference accelerator is asked for.',
    docs: DOCS,
    check({ definition }, report) {
      if (!definition.inferenceAccelerators?.length) return;
      const path = ['inferenceAccelerators'];
      report(
        path,
        'AWS has retired Elastic Inference accelerators.',
        removal('Remove the accelerators', path),
      );
    },
  }),
  taskRule({
    id: 'fault-injection-network',
    severity: 'launch',
    appliesTo: 'enableFaultInjection',
    title: 'Fault injection is used in the network modes awsvpc and host.',
    docs: FAULT_INJECTION,
    check({ definition, networkMode }, report) {
      if (!definition.enableFaultInjection || networkMode === 'awsvpc' || networkMode === 'host') return;
      report(
        ['enableFaultInjection'],
        `Fault injection works in awsvpc and host mode, not in ${networkMode}.`,
      );
    },
  }),
  taskRule({
    id: 'fault-injection-windows',
    severity: 'launch',
    appliesTo: 'enableFaultInjection',
    title: 'Fault injection is used on Linux.',
    docs: FAULT_INJECTION,
    check({ definition, windows }, report) {
      if (!definition.enableFaultInjection || !windows) return;
      const path = ['enableFaultInjection'];
      report(path, 'Fault injection does not work on Windows.', removal('Turn it off', path));
    },
  }),
];
