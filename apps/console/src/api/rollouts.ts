import { ORPCError } from '@orpc/client';
import { isApiErrorBody } from './errors.ts';

/** A rollout to start. */
export interface NewRollout {
  services: { cluster: string; service: string }[];
  /** `family:revision`. */
  taskDefinition: string;
  reason: string;
  /** The same token never starts a second rollout. */
  clientToken: string;
}

/**
 * Starts a rollout, which goes on by itself, and gives its id.
 *
 * @throws what `toApiError` reads
 */
export async function startRollout(rollout: NewRollout): Promise<{ id: number }> {
  const response = await fetch('/api/rollouts', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-purser': '1' },
    body: JSON.stringify(rollout),
  });
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body as { id: number };
  if (!isApiErrorBody(body)) throw new ORPCError('INTERNAL', { status: response.status });
  throw new ORPCError(body.code, { status: response.status, message: body.message, data: body });
}
