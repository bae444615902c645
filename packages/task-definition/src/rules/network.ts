import type { NetworkMode } from '@aws-sdk/client-ecs';
import type { Container } from '../engine/container.ts';
import { guide } from '../engine/docs.ts';
import { removal, setting } from '../engine/fixes.ts';
import { entries, quote } from '../engine/lists.ts';
import { containerRule, type Report, type Rule, shapeRule, taskRule } from '../engine/rule.ts';
import type { Task } from '../engine/task.ts';

const DOCS = guide('task_definition_parameters');
const ANYWHERE = guide('ecs-anywhere');
const SEARCH_DOMAIN = /^[a-zA-Z0-9-.]{0,253}[a-zA-Z0-9]$/;

/** What ECS refuses to set on a container with a network interface of the task's own. */
const NOT_IN_AWSVPC = {
  'links-awsvpc': ['links', 'Links'],
  'hostname-awsvpc': ['hostname', 'A host name'],
  'dns-servers-awsvpc': ['dnsServers', 'DNS servers'],
  'dns-search-awsvpc': ['dnsSearchDomains', 'DNS search domains'],
  'extra-hosts-awsvpc': ['extraHosts', 'Extra hosts'],
  'disable-networking-awsvpc': ['disableNetworking', 'Turning off networking'],
} as const;

const NOT_ON_WINDOWS = [
  'disableNetworking',
  'dnsServers',
  'dnsSearchDomains',
  'extraHosts',
  'links',
] as const;

type NetworkMember = (typeof NOT_IN_AWSVPC)[keyof typeof NOT_IN_AWSVPC][0];

function isSet({ definition }: Container, member: NetworkMember): boolean {
  const value = definition[member];
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

const awsvpcRules: Rule[] = Object.entries(NOT_IN_AWSVPC).map(([id, [member, name]]) =>
  containerRule({
    id,
    severity: 'error',
    appliesTo: member,
    title: `${name} cannot be set in awsvpc mode.`,
    docs: DOCS,
    check(container, { networkMode }, report) {
      if (networkMode !== 'awsvpc' || !isSet(container, member)) return;
      const path = container.at(member);
      report(path, `${name} cannot be set on a container in awsvpc mode.`, removal(`Remove ${member}`, path));
    },
  }),
);

export const networkRules: Rule[] = [
  taskRule({
    id: 'fargate-network-mode',
    severity: 'error',
    appliesTo: 'networkMode',
    title: 'The network mode on Fargate is awsvpc.',
    docs: DOCS,
    check({ definition, fargate, isMisfit }, report) {
      if (!fargate || definition.networkMode === 'awsvpc' || isMisfit(['networkMode'])) return;
      report(['networkMode'], 'Fargate takes the network mode awsvpc only.', modeFix('awsvpc'));
    },
  }),
  taskRule({
    id: 'external-awsvpc',
    severity: 'error',
    appliesTo: 'networkMode',
    title: 'The network mode on external instances is not awsvpc.',
    docs: ANYWHERE,
    check({ external, networkMode }, report) {
      if (!external || networkMode !== 'awsvpc') return;
      report(
        ['networkMode'],
        'External instances take bridge, host and none, not awsvpc.',
        modeFix('bridge'),
      );
    },
  }),
  taskRule({
    id: 'managed-instances-network-mode',
    severity: 'error',
    appliesTo: 'networkMode',
    title: 'The network mode on Managed Instances is awsvpc or host.',
    docs: DOCS,
    check({ managedInstances, networkMode, isMisfit }, report) {
      if (!managedInstances || networkMode === 'awsvpc' || networkMode === 'host') return;
      if (isMisfit(['networkMode'])) return;
      report(
        ['networkMode'],
        'Managed Instances take awsvpc or host as the network mode.',
        modeFix('awsvpc'),
      );
    },
  }),
  taskRule({
    id: 'windows-network-mode',
    severity: 'launch',
    appliesTo: 'networkMode',
    title: 'The network mode of Windows is awsvpc, or left out.',
    docs: DOCS,
    check({ definition: { networkMode }, windows, fargate }, report) {
      if (!windows || fargate || networkMode === undefined || networkMode === 'awsvpc') return;
      report(
        ['networkMode'],
        `Windows has no network mode ${networkMode}; leave it out for NAT, or use awsvpc.`,
        removal('Remove the network mode', ['networkMode']),
      );
    },
  }),
  ...awsvpcRules,
  containerRule({
    id: 'links-mode',
    severity: 'error',
    appliesTo: 'links',
    title: 'Containers are linked in bridge mode only.',
    docs: DOCS,
    check(container, { networkMode }, report) {
      if ((networkMode !== 'host' && networkMode !== 'none') || !isSet(container, 'links')) return;
      const path = container.at('links');
      report(path, `Links work in bridge mode, not in ${networkMode}.`, removal('Remove the links', path));
    },
  }),
  containerRule({
    id: 'links-format',
    severity: 'launch',
    appliesTo: 'links[]',
    title: 'A link is name or name:alias.',
    docs: DOCS,
    check: forEachLink((link, container, _task, report, path) => {
      if (link.length <= 511 && /^[\w-]+(:[\w.-]+)?$/.test(link)) return;
      report(path, `${container.label} has a link that is neither name nor name:alias.`);
    }),
  }),
  containerRule({
    id: 'links-target',
    severity: 'launch',
    appliesTo: 'links[]',
    title: 'A link names a container of the task.',
    docs: DOCS,
    check: forEachLink((link, container, { containersByName }, report, path) => {
      const target = link.split(':', 1)[0] ?? '';
      if (target === '' || containersByName.has(target)) return;
      report(path, `${container.label} links to ${quote(target)}, which is no container of the task.`);
    }),
  }),
  containerRule({
    id: 'dns-search-pattern',
    severity: 'error',
    appliesTo: 'dnsSearchDomains[]',
    title: 'A DNS search domain has letters, digits, hyphens and dots only.',
    docs: DOCS,
    check({ definition, at }, _task, report) {
      for (const [index, domain] of entries(definition.dnsSearchDomains)) {
        if (domain.length <= 254 && SEARCH_DOMAIN.test(domain)) continue;
        report(
          at('dnsSearchDomains', index),
          `The search domain ${quote(domain)} may have up to 254 letters, digits, hyphens and dots, and ends in a letter or digit.`,
        );
      }
    },
  }),
  shapeRule({
    id: 'extra-hosts-fields',
    appliesTo: 'extraHosts[]',
    title: 'An extra host has a host name and an IP address.',
    docs: DOCS,
    message: ({ path }) =>
      `An extra host needs ${path.at(-1) === 'hostname' ? 'a host name' : 'an IP address'}.`,
  }),
  containerRule({
    id: 'network-params-windows',
    severity: 'launch',
    appliesTo: NOT_ON_WINDOWS.join(', '),
    title: 'A Windows container has no network settings of its own.',
    docs: DOCS,
    check(container, { windows, networkMode }, report) {
      // In awsvpc mode the same settings are refused already.
      if (!windows || networkMode === 'awsvpc') return;
      for (const member of NOT_ON_WINDOWS.filter((name) => isSet(container, name))) {
        const path = container.at(member);
        report(path, `Windows containers do not support ${member}.`, removal(`Remove ${member}`, path));
      }
    },
  }),
  containerRule({
    id: 'host-network-non-root',
    severity: 'warn',
    appliesTo: 'user',
    title: 'A container on the network of the instance is not root.',
    docs: DOCS,
    check({ definition: { user }, label, at }, { networkMode }, report) {
      if (networkMode !== 'host' || (user && !/^(0|root)(:|$)/.test(user))) return;
      report(at('user'), `${label} runs as root on the network of the instance; give it another user.`);
    },
  }),
];

function modeFix(mode: NetworkMode) {
  return setting(`Use ${mode}`, ['networkMode'], mode);
}

type LinkCheck = (
  link: string,
  container: Container,
  task: Task,
  report: Report,
  path: (string | number)[],
) => void;

function forEachLink(check: LinkCheck) {
  return (container: Container, task: Task, report: Report): void => {
    for (const [index, link] of entries(container.definition.links)) {
      check(link, container, task, report, container.at('links', index));
    }
  };
}
