import type { AppContext } from './context.ts';

/** What a handler gets with one request. */
export interface RequestContext extends AppContext {
  requestId: string;
}
