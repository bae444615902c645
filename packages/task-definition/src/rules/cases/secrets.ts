import { ec2, type RuleCases, SECRET_ARN, times, windowsEc2 } from './case.ts';

const at = (path: string) => `containerDefinitions[0].${path}`;
const FROM = at('secrets[0].valueFrom');
const env = (...environment: object[]) => ec2({ environment });
const from = (valueFrom: string) => ec2({ secrets: [{ name: 'A', valueFrom }] });
const file = (value: string, type = 's3') => ({ type, value: `arn:aws:s3:::bucket/${value}` });
const files = (...environmentFiles: object[]) => ({ environmentFiles });
const VERSION_ID = 'a1b2c3d4-5678-90ab-cdef-EXAMPLE11111';
const parameter = (tail: string, region = 'eu-west-1', account = '111122223333') =>
  `arn:aws:ssm:${region}:${account}:parameter/${tail}`;

export const secretCases: RuleCases = {
  'env-name-required': {
    at: at('environment[0].name'),
    fail: env({ value: 'a' }),
    pass: env({ name: 'A', value: 'a' }),
  },
  'env-duplicate': {
    at: at('environment[1].name'),
    fail: env({ name: 'A', value: 'a' }, { name: 'A', value: 'b' }),
    pass: env({ name: 'A', value: 'a' }, { name: 'a', value: 'b' }),
  },
  'env-valuefrom': {
    at: at('environment[0].valueFrom'),
    fail: env({ name: 'A', valueFrom: '/a' }),
    pass: from('/a'),
  },
  'env-value-string': {
    at: at('environment[0].value'),
    fail: env({ name: 'A', value: 8080 }),
    pass: env({ name: 'A', value: '8080' }),
  },
  'env-value-empty': {
    at: at('environment[0].value'),
    fail: env({ name: 'A' }),
    pass: env({ name: 'A', value: '' }),
  },
  'env-plaintext-secret': {
    at: at('environment[0].value'),
    fail: env({ name: 'dbPassword', value: 'hunter2' }),
    pass: env({ name: 'DB_PASSWORD_FILE', value: '/run/secrets/db' }),
  },
  'env-name-shell': {
    at: at('environment[0].name'),
    fail: env({ name: 'a-b', value: '' }),
    pass: env({ name: '_a1', value: '' }),
  },
  'env-reserved-names': {
    at: at('environment[0].name'),
    fail: env({ name: 'AWS_EXECUTION_ENV', value: '' }),
    pass: env({ name: 'AWS_REGION', value: '' }),
  },
  'env-files-max': {
    at: at('environmentFiles'),
    fail: ec2(files(...times(11, (index) => file(`${index}.env`)))),
    pass: ec2(files(...times(10, (index) => file(`${index}.env`)))),
  },
  'env-file-arn': {
    at: at('environmentFiles[0].value'),
    fail: ec2(files({ type: 's3', value: 's3://bucket/a.env' })),
    pass: ec2(files(file('a.env'))),
  },
  'env-file-type': {
    at: at('environmentFiles[0].type'),
    fail: ec2(files(file('a.env', 'S3'))),
    pass: ec2(files(file('a.env'))),
  },
  'env-file-extension': {
    at: at('environmentFiles[0].value'),
    fail: ec2(files(file('a.env.txt'))),
    pass: ec2(files(file('a/b.env'))),
  },
  'env-file-windows': {
    at: at('environmentFiles'),
    fail: windowsEc2(files(file('a.env'))),
    pass: windowsEc2(files()),
  },
  'secret-name-required': {
    at: at('secrets[0].name'),
    fail: ec2({ secrets: [{ valueFrom: '/a' }] }),
    pass: from('/a'),
  },
  'secret-valuefrom-required': { at: FROM, fail: from(''), pass: from('a') },
  'secret-env-clash': {
    at: at('environment[0].name'),
    fail: ec2({ environment: [{ name: 'A', value: '' }], secrets: [{ name: 'A', valueFrom: '/a' }] }),
    pass: ec2([{ environment: [{ name: 'A', value: '' }] }, { secrets: [{ name: 'A', valueFrom: '/a' }] }]),
  },
  'secret-duplicate': {
    at: at('secrets[1].name'),
    fail: ec2({ secrets: times(2, () => ({ name: 'A', valueFrom: '/a' })) }),
    pass: ec2({ secrets: times(2, (index) => ({ name: `A${index}`, valueFrom: '/a' })) }),
  },
  'secret-ssm-name-charset': { at: FROM, fail: from('/a/b:3'), pass: from('/a/b.c-d_3') },
  'secret-ssm-cross-account': {
    at: FROM,
    fail: from(parameter('a', 'eu-west-1', '444455556666')),
    pass: from(parameter('a')),
  },
  'secret-ssm-arn-double-slash': { at: FROM, fail: from(parameter('/a/b')), pass: from(parameter('a/b')) },
  'secret-arn-service': { at: FROM, fail: from('arn:aws:s3:::bucket/key'), pass: from(SECRET_ARN) },
  'secret-sm-colon-count': { at: FROM, fail: from(`${SECRET_ARN}:user`), pass: from(`${SECRET_ARN}:user::`) },
  'secret-sm-suffix': { at: FROM, fail: from(SECRET_ARN.replace('-Ab12Cd', '')), pass: from(SECRET_ARN) },
  'secret-sm-stage-and-id': {
    at: FROM,
    fail: from(`${SECRET_ARN}::AWSCURRENT:${VERSION_ID}`),
    pass: from(`${SECRET_ARN}::AWSCURRENT:`),
  },
  'secret-sm-version-id-length': {
    at: FROM,
    fail: from(`${SECRET_ARN}:::1`),
    pass: from(`${SECRET_ARN}:::${VERSION_ID}`),
  },
  'secret-sm-version-pinned': {
    at: FROM,
    fail: from(`${SECRET_ARN}:::${VERSION_ID}`),
    pass: from(`${SECRET_ARN}::AWSPREVIOUS:`),
  },
  'secret-cross-region-endpoint': {
    at: FROM,
    fail: from(parameter('a', 'us-east-1')),
    pass: from(parameter('a')),
  },
};
