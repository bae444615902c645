import type { ParameterQuestion, Questions } from '@purser/task-definition';
import { inParallel } from '../in-parallel.ts';
import { describeSecret } from '../secrets-manager/secrets.ts';
import { type Asking, isMissing } from './asking.ts';

const AT_ONCE = 10;

/**
 * Asks whether names that no parameter has are names of secrets: ECS reads a bare name as a parameter, and people give
 * that of a secret.
 */
export async function bareNames(asking: Asking, questions: readonly ParameterQuestion[]): Promise<void> {
  const names = questions.filter(
    ({ text }) => !text.startsWith('arn:') && asking.facts.parameters?.[text] === 'missing',
  );
  await inParallel(names, AT_ONCE, async ({ text, region }) => {
    const { reads, clientsIn } = asking.account;
    try {
      const secret = await reads.run(`${region} secret ${text}`, () =>
        describeSecret(clientsIn(region), text),
      );
      asking.learn('secrets', { [text]: { arn: secret.arn } });
    } catch (error) {
      if (isMissing(error)) asking.learn('secrets', { [text]: 'missing' });
      else asking.missFor(error, 'secrets', { names: [text] });
    }
  });
}

/** Asks whether the secrets exist that are read by way of Parameter Store, which lists none of them. */
export async function byWayOfParameterStore(asking: Asking, { referenced }: Questions): Promise<void> {
  await inParallel(referenced, AT_ONCE, async ({ text, name, region }) => {
    const { reads, clientsIn } = asking.account;
    try {
      const secret = await reads.run(`${region} secret ${name}`, () =>
        describeSecret(clientsIn(region), name),
      );
      const { kmsKeyId } = secret;
      asking.learn('parameters', {
        [text]: { type: 'SecureString', ...(kmsKeyId !== undefined && { kmsKeyId }) },
      });
    } catch (error) {
      if (isMissing(error)) asking.learn('parameters', { [text]: 'missing' });
      else asking.missFor(error, 'parameters', { names: [text] });
    }
    asking.answered();
  });
}
