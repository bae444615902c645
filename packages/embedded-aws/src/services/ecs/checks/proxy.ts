import type { Check } from './check.ts';
import { networkModeOf } from './network.ts';

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
    const given = new Set(proxy?.properties?.map(({ name }) => name));
    if (!proxy || given.has('ProxyIngressPort')) return undefined;
    return 'Ingress port not found';
  },
];
