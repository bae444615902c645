import type { EventBus } from '@aws-sdk/client-eventbridge';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';

/** The bus that every account has in a Region from the first day. */
export const DEFAULT_BUS = 'default';

/** Gives the ARN of an event bus. */
export const busArn = ({ region, accountId }: OperationContext, name: string) =>
  `arn:aws:events:${region}:${accountId}:event-bus/${name}`;

/** Gives the name of a bus that a request names by its name or ARN, whether it is there or not; the default one unless told. */
export function busName(bus: string | undefined): string {
  const [, name] = /^arn:[^/]+:event-bus\/(.+)$/.exec(bus ?? '') ?? [];
  return name ?? bus ?? DEFAULT_BUS;
}

/** Gives the name of a bus that is there; throws ResourceNotFoundException. */
export function findBus(context: OperationContext, bus: string | undefined): string {
  const name = busName(bus);
  if (hasBus(context, name)) return name;
  throw new AwsError('ResourceNotFoundException', `Event bus ${name} does not exist.`);
}

/** Says whether there is a bus of this name. */
export function hasBus({ database }: OperationContext, name: string): boolean {
  if (name === DEFAULT_BUS) return true;
  return database.get('SELECT name FROM event_bus WHERE name = ?', name) !== undefined;
}

/** Gives all buses by their names. */
export function listBuses(context: OperationContext): EventBus[] {
  const rows = context.database.all<{ name: string; description: string | null; created_at: number }>(
    'SELECT name, description, created_at FROM event_bus',
  );
  const made = rows.map(({ name, description, created_at }) => ({
    Name: name,
    Arn: busArn(context, name),
    CreationTime: new Date(created_at),
    LastModifiedTime: new Date(created_at),
    ...(description !== null && { Description: description }),
  }));
  const buses = [{ Name: DEFAULT_BUS, Arn: busArn(context, DEFAULT_BUS) }, ...made];
  return buses.sort((a, b) => (a.Name < b.Name ? -1 : 1));
}
