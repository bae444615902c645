import { checkParameter, type ParameterDraft } from '../../components/secrets/check-parameter.ts';

/** A parameter, or a new version of one, as the form has it. */
export interface ParameterFormDraft extends ParameterDraft {
  keyId: string;
  allowedPattern: string;
  dataType: 'text' | 'aws:ec2:image';
}

/** The name counts with the ARN that stands in front of it. */
const MAX_ARN = 1011;
export const MAX_PATTERN = 1024;
const IMAGE = /^ami-[0-9a-f]{8}([0-9a-f]{9})?$/;
/** A longer text could keep a careless pattern busy; AWS checks it. */
const MAX_TESTED = 1000;

type Errors = Partial<Record<keyof ParameterFormDraft, string>>;

/**
 * Parameter Store's own limits, said before anything is sent.
 *
 * @param arnLength the length of the ARN up to the name; 0 while it is not known
 */
export function checkParameterForm(draft: ParameterFormDraft, arnLength: number): Errors {
  const errors: Errors = checkParameter(draft);
  const { name, value, type, allowedPattern, dataType } = draft;
  const length = arnLength + name.length;
  if (length > MAX_ARN) {
    errors.name ??= `The name has ${length} characters with its ARN; at most ${MAX_ARN} are allowed.`;
  }
  if (allowedPattern.length > MAX_PATTERN) {
    errors.allowedPattern = `The pattern has ${allowedPattern.length} characters; at most ${MAX_PATTERN} are allowed.`;
  }
  if (dataType === 'aws:ec2:image' && type !== 'String') {
    errors.dataType = 'An Amazon Machine Image is a parameter of the type String.';
  } else if (dataType === 'aws:ec2:image' && !IMAGE.test(value)) {
    errors.value ??= 'An Amazon Machine Image is named as ami-12345abcdeEXAMPLE.';
  }
  if (!fitsPattern(value, allowedPattern)) errors.value ??= 'The value does not fit the allowed pattern.';
  return errors;
}

/** AWS's patterns are those of Java: what JavaScript cannot read is left to AWS. */
function fitsPattern(value: string, pattern: string): boolean {
  if (pattern === '' || pattern.length > MAX_PATTERN || value.length > MAX_TESTED) return true;
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(value);
  } catch {
    return true;
  }
}
