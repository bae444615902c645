import { guide } from '../engine/docs.ts';
import type { Cause } from './launch-failure.ts';

const PLACEMENT = guide('service-event-messages');

/** Causes for which a task finds no place. */
export const placementCauses: readonly Cause[] = [
  {
    id: 'reserved-host-port',
    pattern: /RESOURCE:PORTS\S*/g,
    docs: PLACEMENT,
    cause: () => 'No container instance has the host ports free that the task asks for.',
    remedy: () => 'Leave hostPort out or set it to 0, so that each task gets a port of its own.',
    blame: (blame) => blame.members('portMappings'),
  },
  {
    id: 'no-room-on-instances',
    pattern: /RESOURCE:(?<resource>CPU|MEMORY|GPU|ENI)/g,
    docs: PLACEMENT,
    cause: ({ resource = '' }) => `No container instance has enough ${resource} left.`,
    remedy: () => 'Add instances to the cluster, or ask for less.',
    blame: (blame, { resource }) =>
      resource === 'CPU'
        ? ['cpu', ...blame.members('cpu')]
        : resource === 'MEMORY'
          ? ['memory', ...blame.members('memory')]
          : [],
  },
  {
    id: 'secret-agent-version',
    pattern: /\bATTRIBUTE\b|missing an attribute required by your task/g,
    docs: PLACEMENT,
    cause: () => 'No container instance has an agent that can do what the task definition asks for.',
    remedy: () =>
      'Update the agent, or set what the requirements of the task definition list; an instance with an agent of 1.37.0 reads every form of reference.',
  },
  {
    id: 'secret-platform-json-key',
    pattern: /PlatformTaskDefinitionIncompatibilityException/g,
    docs: guide('platform-linux-fargate'),
    cause: () => 'The platform version of Fargate cannot do what the task definition asks for.',
    remedy: () => 'Run it on LATEST, which is 1.4.0 for Linux.',
    blame: (blame) =>
      blame.secrets(
        undefined,
        ({ jsonKey, versionStage, versionId }) => (jsonKey ?? versionStage ?? versionId) !== undefined,
      ),
  },
];
