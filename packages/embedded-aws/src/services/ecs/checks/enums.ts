import type { Check } from './check.ts';
import { eachContainer, firstOf } from './check.ts';

const PROTOCOLS = ['tcp', 'udp'];
const LOG_DRIVERS = [
  'json-file',
  'syslog',
  'journald',
  'gelf',
  'fluentd',
  'awslogs',
  'splunk',
  'awsfirelens',
];
const CONDITIONS = ['START', 'COMPLETE', 'SUCCESS', 'HEALTHY'];
const ULIMITS = [
  ...['core', 'cpu', 'data', 'fsize', 'locks', 'memlock', 'msgqueue', 'nice', 'nofile'],
  ...['nproc', 'rss', 'rtprio', 'rttime', 'sigpending', 'stack'],
];

/** Values outside the model's enumerations. */
export const enumChecks: Check[] = [
  ({ request }) => oneOf('networkMode', request.networkMode, ['bridge', 'host', 'awsvpc', 'none']),
  ({ request }) => oneOf('pidMode', request.pidMode, ['host', 'task']),
  ({ request }) => oneOf('ipcMode', request.ipcMode, ['host', 'task', 'none']),
  ({ request }) =>
    firstOf(request.requiresCompatibilities, (type) =>
      oneOf('requiresCompatibilities', type, ['EC2', 'FARGATE', 'EXTERNAL', 'MANAGED_INSTANCES']),
    ),
  ({ request }) =>
    oneOf('runtimePlatform.cpuArchitecture', request.runtimePlatform?.cpuArchitecture, ['X86_64', 'ARM64']),
  ({ request }) =>
    firstOf(request.placementConstraints, ({ type }) =>
      oneOf('placementConstraints.type', type ?? '', ['memberOf']),
    ),
  ({ request }) =>
    (request.placementConstraints?.length ?? 0) > 10
      ? 'Placement constraints cannot be more than 10.'
      : undefined,
  eachContainer(({ portMappings }) =>
    firstOf(portMappings, ({ protocol }) => oneOf('protocol', protocol, PROTOCOLS)),
  ),
  eachContainer(
    ({ logConfiguration }) =>
      logConfiguration && oneOf('logDriver', logConfiguration.logDriver ?? '', LOG_DRIVERS),
  ),
  eachContainer(({ dependsOn }) =>
    firstOf(dependsOn, ({ condition }) => oneOf('condition', condition ?? '', CONDITIONS)),
  ),
  eachContainer(({ ulimits }) => firstOf(ulimits, ({ name }) => oneOf('ulimits.name', name ?? '', ULIMITS))),
  eachContainer(({ environmentFiles }) =>
    firstOf(environmentFiles, ({ type }) => oneOf('environmentFiles.type', type ?? '', ['s3'])),
  ),
  eachContainer(
    ({ firelensConfiguration }) =>
      firelensConfiguration &&
      oneOf('firelensConfiguration.type', firelensConfiguration.type ?? '', ['fluentd', 'fluentbit']),
  ),
];

/** ECS's words for an unknown value have not been seen; these are the ones of AWS's service framework. */
function oneOf(at: string, value: string | undefined, values: string[]): string | undefined {
  if (value === undefined || values.includes(value)) return undefined;
  return `1 validation error detected: Value '${value}' at '${at}' failed to satisfy constraint: Member must satisfy enum value set: [${values.join(', ')}]`;
}
