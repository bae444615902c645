import type { ContainerDefinition } from '@aws-sdk/client-ecs';
import { type Check, eachContainer, type Registration } from './check.ts';

type Test = (container: ContainerDefinition) => unknown;

/** Settings of a container that its task's network mode does not take. */
export const networkChecks: Check[] = [
  inAwsvpc((container) => container.links?.length, 'Links are not supported when networkMode=awsvpc.'),
  inAwsvpc(
    (container) => container.hostname,
    'hostname is not supported on container when networkMode=awsvpc.',
  ),
  inAwsvpc(
    (container) => container.dnsServers?.length,
    'DNS servers are not supported on container when networkMode=awsvpc.',
  ),
  inAwsvpc(
    (container) => container.dnsSearchDomains?.length,
    'DNS search domains are not supported on container when networkMode=awsvpc.',
  ),
  inAwsvpc(
    (container) => container.extraHosts?.length,
    'Extra hosts are not supported on container when networkMode=awsvpc.',
  ),
  inAwsvpc(
    (container) => container.disableNetworking,
    'Disable Networking is not supported on container when networkMode=awsvpc.',
  ),
  eachContainer(({ links }, registration) => {
    const mode = networkModeOf(registration);
    return links?.length && (mode === 'host' || mode === 'none')
      ? `Links are not supported when networkMode=${mode}.`
      : undefined;
  }),
  eachContainer(({ portMappings }, registration) =>
    portMappings?.length && networkModeOf(registration) === 'none'
      ? 'Port mappings are not supported when networkMode=none.'
      : undefined,
  ),
];

/** Gives the network mode that counts where none is given: `bridge`, or the `default` NAT of Windows. */
export function networkModeOf({ request: { networkMode, runtimePlatform } }: Registration): string {
  const isWindows = runtimePlatform?.operatingSystemFamily?.startsWith('WINDOWS');
  return networkMode ?? (isWindows ? 'default' : 'bridge');
}

function inAwsvpc(test: Test, text: string): Check {
  return eachContainer((container, registration) =>
    networkModeOf(registration) === 'awsvpc' && test(container) ? text : undefined,
  );
}
