import type { ParameterVersion } from '@purser/contract';
import { formatDate } from '../../components/format-date.ts';

const FACTS: [what: string, read: (version: ParameterVersion) => string | undefined][] = [
  ['Written', ({ lastModifiedDate }) => formatDate(lastModifiedDate)],
  ['By', ({ lastModifiedUser }) => lastModifiedUser],
  ['Labels', ({ labels }) => labels.join(', ')],
  ['Type', ({ type }) => type],
  ['Tier', ({ tier }) => tier],
  ['Data type', ({ dataType }) => dataType],
  ['KMS key', ({ keyId }) => keyId],
  ['Description', ({ description }) => description],
  ['Allowed pattern', ({ allowedPattern }) => allowedPattern],
  ['Policies', ({ policies }) => policies?.join('\n')],
];

/** What is known of two versions, as rows of a table: the fact, both, and whether they differ. */
export function versionRows(before: ParameterVersion, after: ParameterVersion): string[][] {
  return FACTS.map(([what, read]) => {
    const [one, other] = [read(before) || '-', read(after) || '-'];
    return [what, one, other, one === other ? '' : 'Differs'];
  });
}
