import { listAllSecrets, unusedOf } from '@purser/aws';
import { os } from '../../router.ts';
import { PATIENCE } from './uses.ts';

interface Named {
  name: string;
  arn: string;
  lastModifiedDate?: string;
  lastChangedDate?: string;
}

/** Parameters or secrets that no revision refers to, by name. */
export const unused = os.whereUsed.unused.handler(
  async ({ input: { kind, after = '', maxResults = 100 }, context }) => {
    const { references, parameterIndex, clients } = context;
    const isOfParameters = kind === 'parameter';
    if (isOfParameters) parameterIndex.start();
    const [home, secrets] = await Promise.all([
      context.identity(),
      isOfParameters ? [] : listAllSecrets(clients),
      references.refresh(PATIENCE),
    ]);
    const things: Iterable<Named> = isOfParameters ? parameterIndex.entries() : secrets;
    const all = unusedOf(things, kind, references, home).sort((a, b) => (a.name < b.name ? -1 : 1));
    const rows = all.filter(({ name }) => name > after).slice(0, maxResults);
    return {
      unused: rows.map(({ name, arn, lastModifiedDate, lastChangedDate = lastModifiedDate }) => ({
        name,
        arn,
        ...(lastChangedDate !== undefined && { lastChangedDate }),
      })),
      total: all.length,
      index: references.state,
      ...(isOfParameters && { parameters: parameterIndex.status() }),
    };
  },
);
