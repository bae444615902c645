import type { Compatibility, NetworkMode, OSFamily } from '@aws-sdk/client-ecs';
import fc, { type Arbitrary } from 'fast-check';
import { FARGATE_SIZES } from '../fargate.ts';

/** Where a generated task runs; it decides which members ECS takes. */
export interface Platform {
  requiresCompatibilities?: Compatibility[];
  networkMode?: NetworkMode;
  cpu?: string;
  memory?: string;
  operatingSystemFamily?: OSFamily;
  fargate: boolean;
  windows: boolean;
  external: boolean;
}

const linuxMode = fc.constantFrom<NetworkMode>('awsvpc', 'bridge', 'host', 'none');

const fargateSize = (windows: boolean) =>
  fc
    .constantFrom(...FARGATE_SIZES.filter((size) => size.windows || !windows))
    .chain(({ cpu, memory }) =>
      fc.record({ cpu: fc.constantFrom(String(cpu), `${cpu / 1024} vCPU`), memory: memoryOf(memory) }),
    );

function memoryOf(options: readonly number[]): Arbitrary<string> {
  return fc.constantFrom(...options).chain((size) => fc.constantFrom(String(size), `${size / 1024} GB`));
}

const instanceSize = fc.record(
  {
    cpu: fc.integer({ min: 8192, max: 196_608 }).map(String),
    memory: fc.integer({ min: 65_536, max: 262_144 }).map(String),
  },
  { requiredKeys: ['memory'] },
);

function fargate(windows: boolean): Arbitrary<Platform> {
  return fargateSize(windows).map((size) => ({
    ...size,
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    ...(windows && { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' as const }),
    fargate: true,
    windows,
    external: false,
  }));
}

function instances(
  requiresCompatibilities: Compatibility[],
  modes: Arbitrary<NetworkMode>,
): Arbitrary<Platform> {
  return fc.record({ networkMode: modes, size: instanceSize }).map(({ networkMode, size }) => ({
    ...size,
    requiresCompatibilities,
    networkMode,
    fargate: false,
    windows: false,
    external: requiresCompatibilities.includes('EXTERNAL'),
  }));
}

const legacy: Arbitrary<Platform> = instanceSize.map((size) => ({
  ...size,
  fargate: false,
  windows: false,
  external: false,
}));

const windowsOnEc2: Arbitrary<Platform> = fc.constant({
  requiresCompatibilities: ['EC2'],
  operatingSystemFamily: 'WINDOWS_SERVER_2019_FULL',
  memory: '65536',
  fargate: false,
  windows: true,
  external: false,
});

/** Every launch type, on Linux and on Windows. */
export const platform: Arbitrary<Platform> = fc.oneof(
  fargate(false),
  fargate(true),
  instances(['EC2'], linuxMode),
  instances(['MANAGED_INSTANCES'], fc.constantFrom('awsvpc', 'host')),
  instances(['EXTERNAL'], fc.constantFrom('bridge', 'host', 'none')),
  instances(['EC2', 'EXTERNAL'], fc.constantFrom('bridge', 'host')),
  legacy,
  windowsOnEc2,
);
