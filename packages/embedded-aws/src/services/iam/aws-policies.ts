import { createHash } from 'node:crypto';
import documents from './aws-policies.json' with { type: 'json' };
import type { PolicyRow, VersionRow } from './managed-policy.ts';

/** A policy that AWS manages, with the one version that is in force. */
export interface AwsPolicy {
  policy: PolicyRow;
  version: VersionRow;
}

/**
 * Some of the policies that AWS manages, by their ARN and in the order of their names.
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html
 */
export const AWS_POLICIES: ReadonlyMap<string, AwsPolicy> = new Map(
  documents
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ path, name, description, version, created, updated, document }) => {
      const arn = `arn:aws:iam::aws:policy${path}${name}`;
      const policy: PolicyRow = {
        name,
        arn,
        path,
        id: `ANPA${createHash('sha256').update(name).digest('hex').slice(0, 17).toUpperCase()}`,
        description,
        default_version: version,
        last_version: version,
        created_at: Date.parse(created),
        updated_at: Date.parse(updated),
        tags: '[]',
      };
      // Indented, as AWS keeps them: simulations give the place of a statement.
      const text = JSON.stringify(document, undefined, 2);
      return [arn, { policy, version: { arn, version, document: text, created_at: policy.updated_at } }];
    }),
);
