import { guide } from '../engine/docs.ts';
import { setting } from '../engine/fixes.ts';
import { taskRule } from '../engine/rule.ts';

const DOCS = guide('task_definition_parameters');
const NOT_ON_FARGATE: readonly string[] = [
  'WINDOWS_SERVER_2016_FULL',
  'WINDOWS_SERVER_2004_CORE',
  'WINDOWS_SERVER_20H2_CORE',
];

export const platformRules = [
  taskRule({
    id: 'fargate-arm-windows',
    severity: 'error',
    appliesTo: 'runtimePlatform',
    title: 'Windows runs on X86_64.',
    docs: DOCS,
    check({ definition: { runtimePlatform }, windows }, report) {
      if (!windows || runtimePlatform?.cpuArchitecture !== 'ARM64') return;
      const path = ['runtimePlatform', 'cpuArchitecture'];
      report(path, 'ECS runs Windows containers on X86_64 only.', setting('Use X86_64', path, 'X86_64'));
    },
  }),
  taskRule({
    id: 'fargate-os-family',
    severity: 'error',
    appliesTo: 'runtimePlatform.operatingSystemFamily',
    title: 'The operating system is one that Fargate runs.',
    docs: DOCS,
    check({ definition: { runtimePlatform }, fargate }, report) {
      const family = runtimePlatform?.operatingSystemFamily;
      if (!fargate || family === undefined || !NOT_ON_FARGATE.includes(family)) return;
      report(['runtimePlatform', 'operatingSystemFamily'], `${family} runs on EC2 only, not on Fargate.`);
    },
  }),
];
