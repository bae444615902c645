import type { Parameter } from '@aws-sdk/client-ssm';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { labelledVersion } from './parameter-labels.ts';
import type { ParameterRow } from './parameter-row.ts';
import { parameterNotFound, visibleParameter, visibleVersion } from './parameter-store.ts';
import { versionNotFound } from './parameter-versions.ts';
import { toParameter } from './parameter-view.ts';
import { isSecretReference, readSecretReference } from './secret-reference.ts';

/**
 * Gives what `name`, `name:version`, `name:label`, an ARN or a reference to Secrets Manager names. Throws
 * ParameterNotFound, ParameterVersionNotFound, ValidationException or InvalidKeyId.
 */
export function readParameter(
  context: OperationContext,
  reference: string,
  withDecryption: boolean | undefined,
): Parameter {
  if (isSecretReference(reference)) return readSecretReference(context, reference, withDecryption);
  const { names, selector } = parseReference(context, reference);
  for (const name of names) {
    const latest = visibleParameter(context, name);
    if (!latest) continue;
    if (selector === undefined) return toParameter(context, latest, withDecryption);
    const row = selectVersion(context, name, selector);
    if (!row) throw versionNotFound(name, selector);
    return toParameter(context, row, withDecryption, `:${selector}`);
  }
  throw parameterNotFound();
}

function selectVersion(context: OperationContext, name: string, selector: string): ParameterRow | undefined {
  const version = /^\d{1,15}$/.test(selector) ? Number(selector) : labelledVersion(context, name, selector);
  return version === undefined ? undefined : visibleVersion(context, name, version);
}

function parseReference(
  { region, accountId }: OperationContext,
  reference: string,
): { names: string[]; selector: string | undefined } {
  const arn = /^arn:[\w-]+:ssm:([\w-]*):(\d*):parameter\/([^:]*)(?::(.*))?$/.exec(reference);
  if (arn) {
    const [, place, account, path = '', selector] = arn;
    const isHere = place === region && account === accountId;
    // The ARN of `/name` and that of `name` are the same text.
    return { names: isHere ? [`/${path}`, path] : [], selector };
  }
  const [name = '', selector, ...rest] = reference.split(':');
  if (rest.length > 0) throw badSelector();
  return { names: [name], selector };
}

function badSelector(): AwsError {
  return new AwsError(
    'ValidationException',
    'Invalid parameter name. Please use correct syntax for referencing a version/label <name>:<version/label>',
  );
}
