import { ec2, fargate, ROLE, type RuleCases, SECRET_ARN, windowsEc2, windowsFargate } from './case.ts';

const noRole = { executionRoleArn: undefined };
const ECR = '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1';
const secrets = [{ name: 'A', valueFrom: '/a' }];
const platform = (operatingSystemFamily: string, cpuArchitecture = 'X86_64') => ({
  runtimePlatform: { operatingSystemFamily, cpuArchitecture },
});

export const sizeCases: RuleCases = {
  'cpu-format': { at: 'cpu', fail: fargate({}, { cpu: 'one' }), pass: fargate({}, { cpu: '1 vCPU' }) },
  'cpu-range-ec2': { at: 'cpu', fail: ec2({}, { cpu: '127' }), pass: ec2({}, { cpu: '196608' }) },
  'memory-format': {
    at: 'memory',
    fail: fargate({}, { memory: '2 TB' }),
    pass: fargate({}, { memory: '2GB' }),
  },
  'fargate-cpu-required': {
    at: 'cpu',
    fail: fargate({}, { cpu: undefined }),
    pass: ec2({}, { cpu: undefined }),
  },
  'fargate-memory-required': {
    at: 'memory',
    fail: fargate({ memory: 9 }, { memory: undefined }),
    pass: ec2({ memory: 9 }, { memory: undefined }),
  },
  'fargate-cpu-memory-pair': {
    at: 'memory',
    fail: fargate({}, { cpu: '512', memory: '8192' }),
    pass: fargate({}, { cpu: '32768', memory: '244 GB' }),
  },
  'fargate-windows-cpu-min': {
    at: 'cpu',
    fail: windowsFargate({}, { cpu: '512' }),
    pass: windowsFargate({}, { cpu: '1024' }),
  },
  'fargate-windows-cpu-max': {
    at: 'cpu',
    fail: windowsFargate({}, { cpu: '8192', memory: '16384' }),
    pass: windowsFargate({}, { cpu: '4096', memory: '8192' }),
  },
  'task-size-windows-ignored': { at: 'memory', fail: windowsEc2(), pass: windowsFargate() },
  'container-cpu-sum': {
    at: 'cpu',
    fail: fargate([{ cpu: 1000 }, { cpu: 25 }]),
    pass: fargate([{ cpu: 1000 }, { cpu: 24 }]),
  },
  'container-memory-over-task': {
    at: 'containerDefinitions[0].memory',
    fail: fargate({ memory: 2049 }),
    pass: fargate({ memory: 2048 }),
  },
  'container-reservation-sum': {
    at: 'memory',
    fail: fargate([{ memoryReservation: 2048 }, { memoryReservation: 6 }]),
    pass: fargate([{ memoryReservation: 2042 }, { memoryReservation: 6 }]),
  },
  'container-memory-required': {
    at: 'containerDefinitions[0].memory',
    fail: ec2({}, { memory: undefined }),
    pass: ec2({ memoryReservation: 64 }, { memory: undefined }),
  },
  'memory-below-reservation': {
    at: 'containerDefinitions[0].memory',
    fail: ec2({ memory: 63, memoryReservation: 64 }),
    pass: ec2({ memory: 64, memoryReservation: 64 }),
  },
  'memory-min': { at: 'containerDefinitions[0].memory', fail: ec2({ memory: 5 }), pass: ec2({ memory: 6 }) },
  'container-cpu-min-shares': {
    at: 'containerDefinitions[0].cpu',
    fail: ec2({ cpu: 1 }),
    pass: ec2({ cpu: 2 }),
  },
  'fargate-arm-windows': {
    at: 'runtimePlatform.cpuArchitecture',
    fail: fargate({}, platform('WINDOWS_SERVER_2025_CORE', 'ARM64')),
    pass: fargate({}, platform('LINUX', 'ARM64')),
  },
  'fargate-os-family': {
    at: 'runtimePlatform.operatingSystemFamily',
    fail: fargate({}, platform('WINDOWS_SERVER_2016_FULL')),
    pass: fargate({}, platform('WINDOWS_SERVER_2025_FULL')),
  },
  'execution-role-fargate-ecr': {
    at: 'executionRoleArn',
    fail: fargate({ image: ECR }, noRole),
    pass: ec2({ image: ECR }, noRole),
  },
  'execution-role-fargate-awslogs': {
    at: 'executionRoleArn',
    fail: fargate({ logConfiguration: { logDriver: 'awslogs' } }, noRole),
    pass: ec2({ logConfiguration: { logDriver: 'awslogs' } }, noRole),
  },
  'execution-role-secrets': {
    at: 'executionRoleArn',
    fail: ec2({ secrets }, noRole),
    pass: ec2({ secrets }),
  },
  'execution-role-secret-options': {
    at: 'executionRoleArn',
    fail: ec2({ logConfiguration: { logDriver: 'splunk', secretOptions: secrets } }, noRole),
    pass: ec2({ logConfiguration: { logDriver: 'splunk', secretOptions: [] } }, noRole),
  },
  'execution-role-private-registry': {
    at: 'executionRoleArn',
    fail: ec2({ repositoryCredentials: { credentialsParameter: SECRET_ARN } }, noRole),
    pass: ec2({ repositoryCredentials: { credentialsParameter: SECRET_ARN } }),
  },
  'execution-role-env-files': {
    at: 'executionRoleArn',
    fail: ec2({ environmentFiles: [{ type: 's3', value: 'arn:aws:s3:::b/a.env' }] }, noRole),
    pass: ec2({ environmentFiles: [] }, noRole),
  },
  'role-arn-shape': {
    at: 'taskRoleArn',
    fail: ec2({}, { taskRoleArn: 'arn:aws:iam::111122223333:user/ana' }),
    pass: ec2({}, { taskRoleArn: 'arn:aws-cn:iam::111122223333:role/path/app' }),
  },
  'role-same': {
    at: 'taskRoleArn',
    fail: ec2({}, { taskRoleArn: ROLE }),
    pass: ec2({}, { taskRoleArn: `${ROLE}2` }),
  },
  'pid-mode-fargate': {
    at: 'pidMode',
    fail: fargate({}, { pidMode: 'host' }),
    pass: fargate({}, { pidMode: 'task' }),
  },
  'pid-mode-host': { at: 'pidMode', fail: ec2({}, { pidMode: 'host' }), pass: ec2({}, { pidMode: 'task' }) },
  'pid-mode-windows': {
    at: 'ipcMode',
    fail: windowsEc2({}, { ipcMode: 'none' }),
    pass: ec2({}, { ipcMode: 'none' }),
  },
  'ipc-mode-fargate': {
    at: 'ipcMode',
    fail: fargate({}, { ipcMode: 'task' }),
    pass: ec2({}, { ipcMode: 'task' }),
  },
  'ipc-host': { at: 'ipcMode', fail: ec2({}, { ipcMode: 'host' }), pass: ec2({}, { ipcMode: 'task' }) },
  'inference-accelerators': {
    at: 'inferenceAccelerators',
    fail: ec2({}, { inferenceAccelerators: [{ deviceName: 'a', deviceType: 'eia2.medium' }] }),
    pass: ec2({}, { inferenceAccelerators: [] }),
  },
  'fault-injection-network': {
    at: 'enableFaultInjection',
    fail: ec2({}, { enableFaultInjection: true }),
    pass: fargate({}, { enableFaultInjection: true }),
  },
  'fault-injection-windows': {
    at: 'enableFaultInjection',
    fail: windowsFargate({}, { enableFaultInjection: true }),
    pass: windowsFargate({}, { enableFaultInjection: false }),
  },
};
