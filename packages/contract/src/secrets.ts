import { secretReads } from './secrets/reads.ts';
import { secretValues } from './secrets/values.ts';
import { secretWrites } from './secrets/writes.ts';

/** The endpoints of Secrets Manager. One of them gives a value: `reveal`. */
export const secrets = { ...secretReads, ...secretValues, ...secretWrites };
