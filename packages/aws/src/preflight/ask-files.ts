import { HeadObjectCommand } from '@aws-sdk/client-s3';
import type { FactsBy, Found, ObjectFact } from '@purser/task-definition';
import { type Asking, orMissing } from './asking.ts';
import { simulate } from './simulate.ts';

const OBJECT_ARN = /^arn:[a-z-]+:s3:::([^/]+)\/(.+)$/s;

/**
 * Asks whether environment files exist, and whether the execution role may read them. What is in them may be secret,
 * and is not read.
 */
export async function askFiles(
  asking: Asking,
  files: readonly string[],
  roleArn: string | undefined,
): Promise<void> {
  asking.learn('objects', {});
  const existing: string[] = [];
  await Promise.all(
    files.map(async (arn) => {
      const [, Bucket = '', Key = ''] = OBJECT_ARN.exec(arn) ?? [];
      const { identity, reads, clientsIn } = asking.account;
      try {
        const found = await reads.run(`object ${arn}`, () =>
          orMissing(
            clientsIn(identity.region)
              .s3.send(new HeadObjectCommand({ Bucket, Key }))
              .then(() => ({})),
          ),
        );
        if (found === 'missing') asking.learn('objects', { [arn]: found });
        else existing.push(arn);
      } catch (error) {
        asking.missFor(error, 'objects', { names: [arn], resource: arn });
      }
    }),
  );
  if (existing.length > 0) asking.learn('objects', await accessOf(asking, existing, roleArn));
  asking.answered(files.length);
}

async function accessOf(
  asking: Asking,
  files: readonly string[],
  principal: string | undefined,
): Promise<FactsBy<Found<ObjectFact> | 'denied'>> {
  if (principal === undefined) {
    const reason = 'The definition names no execution role that could be asked.';
    asking.miss({ fact: 'objects', names: files, reason });
    return {};
  }
  try {
    const answers = await simulate(asking.account, { principal, action: 's3:GetObject', resources: files });
    return Object.fromEntries(
      files.flatMap((arn): [string, ObjectFact | 'denied'][] => {
        const answer = answers.get(arn);
        if (answer === 'unclear' || answer === undefined) {
          const reason =
            'Whether the role may read it depends on conditions that only the request itself meets.';
          asking.miss({ fact: 'objects', names: [arn], reason });
          return [];
        }
        return [[arn, answer === 'allowed' ? {} : 'denied']];
      }),
    );
  } catch (error) {
    asking.missFor(error, 'objects', { names: files, resource: principal });
    return {};
  }
}
