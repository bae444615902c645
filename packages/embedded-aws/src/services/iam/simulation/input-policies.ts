import { AwsError } from '../../../aws-error.ts';
import { invalidInput } from '../errors.ts';
import type { PolicySource } from '../policy/evaluate.ts';
import { parsePolicy } from '../policy/parse.ts';

/** Reads the policies of a list. Throws InvalidInput for what is no policy. */
export function inputPolicies(texts: readonly string[] = [], list = 'PolicyInputList'): PolicySource[] {
  return texts.map((text, index) => inputPolicy(`${list}.${index + 1}`, text, 'identity'));
}

/** Reads one policy. Throws InvalidInput for what is none. */
export function inputPolicy(id: string, text: string, kind: 'identity' | 'resource'): PolicySource {
  try {
    return { id, document: parsePolicy(text, kind) };
  } catch (error) {
    if (error instanceof AwsError) throw invalidInput(error.message);
    throw error;
  }
}
