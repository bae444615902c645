import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import {
  latestParameter,
  type ParameterRow,
  parameterNotFound,
  parameterVersions,
} from './parameter-store.ts';

/** A version of a parameter, with the part of the request that chose it. */
export interface SelectedParameter {
  row: ParameterRow;
  selector: string | undefined;
}

/**
 * Finds what `name`, `name:version`, `name:label` or an ARN names.
 * Throws ParameterNotFound or ParameterVersionNotFound.
 */
export function selectParameter(context: OperationContext, reference: string): SelectedParameter {
  const { names, selector } = parseReference(reference);
  for (const name of names) {
    const latest = latestParameter(context.database, name);
    if (!latest) continue;
    if (selector === undefined) return { row: latest, selector };
    const row = parameterVersions(context.database, name).find(({ version }) => String(version) === selector);
    if (row) return { row, selector: `:${selector}` };
    const kind = /^\d+$/.test(selector) ? 'version' : 'label';
    const message = `Systems Manager could not find ${kind} ${selector} of ${name}. Verify the ${kind} and try again.`;
    throw new AwsError('ParameterVersionNotFound', message);
  }
  throw parameterNotFound();
}

function parseReference(reference: string): { names: string[]; selector: string | undefined } {
  const arn = /^arn:[\w-]+:ssm:[\w-]*:\d*:parameter\/([^:]*)(?::(.*))?$/.exec(reference);
  // The ARN of `/name` and that of `name` are the same text.
  if (arn) return { names: [`/${arn[1]}`, String(arn[1])], selector: arn[2] };
  const [name = '', selector, ...rest] = reference.split(':');
  if (rest.length > 0) {
    const message =
      'Invalid parameter name. Please use correct syntax for referencing a version/label <name>:<version/label>';
    throw new AwsError('ValidationException', message);
  }
  return { names: [name], selector };
}
