import { guide } from '../engine/docs.ts';
import type { Cause } from './launch-failure.ts';

const INIT = guide('resource-initialization-error');
const STOPPED = guide('stopped-task-errors');
const PARAMETERS = guide('task_definition_parameters');

/** Causes that lie in logs, files, volumes and containers. */
export const containerCauses: readonly Cause[] = [
  {
    id: 'awslogs-group-missing',
    pattern: /ResourceNotFoundException: The specified log group does not exist/g,
    docs: INIT,
    cause: () => 'A log group does not exist.',
    remedy: () =>
      'Create the log group, or set awslogs-create-group to true and allow logs:CreateLogGroup to the execution role.',
    blame: (blame) => blame.awslogs('awslogs-group'),
  },
  {
    id: 'awslogs-required-options',
    pattern: /unable to get awslogs driver arguments: (?<option>awslogs-[\w-]+) is required/g,
    docs: guide('using_awslogs'),
    cause: ({ option }) => `The log driver awslogs has no ${option}.`,
    remedy: ({ option }) => `Give the log configuration the option ${option}.`,
    blame: (blame, { option = '' }) => blame.awslogs(option),
  },
  {
    id: 'env-file-content',
    pattern:
      /failed to download env files: [^;]{0,200}?StatusCode: (?<status>\d+)|failed to download env files/g,
    docs: guide('taskdef-envfiles'),
    cause: ({ status }) =>
      status === '404' ? 'An environment file is not there.' : 'An environment file could not be read.',
    remedy: ({ status }) =>
      status === '404'
        ? 'Look at the bucket and the key, and put the file there.'
        : 'Allow s3:GetObject on the file and s3:GetBucketLocation on the bucket to the execution role, and see that the task reaches Amazon S3.',
    blame: (blame) => blame.environmentFiles(),
  },
  {
    id: 'efs-mount-failure',
    pattern: /failed to invoke EFS utils commands to set up EFS volumes/g,
    docs: INIT,
    cause: () => 'An EFS file system could not be mounted.',
    remedy: () =>
      'See that it has a mount target in the zone of the task, that its security group lets in port 2049 from the task, and that its policy lets in the task role.',
    blame: (blame) => blame.fileSystems(),
  },
  {
    id: 'memory-min',
    pattern: /Minimum memory limit allowed is (?<minimum>\d+ ?MB)/g,
    docs: PARAMETERS,
    cause: ({ minimum }) => `A container has less memory than Docker allows, ${minimum}.`,
    remedy: () => 'Give it 6 MiB or more.',
    blame: (blame) => [...blame.members('memory'), ...blame.members('memoryReservation')],
  },
  {
    id: 'mount-path-duplicate',
    pattern: /Duplicate mount point: (?<path>\S+)/g,
    docs: PARAMETERS,
    subjects: ({ path }) => (path === undefined ? [] : [path]),
    cause: ({ path }) => `Two volumes are mounted at ${path} in one container.`,
    remedy: () => 'Give each mount point a path of its own.',
    blame: (blame) => blame.members('mountPoints'),
  },
  {
    id: 'links-format',
    pattern: /[Ii]nvalid link format|bad format for links/g,
    docs: PARAMETERS,
    cause: () => 'A link is written in a form that Docker cannot read.',
    remedy: () => 'Write name or name:alias.',
    blame: (blame) => blame.members('links'),
  },
  {
    id: 'links-target',
    pattern: /Link target not available|could not get container for/gi,
    docs: PARAMETERS,
    cause: () => 'A link names a container that the task does not have.',
    remedy: () => 'Link to a container of the same task definition.',
    blame: (blame) => blame.members('links'),
  },
  {
    id: 'proxy-user',
    pattern: /user needs to be specified for proxy container/g,
    docs: PARAMETERS,
    cause: () => 'The proxy container has no user.',
    remedy: () => 'Set user of the proxy container to the id that the proxy configuration ignores.',
    blame: () => ['proxyConfiguration'],
  },
  {
    id: 'docker-volume-mismatch',
    pattern: /volume (?<volume>\S+) (?:already exists|was created) [^;]{0,200}?(?:labels|options|driver)/gi,
    docs: PARAMETERS,
    cause: ({ volume }) => `The Docker volume ${volume} exists with other labels or options.`,
    remedy: () => 'Give the volume the labels and options that it has on the instance, or another name.',
    blame: () => ['volumes'],
  },
  {
    id: 'container-out-of-memory',
    pattern: /OutOfMemoryError(?:: Container killed due to memory usage)?/g,
    docs: STOPPED,
    cause: () => 'A container used more memory than it may.',
    remedy: () => 'Raise the memory of the container or of the task, or lower what the application uses.',
    blame: (blame) => [...blame.members('memory'), 'memory'],
  },
  {
    id: 'health-check-failed',
    pattern: /[Tt]ask failed container health checks/g,
    docs: STOPPED,
    cause: () => 'The health check of an essential container failed.',
    remedy: () =>
      'Run its command in the container to see why; raise startPeriod where the application takes longer to come up.',
    blame: (blame) => blame.members('healthCheck'),
  },
  {
    id: 'load-balancer-health-check-failed',
    pattern: /[Tt]ask failed ELB health checks in \((?<group>[^)]+)\)/g,
    docs: STOPPED,
    cause: ({ group }) => `The health check of the load balancer failed (${group}).`,
    remedy: () =>
      'See that the container listens on the port of its target group and answers the path of the check.',
    blame: (blame) => blame.members('portMappings'),
  },
];
