import { writeFile } from 'node:fs/promises';
import { openApiJson } from './openapi.ts';

// Run by `npm run openapi -w @purser/contract` after a change of the contract; a test holds both together.
await writeFile(new URL('../openapi.json', import.meta.url), await openApiJson());
