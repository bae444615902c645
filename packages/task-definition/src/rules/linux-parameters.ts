import { guide } from '../engine/docs.ts';
import { removal, setting } from '../engine/fixes.ts';
import { entries, quote } from '../engine/lists.ts';
import { containerRule, shapeRule } from '../engine/rule.ts';

const DOCS = guide('task_definition_parameters');
const MAX_SWAPPINESS = 100;

/** What Docker lets a task definition add or drop. */
const CAPABILITIES: ReadonlySet<string> = new Set(
  (
    'ALL AUDIT_CONTROL AUDIT_WRITE BLOCK_SUSPEND CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID IPC_LOCK ' +
    'IPC_OWNER KILL LEASE LINUX_IMMUTABLE MAC_ADMIN MAC_OVERRIDE MKNOD NET_ADMIN NET_BIND_SERVICE ' +
    'NET_BROADCAST NET_RAW SETFCAP SETGID SETPCAP SETUID SYS_ADMIN SYS_BOOT SYS_CHROOT SYS_MODULE SYS_NICE ' +
    'SYS_PACCT SYS_PTRACE SYS_RAWIO SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG SYSLOG WAKE_ALARM'
  ).split(' '),
);

/** Declares a rule by which Fargate takes no value for one of the Linux parameters. */
function notOnFargate(id: string, member: 'devices' | 'maxSwap' | 'swappiness' | 'sharedMemorySize') {
  return containerRule({
    id,
    severity: 'error',
    appliesTo: `linuxParameters.${member}`,
    title: `A Fargate task has no ${member}.`,
    docs: DOCS,
    check({ definition: { linuxParameters }, at }, { fargate }, report) {
      const value = linuxParameters?.[member];
      if (!fargate || value === undefined || (Array.isArray(value) && value.length === 0)) return;
      const path = at('linuxParameters', member);
      report(path, `Fargate does not take ${member}.`, removal(`Remove ${member}`, path));
    },
  });
}

export const linuxParameterRules = [
  containerRule({
    id: 'fargate-capability-add',
    severity: 'error',
    appliesTo: 'linuxParameters.capabilities.add',
    title: 'The only capability that Fargate adds is SYS_PTRACE.',
    docs: DOCS,
    check({ definition: { linuxParameters }, at }, { fargate }, report) {
      if (!fargate) return;
      for (const [index, capability] of entries(linuxParameters?.capabilities?.add)) {
        const path = at('linuxParameters', 'capabilities', 'add', index);
        if (capability === 'SYS_PTRACE' || !CAPABILITIES.has(capability)) continue;
        report(
          path,
          `Fargate adds SYS_PTRACE only, not ${capability}.`,
          removal(`Remove ${capability}`, path),
        );
      }
    },
  }),
  containerRule({
    id: 'capability-enum',
    severity: 'error',
    appliesTo: 'linuxParameters.capabilities',
    title: 'Every capability is one that Linux knows.',
    docs: DOCS,
    check({ definition: { linuxParameters }, at }, _task, report) {
      for (const list of ['add', 'drop'] as const) {
        for (const [index, capability] of entries(linuxParameters?.capabilities?.[list])) {
          if (CAPABILITIES.has(capability)) continue;
          report(
            at('linuxParameters', 'capabilities', list, index),
            `${quote(capability)} is no Linux capability; they are written as NET_ADMIN.`,
          );
        }
      }
    },
  }),
  notOnFargate('fargate-devices', 'devices'),
  notOnFargate('fargate-max-swap', 'maxSwap'),
  notOnFargate('fargate-swappiness', 'swappiness'),
  notOnFargate('fargate-shared-memory', 'sharedMemorySize'),
  containerRule({
    id: 'swappiness-range',
    severity: 'error',
    appliesTo: 'linuxParameters.swappiness',
    title: 'Swappiness is between 0 and 100.',
    docs: DOCS,
    check({ definition: { linuxParameters }, at }, _task, report) {
      const swappiness = linuxParameters?.swappiness;
      if (swappiness === undefined || (swappiness >= 0 && swappiness <= MAX_SWAPPINESS)) return;
      report(at('linuxParameters', 'swappiness'), `Swappiness is ${swappiness}; it ranges from 0 to 100.`);
    },
  }),
  shapeRule({
    id: 'tmpfs-fields',
    appliesTo: 'linuxParameters.tmpfs[]',
    title: 'A tmpfs mount has a container path and a size.',
    docs: DOCS,
    message: ({ path }) => `A tmpfs mount needs ${path.at(-1) === 'size' ? 'a size in MiB' : 'a path'}.`,
  }),
  containerRule({
    id: 'tmpfs-fargate',
    severity: 'warn',
    appliesTo: 'linuxParameters.tmpfs',
    title: 'A tmpfs mount on Fargate needs a platform of 2026.',
    docs: DOCS,
    check({ definition: { linuxParameters }, at }, { fargate }, report) {
      if (!fargate || !linuxParameters?.tmpfs?.length) return;
      report(
        at('linuxParameters', 'tmpfs'),
        'Fargate takes tmpfs mounts since January 2026; older tools still refuse them.',
      );
    },
  }),
  containerRule({
    id: 'linux-parameters-windows',
    severity: 'launch',
    appliesTo: 'linuxParameters',
    title: 'A Windows container has no Linux parameters.',
    docs: DOCS,
    check({ definition: { linuxParameters }, at }, { windows }, report) {
      if (!windows || linuxParameters === undefined || Object.keys(linuxParameters).length === 0) return;
      const path = at('linuxParameters');
      report(
        path,
        'Windows containers have no Linux parameters.',
        removal('Remove the Linux parameters', path),
      );
    },
  }),
  containerRule({
    id: 'fargate-privileged',
    severity: 'error',
    appliesTo: 'privileged',
    title: 'No container of a Fargate task is privileged.',
    docs: DOCS,
    check({ definition, label, at }, { fargate }, report) {
      if (!fargate || !definition.privileged) return;
      report(
        at('privileged'),
        `${label} is privileged, which Fargate does not allow.`,
        setting('Turn it off', at('privileged'), false),
      );
    },
  }),
  containerRule({
    id: 'privileged',
    severity: 'warn',
    appliesTo: 'privileged',
    title: 'No container is privileged.',
    docs: DOCS,
    check({ definition, label, at }, { fargate }, report) {
      if (fargate || !definition.privileged) return;
      report(at('privileged'), `${label} is privileged: it has the rights of root on the instance.`);
    },
  }),
];
