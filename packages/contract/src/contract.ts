import { account } from './account.ts';
import { parameters } from './parameters.ts';
import { taskDefinitions } from './task-definitions.ts';

/** Every endpoint under `/api`: it types the server and the client, and the OpenAPI document comes from it. */
export const contract = { account, parameters, taskDefinitions };
