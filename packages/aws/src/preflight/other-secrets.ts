import type { ParameterQuestion, Questions } from '@purser/task-definition';
import { inParallel } from '../in-parallel.ts';
import { findSecret } from './ask-secrets.ts';
import type { Asking } from './asking.ts';

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
    try {
      const secret = await findSecret(asking, region, text);
      asking.learn('secrets', { [text]: secret === 'missing' ? secret : { arn: secret.arn } });
    } catch (error) {
      asking.missFor(error, 'secrets', { names: [text] });
    }
  });
}

/** Asks whether the secrets exist that are read by way of Parameter Store, which lists none of them. */
export async function byWayOfParameterStore(asking: Asking, { referenced }: Questions): Promise<void> {
  await inParallel(referenced, AT_ONCE, async ({ text, name, region }) => {
    try {
      const secret = await findSecret(asking, region, name);
      const kmsKeyId = secret === 'missing' ? undefined : secret.kmsKeyId;
      const fact = { type: 'SecureString', ...(kmsKeyId !== undefined && { kmsKeyId }) } as const;
      asking.learn('parameters', { [text]: secret === 'missing' ? secret : fact });
    } catch (error) {
      asking.missFor(error, 'parameters', { names: [text] });
    }
    asking.answered();
  });
}
