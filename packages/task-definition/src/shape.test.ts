import type * as ecs from '@aws-sdk/client-ecs';
import { expect, expectTypeOf, test } from 'vitest';
import type * as enums from './enums.ts';
import { shapeAt, TASK_DEFINITION_SHAPE } from './shape.ts';

type ValueOf<Values extends readonly string[]> = Values[number];

test('each enumeration is the one of the installed SDK', () => {
  expectTypeOf<ValueOf<typeof enums.NETWORK_MODES>>().toEqualTypeOf<ecs.NetworkMode>();
  expectTypeOf<ValueOf<typeof enums.COMPATIBILITIES>>().toEqualTypeOf<ecs.Compatibility>();
  expectTypeOf<ValueOf<typeof enums.OPERATING_SYSTEM_FAMILIES>>().toEqualTypeOf<ecs.OSFamily>();
  expectTypeOf<ValueOf<typeof enums.CPU_ARCHITECTURES>>().toEqualTypeOf<ecs.CPUArchitecture>();
  expectTypeOf<ValueOf<typeof enums.TRANSPORT_PROTOCOLS>>().toEqualTypeOf<ecs.TransportProtocol>();
  expectTypeOf<ValueOf<typeof enums.APPLICATION_PROTOCOLS>>().toEqualTypeOf<ecs.ApplicationProtocol>();
  expectTypeOf<ValueOf<typeof enums.LOG_DRIVERS>>().toEqualTypeOf<ecs.LogDriver>();
  expectTypeOf<ValueOf<typeof enums.CONTAINER_CONDITIONS>>().toEqualTypeOf<ecs.ContainerCondition>();
  expectTypeOf<ValueOf<typeof enums.PID_MODES>>().toEqualTypeOf<ecs.PidMode>();
  expectTypeOf<ValueOf<typeof enums.IPC_MODES>>().toEqualTypeOf<ecs.IpcMode>();
  expectTypeOf<ValueOf<typeof enums.VERSION_CONSISTENCIES>>().toEqualTypeOf<ecs.VersionConsistency>();
  expectTypeOf<ValueOf<typeof enums.FIRELENS_TYPES>>().toEqualTypeOf<ecs.FirelensConfigurationType>();
  expectTypeOf<ValueOf<typeof enums.RESOURCE_TYPES>>().toEqualTypeOf<ecs.ResourceType>();
  expectTypeOf<ValueOf<typeof enums.ENVIRONMENT_FILE_TYPES>>().toEqualTypeOf<ecs.EnvironmentFileType>();
  expectTypeOf<ValueOf<typeof enums.EFS_TRANSIT_ENCRYPTIONS>>().toEqualTypeOf<ecs.EFSTransitEncryption>();
  expectTypeOf<ValueOf<typeof enums.EFS_IAM_AUTHORIZATIONS>>().toEqualTypeOf<ecs.EFSAuthorizationConfigIAM>();
  expectTypeOf<ValueOf<typeof enums.DOCKER_VOLUME_SCOPES>>().toEqualTypeOf<ecs.Scope>();
  expectTypeOf<ValueOf<typeof enums.PROXY_CONFIGURATION_TYPES>>().toEqualTypeOf<ecs.ProxyConfigurationType>();
  expectTypeOf<
    ValueOf<typeof enums.PLACEMENT_CONSTRAINT_TYPES>
  >().toEqualTypeOf<ecs.TaskDefinitionPlacementConstraintType>();
  expectTypeOf<ValueOf<typeof enums.DEVICE_PERMISSIONS>>().toEqualTypeOf<ecs.DeviceCgroupPermission>();
  expectTypeOf<ValueOf<typeof enums.ULIMIT_NAMES>>().toEqualTypeOf<ecs.UlimitName>();
});

test('a path leads to the shape of its value', () => {
  expect(Object.keys(TASK_DEFINITION_SHAPE.members)).toHaveLength(18);
  expect(shapeAt(['containerDefinitions', 0, 'secrets', 3, 'valueFrom'])?.type).toBe('string');
  expect(shapeAt(['containerDefinitions', 0, 'dockerLabels', 'any'])?.type).toBe('string');
  expect(shapeAt(['containerDefinitions', 'name'])).toBeUndefined();
  expect(shapeAt(['__proto__'])).toBeUndefined();
});
