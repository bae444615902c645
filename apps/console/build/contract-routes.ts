import { minifyContractRouter } from '@orpc/contract';
import { type Plugin, runnerImport } from 'vite';

const ID = 'virtual:purser-contract';
const SOURCE = new URL('../../../packages/contract/src/contract.ts', import.meta.url).pathname;

/** What a route tells readers and the server; a client needs none of it. An endpoint of such a name stays. */
const forOthers = (key: string, value: unknown) =>
  (key === 'permission' && typeof value === 'object' && value !== null && 'action' in value) ||
  (key === 'tags' && Array.isArray(value)) ||
  ((key === 'summary' || key === 'description') && typeof value === 'string');

/**
 * Gives the browser the methods and paths of the contract without its schemas and texts, so that no validator is
 * part of the bundle: the API checks what it is sent.
 */
export function contractRoutes(): Plugin {
  return {
    name: 'purser:contract-routes',
    resolveId: { filter: { id: /^virtual:purser-contract$/ }, handler: () => `\0${ID}` },
    load: {
      filter: { id: /^\0virtual:purser-contract$/ },
      async handler() {
        const { module } = await runnerImport<typeof import('@purser/contract')>(SOURCE);
        return `export const routes = ${JSON.stringify(
          minifyContractRouter(module.contract),
          (key, value: unknown) => (forOthers(key, value) ? undefined : value),
        )};`;
      },
    },
  };
}
