import { parameterImport } from './parameters/import.ts';
import { parameterReads } from './parameters/reads.ts';
import { parameterWrites } from './parameters/writes.ts';

/** The endpoints of Parameter Store. One of them gives a value: `reveal`. */
export const parameters = { ...parameterReads, ...parameterImport, ...parameterWrites };
