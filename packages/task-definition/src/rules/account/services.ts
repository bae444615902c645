import { guide } from '../../engine/docs.ts';
import { factRule, type Subject } from '../../engine/fact-rule.ts';
import { entries, quote } from '../../engine/lists.ts';
import type { Rule } from '../../engine/rule.ts';
import type { Task } from '../../engine/task.ts';
import type { Facts } from '../../facts.ts';
import { protocolOf } from '../ports.ts';
import { references, wholeDefinition } from './subjects.ts';

const SERVICE_CONNECT = guide('service-connect-concepts');

function platform({ definition: { runtimePlatform } }: Task): readonly Subject[] {
  return [
    { path: runtimePlatform?.operatingSystemFamily ? ['runtimePlatform', 'operatingSystemFamily'] : [] },
  ];
}

function onExternal({ external }: Task): readonly Subject[] {
  return external ? [{ path: ['requiresCompatibilities'] }] : [];
}

interface PortSubject extends Subject {
  name: string;
  protocol: string;
  appProtocol: string | undefined;
}

function namedPorts({ containers }: Task): readonly PortSubject[] {
  return containers.flatMap((container) =>
    entries(container.definition.portMappings).flatMap(([index, mapping]) => {
      const { name, appProtocol } = mapping;
      if (!name) return [];
      const path = container.at('portMappings', index, 'name');
      const where = container.where(`portMappings[${index}].name`);
      return [{ path, where, name, protocol: protocolOf(mapping), appProtocol }];
    }),
  );
}

function healthChecks({ containers }: Task): readonly Subject[] {
  return containers
    .filter(({ definition }) => definition.healthCheck !== undefined)
    .map((container) => ({ path: container.at('healthCheck'), where: container.where('healthCheck') }));
}

/** When what a reference names was changed last; ISO 8601. */
function changeDateOf(text: string, { parameters, secrets }: Facts): string | undefined {
  const [parameter, secret] = [parameters?.[text], secrets?.[text]];
  if (parameter !== undefined && parameter !== 'missing') return parameter.lastModifiedDate;
  return secret === undefined || secret === 'missing' ? undefined : secret.lastChangedDate;
}

export const serviceRules: Rule[] = [
  factRule({
    id: 'os-mismatch-service',
    severity: 'error',
    appliesTo: 'runtimePlatform.operatingSystemFamily',
    title: 'The services of the family run the same operating system.',
    docs: guide('task_definition_parameters'),
    needs: ['services'],
    subjects: platform,
    fact: ({ services }) => services,
    check({ path }, services, report, { definition: { runtimePlatform } }) {
      const family = runtimePlatform?.operatingSystemFamily ?? 'LINUX';
      for (const { serviceName, operatingSystemFamily = 'LINUX' } of services) {
        if (operatingSystemFamily === family) continue;
        report(
          path,
          `The service ${quote(serviceName)} runs ${operatingSystemFamily}, and cannot be updated to ${family}.`,
        );
      }
    },
  }),
  factRule({
    id: 'external-load-balancer',
    severity: 'error',
    appliesTo: 'loadBalancers, serviceRegistries',
    title: 'A service on external instances has no load balancer and no service discovery.',
    docs: guide('ecs-anywhere'),
    needs: ['launch'],
    subjects: onExternal,
    fact: ({ launch }) => launch,
    check({ path }, { launchType, loadBalancers, serviceRegistries }, report) {
      if (launchType !== 'EXTERNAL') return;
      if (loadBalancers?.length) report(path, 'A service on external instances takes no load balancer.');
      if (serviceRegistries?.length)
        report(path, 'A service on external instances takes no service discovery.');
    },
  }),
  factRule({
    id: 'app-protocol-immutable',
    severity: 'launch',
    appliesTo: 'portMappings[].appProtocol, .protocol',
    title: 'A port that Service Connect uses keeps its protocols.',
    docs: SERVICE_CONNECT,
    needs: ['services'],
    subjects: namedPorts,
    fact: ({ services }) => services,
    check({ path, name, protocol, appProtocol }, services, report) {
      for (const { serviceName, serviceConnectServices = [], portProtocols = {} } of services) {
        const before = Object.hasOwn(portProtocols, name) ? portProtocols[name] : undefined;
        if (!before || !serviceConnectServices.some(({ portName }) => portName === name)) continue;
        if ((before.protocol ?? 'tcp') === protocol && before.appProtocol === appProtocol) continue;
        report(
          path,
          `Service Connect of ${quote(serviceName)} uses the port ${quote(name)}; its protocols cannot be changed.`,
        );
      }
    },
  }),
  factRule({
    id: 'service-connect-port-name',
    severity: 'error',
    appliesTo: 'portMappings[].name',
    title: 'The ports that Service Connect names are ports of the task.',
    docs: SERVICE_CONNECT,
    needs: ['services', 'launch'],
    subjects: wholeDefinition,
    // Most launches name none.
    passes: 'silently',
    fact({ services, launch }) {
      const own = launch?.serviceConnectConfiguration?.services ?? [];
      const named = [...own, ...(services ?? []).flatMap((service) => service.serviceConnectServices ?? [])];
      return named.flatMap(({ portName }) => portName ?? []);
    },
    check(_subject, named, report, task) {
      const names = new Set(task.derive(namedPorts).map(({ name }) => name));
      for (const name of new Set(named)) {
        if (!names.has(name))
          report([], `Service Connect uses the port ${quote(name)}, which no container has.`);
      }
    },
  }),
  factRule({
    id: 'health-classic-lb',
    severity: 'warn',
    appliesTo: 'healthCheck',
    title: 'A service with container health checks has no Classic Load Balancer.',
    docs: guide('healthcheck'),
    needs: ['services'],
    subjects: healthChecks,
    fact: ({ services }) => services,
    check({ path }, services, report) {
      for (const { serviceName, loadBalancers = [] } of services) {
        if (!loadBalancers.some(({ loadBalancerName }) => loadBalancerName !== undefined)) continue;
        report(
          path,
          `The service ${quote(serviceName)} has a Classic Load Balancer, which works without health checks of containers.`,
        );
      }
    },
  }),
  factRule({
    id: 'secret-stale',
    severity: 'warn',
    appliesTo: 'secrets',
    title: 'The tasks that run have the values of now.',
    docs: guide('secrets-envvar-ssm-paramstore'),
    needs: ['services'],
    subjects: references,
    fact({ services }, { text }, { facts }) {
      const changed = changeDateOf(text, facts);
      return services && changed !== undefined ? { services, changed } : undefined;
    },
    check({ path }, { services, changed }, report) {
      for (const { serviceName, oldestTaskStartedAt } of services) {
        if (oldestTaskStartedAt === undefined || Date.parse(oldestTaskStartedAt) >= Date.parse(changed))
          continue;
        report(
          path,
          `The value was changed after tasks of ${quote(serviceName)} started; they have the old one until a new deployment is forced.`,
        );
      }
    },
  }),
];
