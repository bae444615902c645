import { AwsError } from '../../aws-error.ts';

const NO_PREFIX =
  'Alias must start with the prefix "alias/". Please see https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html';

/** Checks the name of an alias that is made or changed. Throws ValidationException or NotAuthorizedException. */
export function checkAliasName(name: string): void {
  if (!/^alias\/./.test(name)) throw new AwsError('ValidationException', NO_PREFIX);
  if (name.startsWith('alias/aws/')) throw new AwsError('NotAuthorizedException');
  if (name.includes(':')) {
    throw new AwsError('ValidationException', `${name} contains invalid characters for an alias`);
  }
}

/** Checks what an alias is to stand for. Throws ValidationException for another alias. */
export function checkAliasTarget(reference: string): void {
  if (!/(^|:)alias\//.test(reference)) return;
  throw new AwsError('ValidationException', 'Aliases must refer to keys. Not aliases');
}
