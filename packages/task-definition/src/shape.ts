import type * as ecs from '@aws-sdk/client-ecs';
import {
  COMPATIBILITIES,
  CPU_ARCHITECTURES,
  IPC_MODES,
  NETWORK_MODES,
  OPERATING_SYSTEM_FAMILIES,
  PID_MODES,
  PLACEMENT_CONSTRAINT_TYPES,
} from './enums.ts';
import type { TaskDefinition } from './model.ts';
import { CONTAINER_DEFINITION } from './shapes/container.ts';
import { PROXY_CONFIGURATION } from './shapes/network.ts';
import { boolean, list, needed, oneOf, required, type Shape, string, structure } from './shapes/shape.ts';
import { EPHEMERAL_STORAGE, VOLUME } from './shapes/storage.ts';

export type { Shape } from './shapes/shape.ts';

/**
 * The whole input of `RegisterTaskDefinition` as data: every member with its type, whether it is required, and
 * the limits that the service model states.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 */
export const TASK_DEFINITION_SHAPE = structure<TaskDefinition>({
  family: required(string, 'family-required'),
  taskRoleArn: string,
  executionRoleArn: string,
  networkMode: oneOf(NETWORK_MODES),
  containerDefinitions: required(list(CONTAINER_DEFINITION), 'containers-required'),
  volumes: list(VOLUME),
  placementConstraints: list(
    structure<ecs.TaskDefinitionPlacementConstraint>({
      type: oneOf(PLACEMENT_CONSTRAINT_TYPES, 'placement-constraint-type'),
      expression: string,
    }),
  ),
  requiresCompatibilities: list(oneOf(COMPATIBILITIES)),
  cpu: string,
  memory: string,
  tags: {
    ...list(
      structure<ecs.Tag>({
        key: { ...needed(string, 'tag-key-length'), min: 1, max: 128 },
        value: { ...string, min: 0, max: 256 },
      }),
    ),
    max: 50,
  },
  pidMode: oneOf(PID_MODES),
  ipcMode: oneOf(IPC_MODES),
  proxyConfiguration: PROXY_CONFIGURATION,
  inferenceAccelerators: list(
    structure<ecs.InferenceAccelerator>({ deviceName: required(string), deviceType: required(string) }),
  ),
  ephemeralStorage: EPHEMERAL_STORAGE,
  runtimePlatform: structure<ecs.RuntimePlatform>({
    cpuArchitecture: oneOf(CPU_ARCHITECTURES),
    operatingSystemFamily: oneOf(OPERATING_SYSTEM_FAMILIES),
  }),
  enableFaultInjection: boolean,
});

/** Gives the shape of the value at a path, or undefined where ECS knows no such member. */
export function shapeAt(segments: readonly (string | number)[]): Shape | undefined {
  let shape: Shape | undefined = TASK_DEFINITION_SHAPE;
  for (const segment of segments) {
    if (shape?.type === 'list' && typeof segment === 'number') shape = shape.item;
    else if (shape?.type === 'map' && typeof segment === 'string') shape = shape.value;
    else if (shape?.type === 'structure' && Object.hasOwn(shape.members, segment)) {
      shape = shape.members[segment];
    } else return undefined;
  }
  return shape;
}
