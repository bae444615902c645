import type { EnvironmentFile, KeyValuePair, Secret } from '@aws-sdk/client-ecs';
import { ENVIRONMENT_FILE_TYPES } from '../enums.ts';
import { needed, oneOf, required, string, structure } from './shape.ts';

export const KEY_VALUE_PAIR = structure<KeyValuePair>({ name: string, value: string });

export const ENVIRONMENT_VARIABLE = {
  ...structure<KeyValuePair>({
    name: needed(string, 'env-name-required'),
    value: { ...string, rule: 'env-value-string' },
  }),
  stray: { valueFrom: 'env-valuefrom' },
};

export const ENVIRONMENT_FILE = structure<EnvironmentFile>({
  value: required(string, 'env-file-arn'),
  type: required(oneOf(ENVIRONMENT_FILE_TYPES, 'env-file-type'), 'env-file-type'),
});

export const SECRET = structure<Secret>({
  name: required(string, 'secret-name-required'),
  valueFrom: required(string, 'secret-valuefrom-required'),
});
