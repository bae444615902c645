import type { HostEntry, PortMapping, ProxyConfiguration } from '@aws-sdk/client-ecs';
import { APPLICATION_PROTOCOLS, PROXY_CONFIGURATION_TYPES, TRANSPORT_PROTOCOLS } from '../enums.ts';
import { KEY_VALUE_PAIR } from './environment.ts';
import { integer, list, oneOf, required, string, structure } from './shape.ts';

export const PORT_MAPPING = structure<PortMapping>({
  containerPort: integer,
  hostPort: integer,
  protocol: oneOf(TRANSPORT_PROTOCOLS, 'port-protocol'),
  name: string,
  appProtocol: oneOf(APPLICATION_PROTOCOLS),
  containerPortRange: string,
});

export const HOST_ENTRY = structure<HostEntry>({
  hostname: required(string, 'extra-hosts-fields'),
  ipAddress: required(string, 'extra-hosts-fields'),
});

export const PROXY_CONFIGURATION = structure<ProxyConfiguration>({
  type: oneOf(PROXY_CONFIGURATION_TYPES),
  containerName: required(string, 'proxy-container'),
  properties: list(KEY_VALUE_PAIR),
});
