import { guide } from '../engine/docs.ts';
import { removal } from '../engine/fixes.ts';
import { entries, quote } from '../engine/lists.ts';
import { containerRule } from '../engine/rule.ts';
import type { Task } from '../engine/task.ts';

const DOCS = guide('task_definition_parameters');

export const dockerRules = [
  containerRule({
    id: 'docker-security-fargate',
    severity: 'error',
    appliesTo: 'dockerSecurityOptions',
    title: 'A Fargate task has no Docker security options.',
    docs: DOCS,
    check({ definition, at }, { fargate }, report) {
      if (!fargate || !definition.dockerSecurityOptions?.length) return;
      const path = at('dockerSecurityOptions');
      report(path, 'Fargate takes no Docker security options.', removal('Remove the options', path));
    },
  }),
  containerRule({
    id: 'credential-specs-max',
    severity: 'error',
    appliesTo: 'credentialSpecs',
    title: 'A container has at most one credential spec, with its prefix.',
    docs: DOCS,
    check({ definition: { credentialSpecs }, at }, _task, report) {
      if ((credentialSpecs?.length ?? 0) > 1) {
        report(
          at('credentialSpecs'),
          `There are ${credentialSpecs?.length} credential specs; ECS takes one.`,
        );
      }
      for (const [index, spec] of entries(credentialSpecs)) {
        if (/^credentialspec(domainless)?:/.test(spec)) continue;
        report(
          at('credentialSpecs', index),
          'A credential spec begins with credentialspec: or credentialspecdomainless:.',
        );
      }
    },
  }),
  containerRule({
    id: 'credential-specs-fargate',
    severity: 'launch',
    appliesTo: 'credentialSpecs',
    title: 'A credential spec on Fargate is domainless and for Linux.',
    docs: guide('fargate-linux-gmsa'),
    check({ definition: { credentialSpecs }, at }, { fargate, windows }, report) {
      if (!fargate) return;
      for (const [index, spec] of entries(credentialSpecs)) {
        const path = at('credentialSpecs', index);
        if (windows) report(path, 'Windows on Fargate does not support credential specs.');
        else if (!spec.startsWith('credentialspecdomainless:')) {
          report(path, 'Fargate takes credential specs of the form credentialspecdomainless: only.');
        }
      }
    },
  }),
  containerRule({
    id: 'gpu-fargate',
    severity: 'error',
    appliesTo: 'resourceRequirements',
    title: 'A Fargate task asks for no GPU.',
    docs: guide('ecs-gpu'),
    check({ definition, at }, { fargate }, report) {
      if (!fargate) return;
      for (const [index, { type }] of entries(definition.resourceRequirements)) {
        const path = at('resourceRequirements', index);
        if (type === undefined) continue;
        report(path, `Fargate offers no ${type}.`, removal('Remove the requirement', path));
      }
    },
  }),
  containerRule({
    id: 'gpu-value',
    severity: 'error',
    appliesTo: 'resourceRequirements[].value',
    title: 'The number of GPUs is a whole number, or ALL.',
    docs: guide('ecs-gpu'),
    check({ definition, at }, _task, report) {
      for (const [index, requirement] of entries(definition.resourceRequirements)) {
        const { type, value, sharingStrategy } = requirement;
        // A shared GPU is given by its strategy, and an accelerator by its name.
        if (type !== 'GPU' || (sharingStrategy && value === undefined)) continue;
        if (value === 'ALL' || /^[1-9]\d{0,3}$/.test(value ?? '')) continue;
        report(
          at('resourceRequirements', index, 'value'),
          'The number of GPUs is a whole number of at least 1 as a string, or ALL.',
        );
      }
    },
  }),
  containerRule({
    id: 'gpu-windows',
    severity: 'launch',
    appliesTo: 'resourceRequirements',
    title: 'A Windows container asks for no GPU.',
    docs: guide('ecs-gpu'),
    check({ definition, at }, { windows }, report) {
      if (!windows || !definition.resourceRequirements?.length) return;
      const path = at('resourceRequirements');
      report(path, 'Windows containers have no GPU.', removal('Remove the requirements', path));
    },
  }),
  containerRule({
    id: 'system-control-fargate',
    severity: 'launch',
    appliesTo: 'systemControls',
    title: 'A Windows task on Fargate has no system controls.',
    docs: DOCS,
    check({ definition, at }, { fargate, windows }, report) {
      if (!fargate || !windows || !definition.systemControls?.length) return;
      const path = at('systemControls');
      report(path, 'Windows on Fargate has no system controls.', removal('Remove the controls', path));
    },
  }),
  containerRule({
    id: 'system-control-ipc',
    severity: 'error',
    appliesTo: 'systemControls',
    title: 'IPC system controls are set on containers with an IPC namespace of their own.',
    docs: DOCS,
    check({ definition, at }, { definition: { ipcMode } }, report) {
      if (ipcMode !== 'host') return;
      for (const [index, { namespace }] of entries(definition.systemControls)) {
        if (!namespace || !isIpcControl(namespace)) continue;
        report(
          at('systemControls', index),
          `${quote(namespace)} cannot be set with the IPC mode host, which shares the instance's namespace.`,
        );
      }
    },
  }),
  containerRule({
    id: 'system-control-net-shared',
    severity: 'warn',
    appliesTo: 'systemControls',
    title: 'One container sets the network controls of a task.',
    docs: DOCS,
    check({ definition, at, index: own }, task, report) {
      if (task.networkMode !== 'awsvpc' && task.networkMode !== 'host') return;
      for (const [index, { namespace }] of entries(definition.systemControls)) {
        if (!namespace?.startsWith('net.') || task.derive(firstSetters).get(namespace) === own) continue;
        report(
          at('systemControls', index),
          `Another container sets ${quote(namespace)} too; they share a network, and the last one wins.`,
        );
      }
    },
  }),
];

function isIpcControl(namespace: string): boolean {
  return /^(kernel\.(msg|sem|shm)|fs\.mqueue\.)/.test(namespace);
}

/** The first container that sets each control. */
function firstSetters({ containers }: Task): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { definition, index } of containers) {
    for (const [, control] of entries(definition.systemControls)) {
      if (control.namespace && !first.has(control.namespace)) first.set(control.namespace, index);
    }
  }
  return first;
}
