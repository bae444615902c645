import { DescribeParametersCommand, type ParameterMetadata } from '@aws-sdk/client-ssm';
import type { Found, ParameterFact, ParameterQuestion } from '@purser/task-definition';
import { groupBy } from '../group-by.ts';
import type { Asking } from './asking.ts';

/** A filter takes that many names, and a page has as many parameters. */
const NAMES_PER_CALL = 50;
/** AWS's own parameters are in no account's list. */
const PUBLIC = '/aws/service/';
/** The key that AWS manages for SecureStrings. */
const KEY_OF_AWS = 'alias/aws/ssm';

/**
 * Asks what parameters are, never what they hold: fifty names a call.
 *
 * @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeParameters.html
 */
export async function askParameters(asking: Asking, questions: readonly ParameterQuestion[]): Promise<void> {
  asking.learn('parameters', {});
  const byRegion = groupBy(
    questions.filter(({ name }) => !name.startsWith(PUBLIC)),
    ({ region }) => region,
  );
  const ofAws = questions.filter(({ name }) => name.startsWith(PUBLIC)).map(({ text }) => text);
  if (ofAws.length > 0) {
    asking.miss({
      fact: 'parameters',
      names: ofAws,
      reason: 'No list of parameters has those of AWS itself.',
    });
    asking.answered(ofAws.length);
  }
  await Promise.all([...byRegion].map(([region, some]) => askRegion(asking, region, some)));
}

async function askRegion(asking: Asking, region: string, questions: readonly ParameterQuestion[]) {
  const { reads, parameterStoreRate, clientsIn } = asking.account;
  const textsOf = groupBy(questions, ({ name }) => name);
  const answers = reads.runMany(`${region} parameter`, [...textsOf.keys()], NAMES_PER_CALL, async (names) => {
    await parameterStoreRate.take();
    return describe(clientsIn(region), names);
  });
  let isTold = false;
  await Promise.all(
    [...answers].map(async ([name, answer]) => {
      const texts = (textsOf.get(name) ?? []).map(({ text }) => text);
      try {
        const found = (await answer) ?? 'missing';
        asking.learn('parameters', Object.fromEntries(texts.map((text) => [text, found])));
      } catch (error) {
        // One sentence does for all the names of a Region.
        if (!isTold) asking.missFor(error, 'parameters', { names: questions.map(({ text }) => text) });
        isTold = true;
      }
      asking.answered(texts.length);
    }),
  );
}

async function describe(
  { ssm }: ReturnType<Asking['account']['clientsIn']>,
  names: readonly string[],
): Promise<ReadonlyMap<string, Found<ParameterFact>>> {
  const found = new Map<string, Found<ParameterFact>>();
  let nextToken: string | undefined;
  do {
    const { Parameters = [], NextToken } = await ssm.send(
      new DescribeParametersCommand({
        MaxResults: NAMES_PER_CALL,
        ParameterFilters: [{ Key: 'Name', Option: 'Equals', Values: [...names] }],
        ...(nextToken && { NextToken: nextToken }),
      }),
    );
    for (const parameter of Parameters) found.set(parameter.Name ?? '', factOf(parameter));
    nextToken = found.size < names.length ? NextToken : undefined;
  } while (nextToken);
  return found;
}

function factOf({ Type = 'String', KeyId, LastModifiedDate }: ParameterMetadata): ParameterFact {
  return {
    type: Type,
    ...(KeyId && KeyId !== KEY_OF_AWS && { kmsKeyId: KeyId }),
    ...(LastModifiedDate && { lastModifiedDate: LastModifiedDate.toISOString() }),
  };
}
