import { implement } from '@orpc/server';
import { contract } from '@purser/contract';
import type { RequestContext } from './request-context.ts';

/** The contract with the context that every handler gets. */
export const os = implement(contract).$context<RequestContext>();
