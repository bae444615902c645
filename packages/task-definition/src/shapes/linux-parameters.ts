import type {
  Device,
  KernelCapabilities,
  LinuxParameters,
  SystemControl,
  Tmpfs,
  Ulimit,
} from '@aws-sdk/client-ecs';
import { DEVICE_PERMISSIONS, ULIMIT_NAMES } from '../enums.ts';
import { boolean, integer, list, oneOf, required, string, structure } from './shape.ts';

export const LINUX_PARAMETERS = structure<LinuxParameters>({
  capabilities: structure<KernelCapabilities>({ add: list(string), drop: list(string) }),
  devices: list(
    structure<Device>({
      hostPath: required(string),
      containerPath: string,
      permissions: list(oneOf(DEVICE_PERMISSIONS)),
    }),
  ),
  initProcessEnabled: boolean,
  sharedMemorySize: integer,
  tmpfs: list(
    structure<Tmpfs>({
      containerPath: required(string, 'tmpfs-fields'),
      size: required(integer, 'tmpfs-fields'),
      mountOptions: list(string),
    }),
  ),
  maxSwap: integer,
  swappiness: integer,
});

export const ULIMIT = structure<Ulimit>({
  name: required(oneOf(ULIMIT_NAMES, 'ulimit-name'), 'ulimit-name'),
  softLimit: required(integer),
  hardLimit: required(integer),
});

export const SYSTEM_CONTROL = structure<SystemControl>({
  namespace: string,
  value: string,
});
