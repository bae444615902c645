import { ec2, fargate, type RuleCases, SECRET_ARN, windowsEc2, windowsFargate } from './case.ts';

const linux = (linuxParameters: object) => ({ linuxParameters });
const ulimit = (name: string, softLimit = 1, hardLimit = 1) => ({
  ulimits: [{ name, softLimit, hardLimit }],
});
const registry = (credentialsParameter: string, image = 'quay.io/a/b:1') => ({
  image,
  repositoryCredentials: { credentialsParameter },
});
const at = (path: string) => `containerDefinitions[0].${path}`;
const gpu = (value: string, type = 'GPU') => ({ resourceRequirements: [{ type, value }] });
const control = (namespace: string) => ({ systemControls: [{ namespace, value: '1' }] });

export const containerCases: RuleCases = {
  'container-name-required': { at: at('name'), fail: ec2({ name: '' }), pass: ec2() },
  'container-name-pattern': { at: at('name'), fail: ec2({ name: 'a.b' }), pass: ec2({ name: 'a_b-1' }) },
  'entrypoint-array': {
    at: at('command'),
    fail: ec2({ command: ['python -m app'] }),
    pass: ec2({ command: ['python', '-m', 'app'] }),
  },
  'user-format': { at: at('user'), fail: ec2({ user: 'a:b:c' }), pass: ec2({ user: '1000:app' }) },
  'user-root': { at: at('user'), fail: ec2({ user: '0:0' }), pass: ec2({ user: '1000' }) },
  'user-windows': { at: at('user'), fail: windowsEc2({ user: 'app' }), pass: ec2({ user: 'app' }) },
  'readonly-root-windows': {
    at: at('readonlyRootFilesystem'),
    fail: windowsEc2({ readonlyRootFilesystem: true }),
    pass: windowsEc2({ readonlyRootFilesystem: false }),
  },
  'windows-fargate-params': {
    at: at('memoryReservation'),
    fail: windowsFargate({ memoryReservation: 64 }),
    pass: windowsFargate({ memory: 64 }),
  },
  'version-consistency-off': {
    at: at('versionConsistency'),
    fail: ec2({ versionConsistency: 'disabled' }),
    pass: ec2({ versionConsistency: 'enabled' }),
  },
  'image-required': { at: at('image'), fail: ec2({ image: undefined }), pass: ec2() },
  'image-charset': {
    at: at('image'),
    fail: ec2({ image: 'nginx:1.29 ' }),
    pass: ec2({ image: 'a.b:5000/c_d-e@f#1' }),
  },
  'image-length': {
    at: at('image'),
    fail: ec2({ image: `${'a'.repeat(254)}:1` }),
    pass: ec2({ image: `${'a'.repeat(255)}@sha256:${'0'.repeat(64)}` }),
  },
  'image-latest-tag': {
    at: at('image'),
    fail: ec2({ image: 'a:5000/nginx' }),
    pass: ec2({ image: 'nginx@sha256:0' }),
  },
  'image-http-prefix': {
    at: at('image'),
    fail: ec2({ image: 'https://a/b:1' }),
    pass: ec2({ image: 'http/b:1' }),
  },
  'image-uppercase-repo': {
    at: at('image'),
    fail: ec2({ image: 'My/App:V1' }),
    pass: ec2({ image: 'my/app:V1' }),
  },
  'private-registry-arn': {
    at: at('repositoryCredentials.credentialsParameter'),
    fail: ec2(registry('arn:aws:ssm:eu-west-1:111122223333:parameter/a')),
    pass: ec2(registry('vendor/login')),
  },
  'private-registry-ecr': {
    at: at('repositoryCredentials'),
    fail: ec2(registry(SECRET_ARN, '111122223333.dkr.ecr.eu-west-1.amazonaws.com/a:1')),
    pass: ec2(registry(SECRET_ARN)),
  },
  'fargate-capability-add': {
    at: at('linuxParameters.capabilities.add[0]'),
    fail: fargate(linux({ capabilities: { add: ['NET_ADMIN'] } })),
    pass: fargate(linux({ capabilities: { add: ['SYS_PTRACE'], drop: ['ALL'] } })),
  },
  'capability-enum': {
    at: at('linuxParameters.capabilities.drop[0]'),
    fail: ec2(linux({ capabilities: { drop: ['CAP_NET_RAW'] } })),
    pass: ec2(linux({ capabilities: { drop: ['NET_RAW'] } })),
  },
  'fargate-devices': {
    at: at('linuxParameters.devices'),
    fail: fargate(linux({ devices: [{ hostPath: '/dev/a' }] })),
    pass: fargate(linux({ devices: [] })),
  },
  'fargate-max-swap': {
    at: at('linuxParameters.maxSwap'),
    fail: fargate(linux({ maxSwap: 0 })),
    pass: ec2(linux({ maxSwap: 0 })),
  },
  'fargate-swappiness': {
    at: at('linuxParameters.swappiness'),
    fail: fargate(linux({ swappiness: 60 })),
    pass: ec2(linux({ swappiness: 60 })),
  },
  'fargate-shared-memory': {
    at: at('linuxParameters.sharedMemorySize'),
    fail: fargate(linux({ sharedMemorySize: 64 })),
    pass: ec2(linux({ sharedMemorySize: 64 })),
  },
  'swappiness-range': {
    at: at('linuxParameters.swappiness'),
    fail: ec2(linux({ swappiness: 101 })),
    pass: ec2(linux({ swappiness: 100 })),
  },
  'tmpfs-fields': {
    at: at('linuxParameters.tmpfs[0].size'),
    fail: ec2(linux({ tmpfs: [{ containerPath: '/a' }] })),
    pass: ec2(linux({ tmpfs: [{ containerPath: '/a', size: 1 }] })),
  },
  'tmpfs-fargate': {
    at: at('linuxParameters.tmpfs'),
    fail: fargate(linux({ tmpfs: [{ containerPath: '/a', size: 1 }] })),
    pass: ec2(linux({ tmpfs: [{ containerPath: '/a', size: 1 }] })),
  },
  'linux-parameters-windows': {
    at: at('linuxParameters'),
    fail: windowsEc2(linux({ initProcessEnabled: true })),
    pass: windowsEc2(linux({})),
  },
  'fargate-privileged': {
    at: at('privileged'),
    fail: fargate({ privileged: true }),
    pass: fargate({ privileged: false }),
  },
  privileged: { at: at('privileged'), fail: ec2({ privileged: true }), pass: ec2({ privileged: false }) },
  'docker-security-fargate': {
    at: at('dockerSecurityOptions'),
    fail: fargate({ dockerSecurityOptions: ['no-new-privileges'] }),
    pass: ec2({ dockerSecurityOptions: ['no-new-privileges'] }),
  },
  'credential-specs-max': {
    at: at('credentialSpecs[0]'),
    fail: ec2({ credentialSpecs: ['arn:aws:s3:::b/a.json'] }),
    pass: ec2({ credentialSpecs: ['credentialspec:arn:aws:s3:::b/a.json'] }),
  },
  'credential-specs-fargate': {
    at: at('credentialSpecs[0]'),
    fail: fargate({ credentialSpecs: ['credentialspec:arn:aws:s3:::b/a.json'] }),
    pass: fargate({ credentialSpecs: ['credentialspecdomainless:arn:aws:s3:::b/a.json'] }),
  },
  'gpu-fargate': { at: at('resourceRequirements[0]'), fail: fargate(gpu('1')), pass: ec2(gpu('1')) },
  'gpu-value': { at: at('resourceRequirements[0].value'), fail: ec2(gpu('0.5')), pass: ec2(gpu('ALL')) },
  'gpu-windows': { at: at('resourceRequirements'), fail: windowsEc2(gpu('1')), pass: ec2(gpu('1')) },
  'system-control-fargate': {
    at: at('systemControls'),
    fail: windowsFargate(control('net.core.somaxconn')),
    pass: fargate(control('net.core.somaxconn')),
  },
  'system-control-ipc': {
    at: at('systemControls[0]'),
    fail: ec2(control('kernel.shmmax'), { ipcMode: 'host' }),
    pass: ec2(control('net.core.somaxconn'), { ipcMode: 'host' }),
  },
  'system-control-net-shared': {
    at: 'containerDefinitions[1].systemControls[0]',
    fail: fargate([control('net.core.somaxconn'), control('net.core.somaxconn')]),
    pass: ec2([control('net.core.somaxconn'), control('net.core.somaxconn')]),
  },
  'ulimit-name': { at: at('ulimits[0].name'), fail: ec2(ulimit('NOFILE')), pass: ec2(ulimit('nofile')) },
  'ulimit-soft-over-hard': {
    at: at('ulimits[0].softLimit'),
    fail: ec2(ulimit('nofile', 2, 1)),
    pass: ec2(ulimit('memlock', -1, -1)),
  },
  'ulimit-duplicate': {
    at: at('ulimits[1].name'),
    fail: ec2({ ulimits: [...ulimit('core').ulimits, ...ulimit('core').ulimits] }),
    pass: ec2({ ulimits: [...ulimit('core').ulimits, ...ulimit('cpu').ulimits] }),
  },
  'ulimit-fargate': { at: at('ulimits[0]'), fail: fargate(ulimit('nproc')), pass: fargate(ulimit('nofile')) },
  'ulimit-nofile-max-fargate': {
    at: at('ulimits[0].hardLimit'),
    fail: fargate(ulimit('nofile', 1, 1_048_577)),
    pass: fargate(ulimit('nofile', 1, 1_048_576)),
  },
  'ulimit-windows': {
    at: at('ulimits'),
    fail: windowsEc2(ulimit('nofile')),
    pass: windowsEc2({ ulimits: [] }),
  },
};
