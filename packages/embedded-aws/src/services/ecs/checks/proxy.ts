import type { Check } from './check.ts';
import { networkModeOf } from './network.ts';

// The first of the texts has been seen, the others follow it.
// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html
const PROPERTIES = [
  { called: 'Ingress port', anyOf: ['ProxyIngressPort'] },
  { called: 'Egress port', anyOf: ['ProxyEgressPort'] },
  { called: 'App ports', anyOf: ['AppPorts'] },
  { called: 'Ignored UID or GID', anyOf: ['IgnoredUID', 'IgnoredGID'] },
];

/** The App Mesh proxy. */
export const proxyChecks: Check[] = [
  (registration) =>
    registration.request.proxyConfiguration && networkModeOf(registration) !== 'awsvpc'
      ? 'APPMESH proxy configuration is only supported in networkMode=awsvpc'
      : undefined,
  ({ request: { proxyConfiguration: proxy }, containers }) =>
    proxy && !containers.some(({ name }) => name === proxy.containerName)
      ? `Proxy container [${proxy.containerName}] does not exist.`
      : undefined,
  ({ request: { proxyConfiguration: proxy } }) => {
    if (!proxy) return undefined;
    const given = new Set(proxy.properties?.map(({ name, value }) => value && name));
    const missing = PROPERTIES.find(({ anyOf }) => !anyOf.some((name) => given.has(name)));
    return missing && `${missing.called} not found`;
  },
];
