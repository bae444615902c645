import { guide } from '../engine/docs.ts';
import { quote } from '../engine/lists.ts';
import { type Rule, taskRule } from '../engine/rule.ts';

const DOCS = guide('task_definition_parameters');
const REQUIRED = ['ProxyIngressPort', 'ProxyEgressPort', 'AppPorts'];

export const proxyRules: Rule[] = [
  taskRule({
    id: 'proxy-needs-awsvpc',
    severity: 'error',
    appliesTo: 'proxyConfiguration',
    title: 'A proxy works in awsvpc mode only.',
    docs: DOCS,
    check({ definition, networkMode, external }, report) {
      if (!definition.proxyConfiguration || networkMode === 'awsvpc' || external) return;
      report(['proxyConfiguration'], `A proxy works in awsvpc mode, not in ${networkMode}.`);
    },
  }),
  taskRule({
    id: 'external-proxy',
    severity: 'error',
    appliesTo: 'proxyConfiguration',
    title: 'External instances have no proxy.',
    docs: guide('ecs-anywhere'),
    check({ definition, external }, report) {
      if (!external || !definition.proxyConfiguration) return;
      report(['proxyConfiguration'], 'External instances do not support a proxy.');
    },
  }),
  taskRule({
    id: 'proxy-container',
    severity: 'error',
    appliesTo: 'proxyConfiguration.containerName',
    title: 'The proxy is a container of the task.',
    docs: DOCS,
    missing: 'A proxy needs the name of its container.',
    check({ definition: { proxyConfiguration }, containersByName }, report) {
      const name = proxyConfiguration?.containerName;
      if (!name || containersByName.has(name)) return;
      report(['proxyConfiguration', 'containerName'], `${quote(name)} is no container of the task.`);
    },
  }),
  taskRule({
    id: 'proxy-properties',
    severity: 'error',
    appliesTo: 'proxyConfiguration.properties',
    title: 'A proxy has its ports, and a user or group whose traffic passes it by.',
    docs: DOCS,
    check({ definition: { proxyConfiguration } }, report) {
      if (!proxyConfiguration) return;
      const given = new Set(
        proxyConfiguration.properties?.map((property) => property?.value && property.name),
      );
      const missing: string[] = REQUIRED.filter((name) => !given.has(name));
      if (!given.has('IgnoredUID') && !given.has('IgnoredGID')) missing.push('IgnoredUID or IgnoredGID');
      if (missing.length === 0) return;
      report(['proxyConfiguration', 'properties'], `The proxy has no ${missing.join(', no ')}.`);
    },
  }),
  taskRule({
    id: 'proxy-user',
    severity: 'launch',
    appliesTo: 'proxyConfiguration',
    title: 'The container of a proxy on EC2 has a user.',
    docs: DOCS,
    check({ definition: { proxyConfiguration }, containersByName, fargate }, report) {
      const container = containersByName.get(proxyConfiguration?.containerName ?? '');
      if (fargate || !container || container.definition.user) return;
      report(container.at('user'), `${container.label} is the proxy, and needs a user on EC2.`);
    },
  }),
];
