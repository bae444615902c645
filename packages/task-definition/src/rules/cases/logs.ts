import { ec2, fargate, type RuleCases, windowsFargate } from './case.ts';

const at = (path: string) => `containerDefinitions[0].${path}`;
const OPTIONS = at('logConfiguration.options');
const log = (logDriver: string, options: object = {}, others: object = {}) => ({
  logConfiguration: { logDriver, options, ...others },
});
const GROUP = { 'awslogs-group': '/ecs/app', 'awslogs-region': 'eu-west-1' };
const awslogs = (options: object = {}) =>
  log('awslogs', { ...GROUP, 'awslogs-stream-prefix': 'ecs', ...options });
const router = (options: object = {}, type = 'fluentbit') => ({
  ...log('awsfirelens'),
  firelensConfiguration: { type, options },
});
const token = [{ name: 'splunk-token', valueFrom: '/token' }];

export const logCases: RuleCases = {
  'log-driver-enum': {
    at: at('logConfiguration.logDriver'),
    fail: ec2(log('none')),
    pass: ec2(log('json-file')),
  },
  'log-driver-fargate': {
    at: at('logConfiguration.logDriver'),
    fail: fargate(log('json-file')),
    pass: fargate(awslogs()),
  },
  'log-driver-windows-fargate': {
    at: at('logConfiguration.logDriver'),
    fail: windowsFargate(log('splunk', {}, { secretOptions: token })),
    pass: windowsFargate(awslogs()),
  },
  'awslogs-required-options': {
    at: `${OPTIONS}["awslogs-region"]`,
    fail: ec2(awslogs({ 'awslogs-region': '' })),
    pass: ec2(
      log(
        'awslogs',
        { 'awslogs-region': 'a' },
        { secretOptions: [{ name: 'awslogs-group', valueFrom: 'g' }] },
      ),
    ),
  },
  'awslogs-prefix-fargate': {
    at: `${OPTIONS}["awslogs-stream-prefix"]`,
    fail: fargate(log('awslogs', GROUP)),
    pass: fargate(awslogs()),
  },
  'awslogs-prefix-ec2': {
    at: `${OPTIONS}["awslogs-stream-prefix"]`,
    fail: ec2(log('awslogs', GROUP)),
    pass: ec2(awslogs()),
  },
  'awslogs-unknown-option': {
    at: `${OPTIONS}.log_key`,
    fail: ec2(awslogs({ log_key: 'log' })),
    pass: ec2(awslogs({ 'awslogs-create-group': 'true' })),
  },
  'awslogs-group-charset': {
    at: `${OPTIONS}["awslogs-group"]`,
    fail: ec2(awslogs({ 'awslogs-group': '/ecs/my app' })),
    pass: ec2(awslogs({ 'awslogs-group': '/ecs/my_app.1#2-3' })),
  },
  'awslogs-datetime-and-multiline': {
    at: `${OPTIONS}["awslogs-multiline-pattern"]`,
    fail: ec2(awslogs({ 'awslogs-datetime-format': '%Y', 'awslogs-multiline-pattern': '^a' })),
    pass: ec2(awslogs({ 'awslogs-multiline-pattern': '^a' })),
  },
  'awslogs-mode-value': {
    at: `${OPTIONS}.mode`,
    fail: ec2(awslogs({ mode: 'nonblocking' })),
    pass: ec2(awslogs({ mode: 'non-blocking' })),
  },
  'awslogs-blocking': {
    at: `${OPTIONS}.mode`,
    fail: ec2(awslogs({ mode: 'blocking' })),
    pass: ec2(awslogs({ mode: 'non-blocking' })),
  },
  'awslogs-nonblocking-loss': {
    at: `${OPTIONS}["max-buffer-size"]`,
    fail: ec2(awslogs({ mode: 'non-blocking' })),
    pass: ec2(awslogs({ mode: 'non-blocking', 'max-buffer-size': '25m' })),
  },
  'splunk-token': {
    at: `${OPTIONS}["splunk-token"]`,
    fail: ec2(log('splunk')),
    pass: ec2(log('splunk', {}, { secretOptions: token })),
  },
  'splunk-token-plain': {
    at: `${OPTIONS}["splunk-token"]`,
    fail: ec2(log('splunk', { 'splunk-token': 'hunter2' })),
    pass: ec2(log('splunk', {}, { secretOptions: token })),
  },
  'secret-option-duplicate': {
    at: at('logConfiguration.secretOptions[0].name'),
    fail: ec2(log('splunk', { 'splunk-token': 'a' }, { secretOptions: token })),
    pass: ec2(log('splunk', { 'splunk-url': 'a' }, { secretOptions: token })),
  },
  'log-config-missing': { at: at('logConfiguration'), fail: ec2(), pass: ec2(log('json-file')) },
  'firelens-router-missing': {
    at: at('logConfiguration.logDriver'),
    fail: fargate(log('awsfirelens')),
    pass: fargate([log('awsfirelens'), router()]),
  },
  'firelens-unused': {
    at: at('firelensConfiguration'),
    fail: fargate({ ...router(), ...awslogs() }),
    pass: fargate([router(), log('awsfirelens')]),
  },
  'firelens-one-router': {
    at: 'containerDefinitions[1].firelensConfiguration',
    fail: fargate([router(), router()]),
    pass: fargate([router(), {}]),
  },
  'firelens-type': {
    at: at('firelensConfiguration.type'),
    fail: fargate(router({}, 'fluent-bit')),
    pass: fargate(router({}, 'fluentd')),
  },
  'firelens-s3-fargate': {
    at: at('firelensConfiguration.options["config-file-type"]'),
    fail: fargate(router({ 'config-file-type': 's3' })),
    pass: fargate(router({ 'config-file-type': 'file' })),
  },
  'firelens-s3-arn': {
    at: at('firelensConfiguration.options["config-file-value"]'),
    fail: ec2(router({ 'config-file-type': 's3', 'config-file-value': 's3://a/b' })),
    pass: ec2(router({ 'config-file-type': 's3', 'config-file-value': 'arn:aws:s3:::a/b' })),
  },
  'firelens-reserved-path': {
    at: at('firelensConfiguration.options["config-file-value"]'),
    fail: ec2(router({ 'config-file-value': '/fluent-bit/etc/fluent-bit.conf' })),
    pass: ec2(router({ 'config-file-value': '/extra.conf' })),
  },
  'firelens-windows': {
    at: at('logConfiguration.logDriver'),
    fail: windowsFargate(router()),
    pass: windowsFargate(awslogs()),
  },
  'firelens-depends': {
    at: 'containerDefinitions[1].dependsOn[0].condition',
    fail: fargate([router(), { dependsOn: [{ containerName: 'app', condition: 'COMPLETE' }] }]),
    pass: fargate([router(), { dependsOn: [{ containerName: 'app', condition: 'START' }] }]),
  },
};
