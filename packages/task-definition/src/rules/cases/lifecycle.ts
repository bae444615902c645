import { ec2, fargate, type RuleCases, times } from './case.ts';

const at = (path: string) => `containerDefinitions[0].${path}`;
const health = (change: object) => ec2({ healthCheck: { command: ['CMD', 'true'], ...change } });
const restart = (restartPolicy: object) => ec2({ restartPolicy });
const waits = (containerName: string, condition = 'START', target: Readonly<Record<string, unknown>> = {}) =>
  ec2([{ dependsOn: [{ containerName, condition }] }, target]);
const link = (name: string) => ({ links: [name] });
const dependsOn = (containerName: string) => ({ dependsOn: [{ containerName, condition: 'START' }] });

export const lifecycleCases: RuleCases = {
  'health-command-required': {
    at: at('healthCheck.command'),
    fail: health({ command: [] }),
    pass: health({ command: ['CMD', 'a'] }),
  },
  'health-command-prefix': {
    at: at('healthCheck.command'),
    fail: health({ command: ['curl -f http://localhost/'] }),
    pass: health({ command: ['CMD-SHELL', 'curl -f http://localhost/'] }),
  },
  'health-command-brackets': {
    at: at('healthCheck.command'),
    fail: health({ command: ['["CMD"', '"true"]'] }),
    pass: health({ command: ['CMD', 'true'] }),
  },
  'health-interval': {
    at: at('healthCheck.interval'),
    fail: health({ interval: 301 }),
    pass: health({ interval: 300 }),
  },
  'health-timeout': {
    at: at('healthCheck.timeout'),
    fail: health({ timeout: 1 }),
    pass: health({ timeout: 60 }),
  },
  'health-retries': {
    at: at('healthCheck.retries'),
    fail: health({ retries: 0 }),
    pass: health({ retries: 10 }),
  },
  'health-start-period': {
    at: at('healthCheck.startPeriod'),
    fail: health({ startPeriod: 301 }),
    pass: health({ startPeriod: 0 }),
  },
  'health-timeout-over-interval': {
    at: at('healthCheck.timeout'),
    fail: health({ timeout: 30 }),
    pass: health({ timeout: 29 }),
  },
  'start-timeout-fargate': {
    at: at('startTimeout'),
    fail: fargate({ startTimeout: 121 }),
    pass: fargate({ startTimeout: 120 }),
  },
  'stop-timeout-fargate': {
    at: at('stopTimeout'),
    fail: fargate({ stopTimeout: 1 }),
    pass: ec2({ stopTimeout: 1 }),
  },
  'restart-enabled': {
    at: at('restartPolicy.enabled'),
    fail: restart({ ignoredExitCodes: [0] }),
    pass: restart({ enabled: false }),
  },
  'restart-period': {
    at: at('restartPolicy.restartAttemptPeriod'),
    fail: restart({ enabled: true, restartAttemptPeriod: 59 }),
    pass: restart({ enabled: true, restartAttemptPeriod: 1800 }),
  },
  'restart-ignored-codes': {
    at: at('restartPolicy.ignoredExitCodes'),
    fail: restart({ enabled: true, ignoredExitCodes: times(51, (code) => code) }),
    pass: restart({ enabled: true, ignoredExitCodes: times(50, (code) => code) }),
  },
  'depends-target': { at: at('dependsOn[0].containerName'), fail: waits('nope'), pass: waits('b') },
  'depends-self': { at: at('dependsOn[0].containerName'), fail: waits('app'), pass: waits('b') },
  'depends-condition': {
    at: at('dependsOn[0].condition'),
    fail: waits('b', 'RUNNING'),
    pass: waits('b', 'START'),
  },
  'depends-healthy': {
    at: at('dependsOn[0].condition'),
    fail: waits('b', 'HEALTHY'),
    pass: waits('b', 'HEALTHY', { healthCheck: { command: ['CMD', 'true'] } }),
  },
  'depends-essential': {
    at: at('dependsOn[0].condition'),
    fail: waits('b', 'SUCCESS'),
    pass: waits('b', 'SUCCESS', { essential: false }),
  },
  'depends-cycle': {
    at: 'containerDefinitions[2].dependsOn[0].containerName',
    fail: ec2([dependsOn('b'), { volumesFrom: [{ sourceContainer: 'c' }] }, dependsOn('app')]),
    pass: ec2([dependsOn('b'), dependsOn('c'), {}]),
  },
  'links-cycle': {
    at: 'containerDefinitions[1].links[0]',
    fail: ec2([link('b:x'), link('app')]),
    pass: ec2([link('b:x'), link('c'), {}]),
  },
};
