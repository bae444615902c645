import type { ContainerDefinition, TaskDefinition } from '@purser/task-definition';
import { cloudWatchOptions } from './log-destinations.ts';

/** What a new container needs to know of the rest. */
interface Surroundings {
  family: string;
  region: string;
}

/** Gives what the console fills in for a new task definition. */
export function newTaskDefinition(region: string): TaskDefinition {
  return {
    family: '',
    requiresCompatibilities: ['FARGATE'],
    runtimePlatform: { operatingSystemFamily: 'LINUX', cpuArchitecture: 'X86_64' },
    networkMode: 'awsvpc',
    cpu: '1024',
    memory: '3072',
    containerDefinitions: [newContainer({ family: '', region })],
  };
}

/** Gives what the console fills in for a new container. */
export function newContainer(around: Surroundings): ContainerDefinition {
  return {
    name: '',
    image: '',
    essential: true,
    portMappings: [
      { containerPort: 80, protocol: 'tcp', name: proposePortName('', '80', 'tcp'), appProtocol: 'http' },
    ],
    logConfiguration: { logDriver: 'awslogs', options: cloudWatchOptions(around), secretOptions: [] },
  };
}

/** Gives the console's name for a port: letters and digits that Service Connect takes. */
export function proposePortName(container: string, port: string, protocol: string): string {
  return [container.toLowerCase(), port, protocol || 'tcp'].filter(Boolean).join('-').slice(0, 64);
}
