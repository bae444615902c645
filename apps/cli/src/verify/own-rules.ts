import { RESOLVE_IN_ENVIRONMENT } from '../read/cloudformation/convert.ts';
import { DUPLICATE_KEY } from './verify-text.ts';

/** The rules about how a file is written, which the rules of ECS cannot see; the id and what keeps each. */
export const OWN_RULES: Readonly<Record<string, string>> = {
  [DUPLICATE_KEY]: 'No object has a key twice.',
  [RESOLVE_IN_ENVIRONMENT]: 'No plain variable has CloudFormation put a secret into the definition.',
};
