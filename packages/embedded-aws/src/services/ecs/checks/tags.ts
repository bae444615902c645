import { findTagFault } from '../tags.ts';
import type { Check } from './check.ts';

/** Tags given along with the definition. */
export const tagChecks: Check[] = [
  ({ request }) => (request.tags?.length === 0 ? 'Tags can not be empty' : undefined),
  ({ request }) => findTagFault(request.tags ?? []),
];
