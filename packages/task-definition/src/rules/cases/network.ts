import { ec2, fargate, type RuleCases, times, windowsEc2, windowsFargate } from './case.ts';

const at = (path: string) => `containerDefinitions[0].${path}`;
const ports = (...portMappings: object[]) => ({ portMappings });
const host = { networkMode: 'host' };
const external = (task: object = {}) => ({ requiresCompatibilities: ['EXTERNAL'], ...task });
const properties = (names: string) => names.split(' ').map((name) => ({ name, value: '1' }));
const proxy = (change: object = {}) => ({
  proxyConfiguration: {
    type: 'APPMESH',
    containerName: 'app',
    properties: properties('ProxyIngressPort ProxyEgressPort AppPorts IgnoredUID'),
    ...change,
  },
});
const range = (containerPortRange: string) => ({ containerPortRange });

export const networkCases: RuleCases = {
  'fargate-network-mode': { at: 'networkMode', fail: fargate({}, host), pass: fargate() },
  'external-awsvpc': {
    at: 'networkMode',
    fail: ec2({}, external({ networkMode: 'awsvpc' })),
    pass: ec2({}, external()),
  },
  'managed-instances-network-mode': {
    at: 'networkMode',
    fail: ec2({}, { requiresCompatibilities: ['MANAGED_INSTANCES'] }),
    pass: ec2({}, { requiresCompatibilities: ['MANAGED_INSTANCES'], networkMode: 'awsvpc' }),
  },
  'windows-network-mode': { at: 'networkMode', fail: windowsEc2({}, host), pass: windowsEc2() },
  'links-awsvpc': {
    at: at('links'),
    fail: fargate([{ links: ['b'] }, {}]),
    pass: ec2([{ links: ['b'] }, {}]),
  },
  'hostname-awsvpc': { at: at('hostname'), fail: fargate({ hostname: 'a' }), pass: ec2({ hostname: 'a' }) },
  'dns-servers-awsvpc': {
    at: at('dnsServers'),
    fail: fargate({ dnsServers: ['10.0.0.2'] }),
    pass: fargate({ dnsServers: [] }),
  },
  'dns-search-awsvpc': {
    at: at('dnsSearchDomains'),
    fail: fargate({ dnsSearchDomains: ['a.b'] }),
    pass: ec2({ dnsSearchDomains: ['a.b'] }),
  },
  'extra-hosts-awsvpc': {
    at: at('extraHosts'),
    fail: fargate({ extraHosts: [{ hostname: 'a', ipAddress: '10.0.0.1' }] }),
    pass: ec2({ extraHosts: [{ hostname: 'a', ipAddress: '10.0.0.1' }] }),
  },
  'disable-networking-awsvpc': {
    at: at('disableNetworking'),
    fail: fargate({ disableNetworking: true }),
    pass: fargate({ disableNetworking: false }),
  },
  'links-mode': {
    at: at('links'),
    fail: ec2([{ links: ['b'] }, {}], host),
    pass: ec2([{ links: ['b'] }, {}]),
  },
  'links-format': {
    at: at('links[0]'),
    fail: ec2([{ links: ['b:x:y'] }, {}]),
    pass: ec2([{ links: ['b:x'] }, {}]),
  },
  'links-target': {
    at: at('links[0]'),
    fail: ec2({ links: ['nope:x'] }),
    pass: ec2([{ links: ['b:x'] }, {}]),
  },
  'dns-search-pattern': {
    at: at('dnsSearchDomains[0]'),
    fail: ec2({ dnsSearchDomains: ['a.'] }),
    pass: ec2({ dnsSearchDomains: ['a-b.c'] }),
  },
  'extra-hosts-fields': {
    at: at('extraHosts[0].ipAddress'),
    fail: ec2({ extraHosts: [{ hostname: 'a' }] }),
    pass: ec2({ extraHosts: [{ hostname: 'a', ipAddress: '10.0.0.1' }] }),
  },
  'network-params-windows': {
    at: at('dnsServers'),
    fail: windowsEc2({ dnsServers: ['10.0.0.2'] }),
    pass: windowsEc2({ dnsServers: [] }),
  },
  'host-network-non-root': { at: at('user'), fail: ec2({}, host), pass: ec2({ user: 'app' }, host) },
  'proxy-needs-awsvpc': { at: 'proxyConfiguration', fail: ec2({}, proxy()), pass: fargate({}, proxy()) },
  'external-proxy': {
    at: 'proxyConfiguration',
    fail: ec2({}, external(proxy())),
    pass: fargate({}, proxy()),
  },
  'proxy-container': {
    at: 'proxyConfiguration.containerName',
    fail: fargate({}, proxy({ containerName: 'envoy' })),
    pass: fargate({}, proxy()),
  },
  'proxy-properties': {
    at: 'proxyConfiguration.properties',
    fail: fargate({}, proxy({ properties: properties('ProxyIngressPort AppPorts IgnoredGID') })),
    pass: fargate(
      {},
      proxy({ properties: properties('ProxyIngressPort ProxyEgressPort AppPorts IgnoredGID') }),
    ),
  },
  'proxy-user': {
    at: at('user'),
    fail: ec2({}, { networkMode: 'awsvpc', ...proxy() }),
    pass: ec2({ user: '1337' }, { networkMode: 'awsvpc', ...proxy() }),
  },
  'awsvpc-hostport-mismatch': {
    at: at('portMappings[0].hostPort'),
    fail: fargate(ports({ containerPort: 80, hostPort: 0 })),
    pass: fargate(ports({ containerPort: 80, hostPort: 80 })),
  },
  'host-hostport-mismatch': {
    at: at('portMappings[0].hostPort'),
    fail: ec2(ports({ containerPort: 80, hostPort: 8080 }), host),
    pass: ec2(ports({ containerPort: 80 }), host),
  },
  'none-port-mappings': {
    at: at('portMappings'),
    fail: ec2(ports({ containerPort: 80 }), { networkMode: 'none' }),
    pass: ec2(ports(), { networkMode: 'none' }),
  },
  'port-range': {
    at: at('portMappings[0].containerPort'),
    fail: ec2(ports({ containerPort: 65_536 })),
    pass: ec2(ports({ containerPort: 65_535, hostPort: 0 })),
  },
  'port-two-protocols': {
    at: at('portMappings[1]'),
    fail: ec2(ports({ containerPort: 53 }, { containerPort: 53, protocol: 'udp' })),
    pass: ec2(ports({ containerPort: 53 }, { containerPort: 54, protocol: 'udp' })),
  },
  'port-protocol': {
    at: at('portMappings[0].protocol'),
    fail: ec2(ports({ containerPort: 53, protocol: 'TCP' })),
    pass: ec2(ports({ containerPort: 53, protocol: 'udp' })),
  },
  'port-name-pattern': {
    at: at('portMappings[0].name'),
    fail: ec2(ports({ containerPort: 80, name: '-web' })),
    pass: ec2(ports({ containerPort: 80, name: '8_web-80' })),
  },
  'app-protocol-needs-name': {
    at: at('portMappings[0].name'),
    fail: ec2(ports({ containerPort: 80, appProtocol: 'http' })),
    pass: ec2(ports({ containerPort: 80, appProtocol: 'http', name: 'web' })),
  },
  'reserved-host-port': {
    at: at('portMappings[0].hostPort'),
    fail: ec2(ports({ containerPort: 22, hostPort: 22 })),
    pass: fargate(ports({ containerPort: 22 })),
  },
  'ephemeral-host-port': {
    at: at('portMappings[0].hostPort'),
    fail: ec2(ports({ containerPort: 80, hostPort: 49_153 })),
    pass: ec2(ports({ containerPort: 80, hostPort: 49_152 })),
  },
  'static-port-one-task': {
    at: at('portMappings[0].hostPort'),
    fail: ec2(ports({ containerPort: 80, hostPort: 80 })),
    pass: ec2(ports({ containerPort: 80, hostPort: 0 })),
  },
  'windows-fargate-port-3150': {
    at: at('portMappings[0].containerPort'),
    fail: windowsFargate(ports({ containerPort: 3150 })),
    pass: fargate(ports({ containerPort: 3150 })),
  },
  'firelens-port': {
    at: at('portMappings[0].containerPort'),
    fail: ec2({ ...ports({ containerPort: 24_224 }), firelensConfiguration: { type: 'fluentbit' } }),
    pass: ec2(ports({ containerPort: 24_224 })),
  },
  'port-duplicate-host': {
    at: 'containerDefinitions[1].portMappings[0].hostPort',
    fail: ec2([ports({ containerPort: 80, hostPort: 80 }), ports({ containerPort: 81, hostPort: 80 })]),
    pass: ec2([ports({ containerPort: 80, hostPort: 0 }), ports({ containerPort: 80, hostPort: 0 })]),
  },
  'port-duplicate-container': {
    at: 'containerDefinitions[1].portMappings[0].containerPort',
    fail: fargate([ports({ containerPort: 80 }), ports({ containerPort: 80, protocol: 'tcp' })]),
    pass: fargate([ports({ containerPort: 80 }), ports({ containerPort: 80, protocol: 'udp' })]),
  },
  'port-name-unique': {
    at: 'containerDefinitions[1].portMappings[0].name',
    fail: fargate([ports({ containerPort: 80, name: 'a' }), ports({ containerPort: 81, name: 'a' })]),
    pass: fargate([ports({ containerPort: 80, name: 'a' }), ports({ containerPort: 81, name: 'b' })]),
  },
  'port-range-format': {
    at: at('portMappings[0].containerPortRange'),
    fail: fargate(ports(range('8010-8000'))),
    pass: fargate(ports(range('8000-8010'))),
  },
  'port-range-and-port': {
    at: at('portMappings[0].hostPort'),
    fail: ec2(ports({ hostPort: 80, ...range('80-81') })),
    pass: ec2(ports({ hostPort: 80, containerPort: 80 }, range('80-81'))),
  },
  'port-range-overlap': {
    at: 'containerDefinitions[1].portMappings[0].containerPortRange',
    fail: fargate([ports(range('80-90')), ports(range('90-99'))]),
    pass: fargate([ports(range('80-90'), { containerPort: 85, protocol: 'udp' }), ports(range('91-99'))]),
  },
  'port-range-max': {
    at: at('portMappings'),
    fail: ec2(ports(...times(101, (index) => range(`${index * 9 + 1}-${index * 9 + 2}`)))),
    pass: ec2(ports(...times(100, (index) => range(`${index * 9 + 1}-${index * 9 + 2}`)))),
  },
  'port-range-mode': {
    at: at('portMappings[0].containerPortRange'),
    fail: ec2(ports(range('80-81')), host),
    pass: ec2(ports(range('80-81'))),
  },
};
