import { gpu } from './codec/gpu.ts';
import { delimited, lines, map, numbers } from './codec/lists.ts';
import { type FormOf, group, record, rows, switched } from './codec/record.ts';
import {
  choice,
  flag,
  flagOnByDefault,
  measured,
  number,
  requiredNumber,
  requiredText,
  text,
} from './codec/scalars.ts';
import { formatGigabytes, formatVcpu, parseGigabytes, parseVcpu } from './codec/units.ts';
import { environment, logOptions } from './codec/variables.ts';

const portMapping = record({
  containerPort: number('containerPort'),
  hostPort: number('hostPort'),
  protocol: choice('protocol'),
  name: text('name'),
  appProtocol: choice('appProtocol'),
});

const logConfiguration = record({ logDriver: choice('logDriver'), options: logOptions });

const restartPolicy = record({
  on: flag('enabled'),
  ignoredExitCodes: numbers('ignoredExitCodes'),
  restartAttemptPeriod: number('restartAttemptPeriod'),
});

const healthCheck = record({
  command: delimited('command'),
  interval: number('interval'),
  timeout: number('timeout'),
  startPeriod: number('startPeriod'),
  retries: number('retries'),
});

/** A container definition, in the order in which the console asks for it. */
export const container = record({
  name: requiredText('name'),
  image: requiredText('image'),
  essential: flagOnByDefault('essential'),
  repositoryCredentials: switched(
    'repositoryCredentials',
    record({ credentialsParameter: requiredText('credentialsParameter') }),
  ),
  portMappings: rows('portMappings', portMapping),
  readonlyRootFilesystem: flag('readonlyRootFilesystem'),
  cpu: measured('cpu', formatVcpu, parseVcpu),
  gpu,
  memory: measured('memory', formatGigabytes, parseGigabytes),
  memoryReservation: measured('memoryReservation', formatGigabytes, parseGigabytes),
  environment,
  environmentFiles: rows(
    'environmentFiles',
    record({ value: requiredText('value'), type: requiredText('type') }),
  ),
  logConfiguration: switched('logConfiguration', logConfiguration),
  restartPolicy: switched('restartPolicy', restartPolicy, (value) => value.enabled === true),
  healthCheck: group('healthCheck', healthCheck),
  dependsOn: rows(
    'dependsOn',
    record({ containerName: requiredText('containerName'), condition: requiredText('condition') }),
  ),
  startTimeout: number('startTimeout'),
  stopTimeout: number('stopTimeout'),
  disableNetworking: flag('disableNetworking'),
  dnsServers: lines('dnsServers'),
  dnsSearchDomains: lines('dnsSearchDomains'),
  hostname: text('hostname'),
  extraHosts: rows(
    'extraHosts',
    record({ hostname: requiredText('hostname'), ipAddress: requiredText('ipAddress') }),
  ),
  links: lines('links'),
  entryPoint: delimited('entryPoint'),
  command: delimited('command'),
  workingDirectory: text('workingDirectory'),
  ulimits: rows(
    'ulimits',
    record({
      name: requiredText('name'),
      softLimit: requiredNumber('softLimit'),
      hardLimit: requiredNumber('hardLimit'),
    }),
  ),
  dockerLabels: map('dockerLabels'),
  mountPoints: rows(
    'mountPoints',
    record({
      sourceVolume: text('sourceVolume'),
      containerPath: text('containerPath'),
      readOnly: flag('readOnly'),
    }),
  ),
  volumesFrom: rows(
    'volumesFrom',
    record({ sourceContainer: text('sourceContainer'), readOnly: flag('readOnly') }),
  ),
});

/** A container as the form holds it. */
export type ContainerForm = FormOf<typeof container>;
