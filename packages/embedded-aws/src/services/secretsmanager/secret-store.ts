import type { OperationContext } from '../../operation.ts';
import { deleteTags } from '../../store/tags.ts';
import { invalidRequest, notFound } from './secret-errors.ts';
import type { SecretRow } from './secret-row.ts';

/** Finds a secret by its name, its ARN, or its ARN without the six random characters. Throws ResourceNotFoundException. */
export function findSecret(context: OperationContext, secretId: string): SecretRow {
  const row = findSecretIfPresent(context, secretId);
  if (row) return row;
  throw notFound();
}

/** The same for a secret that is not deleted. Throws ResourceNotFoundException or InvalidRequestException. */
export function findActiveSecret(context: OperationContext, secretId: string): SecretRow {
  const row = findSecret(context, secretId);
  if (row.deleted_at === null) return row;
  throw invalidRequest("You can't perform this operation on the secret because it was marked for deletion.");
}

/** Gives a secret by its ARN, for work that was put off. */
export function secretOf({ database }: OperationContext, arn: string): SecretRow | undefined {
  return database.get<SecretRow>('SELECT * FROM secret WHERE arn = ?', arn);
}

/** Gives the policy of a secret as JSON text; undefined where there is no such secret or no policy. */
export function resourcePolicyOf(context: OperationContext, secretId: string): string | undefined {
  return findSecretIfPresent(context, secretId)?.policy ?? undefined;
}

/** Changes columns of a secret. */
export function updateSecret(
  { database }: OperationContext,
  arn: string,
  changes: Partial<Omit<SecretRow, 'arn' | 'name'>>,
): void {
  const columns = Object.keys(changes);
  if (columns.length === 0) return;
  database.run(
    `UPDATE secret SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE arn = ?`,
    ...Object.values(changes),
    arn,
  );
}

/** Deletes a secret for good, with its versions and tags. */
export function removeSecret({ database }: OperationContext, arn: string): void {
  for (const table of ['secret', 'secret_version', 'secret_stage']) {
    database.run(`DELETE FROM ${table} WHERE arn = ?`, arn);
  }
  deleteTags(database, arn);
}

/** The same; undefined where there is none. */
export function findSecretIfPresent(context: OperationContext, secretId: string): SecretRow | undefined {
  const byName = (name: string) =>
    context.database.get<SecretRow>('SELECT * FROM secret WHERE name = ?', name);
  if (!secretId.startsWith('arn:')) return byName(secretId);
  const { region, accountId } = context;
  const start = `arn:aws:secretsmanager:${region}:${accountId}:secret:`;
  return (
    secretOf(context, secretId) ??
    (secretId.startsWith(start) ? byName(secretId.slice(start.length)) : undefined)
  );
}
