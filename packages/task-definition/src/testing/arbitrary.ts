import type { ContainerDefinition, ProxyConfiguration, Volume } from '@aws-sdk/client-ecs';
import fc, { type Arbitrary } from 'fast-check';
import type { TaskDefinition } from '../model.ts';
import { container } from './container.ts';
import { ecsName, optional, reference, roleArn, word } from './names.ts';
import { type Platform, platform } from './platform.ts';
import { volume } from './volume.ts';

/**
 * Generates inputs that `RegisterTaskDefinition` takes, on every launch type and with nearly every member,
 * those included for which the console has no form. `validate` finds no `error` in any of them.
 */
export function validTaskDefinition(): Arbitrary<TaskDefinition> {
  return platform.chain((where) =>
    fc
      .tuple(
        fc.record({ family: ecsName, executionRoleArn: roleArn, taskRoleArn: roleArn }),
        parts(where),
        taskMembers(where),
      )
      .map(([roles, bound, others]) => ({
        ...roles,
        ...placeOf(where),
        ...others,
        ...bound,
      })),
  );
}

function placeOf({
  fargate: _fargate,
  windows: _windows,
  external: _external,
  ...where
}: Platform): Partial<TaskDefinition> {
  const { operatingSystemFamily, ...place } = where;
  return { ...place, ...(operatingSystemFamily && { runtimePlatform: { operatingSystemFamily } }) };
}

const tags = fc
  .uniqueArray(fc.record({ key: fc.stringMatching(/^[a-zA-Z0-9_.:/=+@ -]{1,12}$/), value: word }), {
    selector: ({ key }) => key,
    minLength: 1,
    maxLength: 5,
  })
  .filter((list) => list.every(({ key }) => !/^aws:/i.test(key)));

function taskMembers({
  fargate,
  windows,
  external,
  networkMode,
  requiresCompatibilities,
}: Platform): Arbitrary<Partial<TaskDefinition>> {
  return optional<TaskDefinition>({
    tags,
    ...(!windows && {
      pidMode: fc.constantFrom<'task' | 'host'>(
        ...(fargate ? ['task' as const] : ['task' as const, 'host' as const]),
      ),
      runtimePlatform: optional({
        cpuArchitecture: fc.constantFrom('X86_64', 'ARM64'),
        operatingSystemFamily: fc.constant('LINUX'),
      }),
      enableFaultInjection: fc.constant(networkMode === 'awsvpc' || networkMode === 'host'),
    }),
    ...(!windows && !fargate && { ipcMode: fc.constantFrom('task', 'none') }),
    ...(fargate &&
      !windows && { ephemeralStorage: fc.record({ sizeInGiB: fc.integer({ min: 21, max: 200 }) }) }),
    ...(!fargate &&
      !external &&
      requiresCompatibilities && {
        placementConstraints: fc.array(
          fc.constant({ type: 'memberOf' as const, expression: 'attribute:ecs.os-type == linux' }),
          { maxLength: 10 },
        ),
      }),
  } as { [Name in keyof TaskDefinition]: Arbitrary<TaskDefinition[Name]> }) as Arbitrary<
    Partial<TaskDefinition>
  >;
}

interface Parts {
  containerDefinitions: ContainerDefinition[];
  volumes: Volume[];
  proxyConfiguration?: ProxyConfiguration;
}

/** Containers and volumes with different names, and what binds them to each other. */
function parts(where: Platform): Arbitrary<Parts> {
  return fc
    .tuple(fc.uniqueArray(ecsName, { minLength: 1, maxLength: 6 }), fc.uniqueArray(ecsName, { maxLength: 4 }))
    .chain(([containers, volumes]) =>
      fc.record({
        containerDefinitions: fc
          .tuple(...containers.map((name, index) => container(name, index, where)))
          .map((list) => [...list]),
        volumes: fc.tuple(...volumes.map((name) => volume(name, where))).map((list) => [...list]),
        bonds: fc.infiniteStream(fc.nat(5)),
      }),
    )
    .map(({ containerDefinitions, volumes, bonds }) => bind(containerDefinitions, volumes, where, bonds));
}

/**
 * Lets containers wait for earlier ones only, so that no circle arises; the first stays essential, and so may be
 * waited for to START or to be HEALTHY alone.
 */
function bind(
  containers: ContainerDefinition[],
  volumes: Volume[],
  where: Platform,
  bonds: Iterator<number>,
): Parts {
  const chance = () => bonds.next().value % 3 === 0;
  const bound = containers.map((definition, index): ContainerDefinition => {
    const result = { ...definition };
    if (index > 0 && chance()) result.essential = false;
    return result;
  });
  bound.forEach((definition, index) => {
    const earlier = bound[index - 1];
    if (earlier?.name && chance()) {
      const condition = earlier.essential === false ? 'SUCCESS' : earlier.healthCheck ? 'HEALTHY' : 'START';
      definition.dependsOn = [{ containerName: earlier.name, condition }];
    }
    if (earlier?.name && chance())
      definition.volumesFrom = [{ sourceContainer: earlier.name, readOnly: chance() }];
    const isBridge = (where.networkMode ?? 'bridge') === 'bridge' && !where.windows;
    if (earlier?.name && isBridge && chance()) definition.links = [`${earlier.name}:alias`];
    definition.mountPoints = volumes.filter(chance).map(({ name = '' }) => ({
      sourceVolume: name,
      containerPath: `/mnt/${name}`,
      readOnly: chance(),
    }));
  });
  const [first] = bound;
  const atLaunch = !(where.windows && where.fargate) && first && chance();
  if (atLaunch) first.mountPoints?.push({ sourceVolume: AT_LAUNCH.name, containerPath: '/mnt/at-launch' });
  return {
    containerDefinitions: addRouter(bound, where, chance()),
    volumes: atLaunch ? [...volumes, AT_LAUNCH] : volumes,
    ...(first?.name && where.networkMode === 'awsvpc' && !where.windows && chance() && proxyOf(first.name)),
  };
}

// Longer than any generated name.
const AT_LAUNCH = { name: 'configured-at-launch-by-the-service', configuredAtLaunch: true };

function proxyOf(containerName: string): Pick<Parts, 'proxyConfiguration'> {
  const values = {
    ProxyIngressPort: '15000',
    ProxyEgressPort: '15001',
    AppPorts: '8080',
    IgnoredUID: '1337',
  };
  const properties = Object.entries(values).map(([name, value]) => ({ name, value }));
  return { proxyConfiguration: { type: 'APPMESH', containerName, properties } };
}

/** Sends the logs of the last container through a FireLens router. */
function addRouter(
  containers: ContainerDefinition[],
  where: Platform,
  wanted: boolean,
): ContainerDefinition[] {
  const last = containers.at(-1);
  if (!wanted || !last || where.windows || containers.some(({ name }) => name === 'log_router'))
    return containers;
  last.logConfiguration = { logDriver: 'awsfirelens', options: { Name: 's3', bucket: 'logs' } };
  const router: ContainerDefinition = {
    name: 'log_router',
    image: 'public.ecr.aws/aws-observability/aws-for-fluent-bit:2.34.0',
    memoryReservation: 51,
    firelensConfiguration: { type: 'fluentbit', options: { 'enable-ecs-log-metadata': 'true' } },
  };
  return [...containers, router];
}

/** Generates references to secrets that ECS takes, of every form. */
export function validSecretReference(): Arbitrary<string> {
  return reference;
}
