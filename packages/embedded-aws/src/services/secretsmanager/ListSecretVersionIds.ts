import type {
  ListSecretVersionIdsRequest,
  ListSecretVersionIdsResponse,
} from '@aws-sdk/client-secrets-manager';
import { readListToken, writeListToken } from '../../list-token.ts';
import type { Operation } from '../../operation.ts';
import { dateOf } from './secret-entry.ts';
import { invalidNextToken } from './secret-errors.ts';
import { findSecret } from './secret-store.ts';
import { stagesOf } from './stages.ts';
import type { VersionRow } from './version-store.ts';

const MAX_RESULTS = 100;
const HAS_STAGE =
  'EXISTS (SELECT 1 FROM secret_stage s WHERE s.arn = secret_version.arn AND s.version_id = secret_version.version_id)';

/**
 * Lists the versions of a secret, the newest first; those without a stage only when asked for. Throws
 * ResourceNotFoundException or InvalidNextTokenException.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecretVersionIds.html
 */
export const ListSecretVersionIds: Operation<ListSecretVersionIdsRequest, ListSecretVersionIdsResponse> = (
  context,
  input,
) => {
  const { arn, name } = findSecret(context, String(input.SecretId));
  const list = `ListSecretVersionIds ${arn}`;
  const after = readListToken(list, input.NextToken, ['number', 'string'], invalidNextToken);
  const limit = input.MaxResults ?? MAX_RESULTS;
  const rows = context.database.all<VersionRow>(
    'SELECT * FROM secret_version WHERE arn = ? ' +
      `${input.IncludeDeprecated ? '' : `AND ${HAS_STAGE}`} ` +
      `${after === undefined ? '' : 'AND (created_at, version_id) < (?, ?)'} ` +
      'ORDER BY created_at DESC, version_id DESC LIMIT ?',
    arn,
    ...(after ?? []),
    limit + 1,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    ARN: arn,
    Name: name,
    Versions: page.map((row) => ({
      VersionId: row.version_id,
      VersionStages: shownStages(stagesOf(context, arn, row.version_id)),
      LastAccessedDate: dateOf(row.accessed_at),
      CreatedDate: dateOf(row.created_at),
      KmsKeyIds: [row.kms_key_id ?? 'DefaultEncryptionKey'],
    })),
    NextToken:
      last && rows.length > limit ? writeListToken(list, [last.created_at, last.version_id]) : undefined,
  };
};

/** A version without a stage has no such member. */
function shownStages(stages: string[]): string[] | undefined {
  return stages.length === 0 ? undefined : stages;
}
