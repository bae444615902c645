import { describe, expect, test } from 'vitest';
import { explainReference } from './reference-doctor.ts';

const TASK = { region: 'eu-west-1', accountId: '111122223333' };
const SSM = 'arn:aws:ssm:eu-west-1:111122223333:parameter';
const NAME = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:app/db';
const SECRET = `${NAME}-Ab12Cd`;
const VERSION_ID = 'a1b2c3d4-5678-90ab-cdef-EXAMPLE11111';

const explain = (text: string, facts: object = TASK) => explainReference(text, facts);
const notes = (text: string, facts: object = TASK) => explain(text, facts).notes;

describe('what ECS reads', () => {
  const OWN = "in the task's own Region and account";
  const THERE = 'in eu-west-1, account 111122223333';

  test.each([
    ['db', `Reads the parameter db ${OWN}, its latest version, when the container starts.`, `${SSM}/db`],
    [
      '/app/db',
      `Reads the parameter /app/db ${OWN}, its latest version, when the container starts.`,
      `${SSM}/app/db`,
    ],
    [
      `${SSM}/app/db`,
      `Reads the parameter /app/db ${THERE}, its latest version, when the container starts.`,
      `${SSM}/app/db`,
    ],
    [
      '/aws/service/ecs/ami',
      `Reads the public parameter /aws/service/ecs/ami ${OWN}, its latest version, when the container starts.`,
      `${SSM}/aws/service/ecs/ami`,
    ],
    [
      '/aws/reference/secretsmanager/app/db',
      `Reads the secret app/db of Secrets Manager through Parameter Store, ${OWN}, its current version, when the container starts.`,
      `${SSM}/aws/reference/secretsmanager/app/db`,
    ],
  ])('%s', (text, reads, resourceArn) => {
    expect(explain(text)).toMatchObject({ reads, call: 'ssm:GetParameters', resourceArn });
  });

  test.each([
    [SECRET, 'the whole secret app/db', 'its current version'],
    [`${SECRET}:user::`, 'the JSON key user of the secret app/db', 'its current version'],
    [`${SECRET}::AWSPREVIOUS:`, 'the whole secret app/db', 'the version with the stage AWSPREVIOUS'],
    [
      `${SECRET}:user::${VERSION_ID}`,
      'the JSON key user of the secret app/db',
      `the version with the id ${VERSION_ID}`,
    ],
    [
      `${SECRET}::AWSCURRENT:${VERSION_ID}`,
      'the whole secret app/db',
      `the version with the id ${VERSION_ID} and the version with the stage AWSCURRENT`,
    ],
  ])('%s', (text, what, version) => {
    expect(explain(text)).toMatchObject({
      reads: `Reads ${what} ${THERE}, ${version}, when the container starts.`,
      call: 'secretsmanager:GetSecretValue',
      resourceArn: SECRET,
    });
  });

  test.each([
    [{}, undefined],
    [{ region: 'eu-west-1' }, undefined],
    [{ accountId: '111122223333' }, undefined],
    [
      { region: 'cn-north-1', accountId: '111122223333' },
      'arn:aws-cn:ssm:cn-north-1:111122223333:parameter/a/b',
    ],
  ])('the ARN of a bare name for %o', (facts, resourceArn) => {
    expect(explain('/a/b', facts).resourceArn).toBe(resourceArn);
  });

  test('a long name is cut', () => {
    expect(explain(`/${'a'.repeat(200)}`).reads).toContain(`/${'a'.repeat(119)}… in`);
    expect(explain(`/${'a'.repeat(119)}`).reads).toContain(`/${'a'.repeat(119)} in`);
  });

  test('nothing, where it cannot be read', () => {
    const { reads, call, resourceArn } = explain('a b');
    expect({ reads, call, resourceArn }).toEqual({ reads: 'ECS cannot read this as a reference.' });
  });
});

describe('rules', () => {
  test.each([
    ['', 'error', 'secret-valuefrom-required', undefined],
    [
      '/app/db:3',
      'error',
      'secret-ssm-name-charset',
      { label: 'Remove what follows the name', value: '/app/db' },
    ],
    [
      '/app/db:label',
      'error',
      'secret-ssm-name-charset',
      { label: 'Remove what follows the name', value: '/app/db' },
    ],
    [
      `${SSM}//app/db`,
      'error',
      'secret-ssm-arn-double-slash',
      { label: 'Use one slash', value: `${SSM}/app/db` },
    ],
    ['arn:aws:s3:::b/a', 'error', 'secret-arn-service', undefined],
    [
      `${SECRET}:user`,
      'error',
      'secret-sm-colon-count',
      { label: 'Add the two missing colons', value: `${SECRET}:user::` },
    ],
    [
      `${SECRET}:user:`,
      'error',
      'secret-sm-colon-count',
      { label: 'Add the missing colon', value: `${SECRET}:user::` },
    ],
    [NAME, 'warning', 'secret-sm-suffix', undefined],
    [`${SECRET}:::short`, 'error', 'secret-sm-version-id-length', undefined],
    [`${SSM.replace('eu-west-1', 'us-east-1')}/a`, 'warning', 'secret-cross-region-endpoint', undefined],
    [`${SSM.replace('111122223333', '444455556666')}/a`, 'error', 'secret-ssm-cross-account', undefined],
  ])('%s', (text, tone, ruleId, mended) => {
    const [first] = notes(text);
    expect(first).toEqual({
      tone,
      ruleId,
      message: expect.stringMatching(/^[A-Z].*\.$/),
      ...(mended && { fix: mended }),
    });
  });

  test('the worst comes first', () => {
    expect(notes(`${SECRET}::AWSCURRENT:short`).map(({ tone, ruleId }) => [tone, ruleId])).toEqual([
      ['error', 'secret-sm-version-id-length'],
      ['warning', 'secret-sm-stage-and-id'],
      ['warning', 'secret-sm-version-pinned'],
      ['info', undefined],
    ]);
  });

  test.each([
    [NAME, SECRET],
    [`${NAME}:user::`, `${SECRET}:user::`],
    [`${NAME}::AWSPREVIOUS:`, `${SECRET}::AWSPREVIOUS:`],
    [`${NAME}:::${VERSION_ID}`, `${SECRET}:::${VERSION_ID}`],
  ])('the full ARN of %s, where it is known', (text, value) => {
    const [note] = notes(text, { ...TASK, secretArn: SECRET }).filter(
      ({ ruleId }) => ruleId === 'secret-sm-suffix',
    );
    expect(note?.fix).toEqual({ label: 'Use the full ARN', value });
  });
});

describe('a bare name', () => {
  test('is one of a parameter', () => {
    expect(notes('/app/db')).toEqual([
      {
        tone: 'info',
        message: 'ECS reads every bare name as that of a parameter; a secret is given by its full ARN.',
      },
    ]);
    expect(notes(`${SSM}/app/db`)).toEqual([]);
  });

  test('that a secret has needs the ARN', () => {
    expect(notes('app-db', { ...TASK, secretArn: SECRET })).toEqual([
      {
        tone: 'error',
        ruleId: 'secret-sm-bare-name',
        message:
          'A secret of Secrets Manager has this name, but ECS reads every bare name as that of a parameter.',
        fix: { label: 'Use the full ARN', value: SECRET },
      },
    ]);
  });

  test.each([
    ['db-Ab12Cd', 'warning'],
    ['db-ABCDE1', 'warning'],
    ['my-secret', 'info'],
    ['db-prod01', 'info'],
    ['db-ABCDEF', 'info'],
    ['db-Ab12C', 'info'],
  ])('%s: %s', (name, tone) => {
    expect(notes(name)).toEqual([
      {
        tone,
        message:
          tone === 'info'
            ? 'ECS reads every bare name as that of a parameter; a secret is given by its full ARN.'
            : 'This looks like the end of the ARN of a secret, but ECS reads every bare name as that of a parameter. A secret is given by its full ARN.',
      },
    ]);
  });

  test('in a hierarchy begins with a slash', () => {
    expect(notes('app/db')[0]).toEqual({
      tone: 'error',
      message:
        'The name of a parameter in a hierarchy begins with a slash; Parameter Store refuses this one.',
      fix: { label: 'Begin with a slash', value: '/app/db' },
    });
  });

  test('of a secret through Parameter Store needs both rights', () => {
    expect(notes('/aws/reference/secretsmanager/db')).toContainEqual({
      tone: 'info',
      message:
        'The execution role needs ssm:GetParameters as well as secretsmanager:GetSecretValue for this.',
    });
  });
});

describe('a secret', () => {
  test('whole, in the task’s own account, needs no note', () => {
    expect(notes(SECRET)).toEqual([]);
  });

  test.each([`${SECRET}:user::`, `${SECRET}::AWSPREVIOUS:`])(
    'of which a part is read takes newer versions: %s',
    (text) => {
      expect(notes(text)).toEqual([
        {
          tone: 'info',
          message:
            'A JSON key or version takes Fargate 1.4.0 for Linux, or version 1.37.0 of the agent on EC2.',
        },
      ]);
    },
  );

  test('of another account needs two policies', () => {
    const foreign = SECRET.replace('111122223333', '444455556666');
    expect(notes(foreign)).toEqual([
      {
        tone: 'warning',
        message:
          'The secret is in account 444455556666: it needs a resource policy that names the execution role, and a customer managed key whose policy does so too.',
      },
    ]);
    expect(notes(foreign, { region: 'eu-west-1' })).toEqual([]);
  });

  test.each(['master', 'MASTER', '123456', 'prod01'])(
    'that ends in -%s may lack its six characters',
    (word) => {
      expect(notes(`${NAME}-${word}`)).toEqual([
        {
          tone: 'warning',
          message: `The last six characters, ${word}, look like a part of the name. If they are, the ARN lacks the six that Secrets Manager appends.`,
        },
      ]);
    },
  );

  test('whose name ends so itself needs the full ARN', () => {
    expect(notes(`${NAME}-master-Ab12Cd`)).toEqual([
      {
        tone: 'info',
        message:
          'The name itself ends in a hyphen and six characters, so only the full ARN finds the secret, as it stands here.',
      },
    ]);
  });
});

describe('whose it is', () => {
  test.each([
    `arn:aws:ssm::111122223333:parameter/a`,
    'arn:aws:ssm:Frankfurt:111122223333:parameter/a',
    'arn:aws:ssm:eu-west-1:1111:parameter/a',
    'arn:aws:secretsmanager:eu-west-1::secret:a-Ab12Cd',
  ])('%s', (text) => {
    expect(notes(text, {})).toEqual([
      {
        tone: 'error',
        message: 'The ARN must have a Region, such as eu-west-1, and an account of twelve digits.',
      },
    ]);
  });

  test.each([
    [
      'arn:aws:ssm:cn-north-1:111122223333:parameter/a',
      'arn:aws-cn:ssm:cn-north-1:111122223333:parameter/a',
      'aws',
      'cn-north-1',
      'aws-cn',
    ],
    [`${SECRET.replace('arn:aws:', 'arn:aws-cn:')}:user::`, `${SECRET}:user::`, 'aws-cn', 'eu-west-1', 'aws'],
  ])('%s is of two partitions', (text, value, partition, region, own) => {
    expect(notes(text, {})[0]).toEqual({
      tone: 'error',
      message: `The ARN is of the partition ${partition}, but ${region} belongs to ${own}.`,
      fix: { label: `Use ${own}`, value },
    });
  });

  test('no role reaches from one partition into another', () => {
    const text = 'arn:aws-us-gov:ssm:us-gov-west-1:111122223333:parameter/a';
    expect(notes(text)[0]).toEqual({
      tone: 'error',
      message:
        'The reference is in the partition aws-us-gov, and the task in aws: no role reaches from one into the other.',
    });
    expect(notes(text, { region: 'us-gov-west-1' })).toEqual([]);
  });
});
