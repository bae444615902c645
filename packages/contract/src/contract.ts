import { account } from './account.ts';
import { audit } from './audit.ts';
import { launchFailures } from './launch-failures.ts';
import { parameters } from './parameters.ts';
import { secrets } from './secrets.ts';
import { taskDefinitions } from './task-definitions.ts';
import { whereUsed } from './where-used.ts';

/** Every endpoint under `/api`: it types the server and the client, and the OpenAPI document comes from it. */
export const contract = { account, audit, launchFailures, parameters, secrets, taskDefinitions, whereUsed };
