import type { AuditEvent } from '@purser/contract';
import type { TaskDefinition } from '@purser/task-definition';

/** The name of the variable that a parameter may go into: `/team/app/db-password` gives `DB_PASSWORD`. */
export function variableFor(parameter: string): string {
  const last = parameter.slice(parameter.lastIndexOf('/') + 1);
  return last.replace(/[^A-Za-z0-9_]+/g, '_').toUpperCase();
}

/** A definition that does nothing but refer to a parameter, for what the execution role needs for that. */
export const referringDefinition = (valueFrom: string): TaskDefinition => ({
  family: 'guide',
  containerDefinitions: [{ name: 'app', image: 'app', secrets: [{ name: 'GUIDE', valueFrom }] }],
});

/** The part of a container definition that refers to a parameter, as ECS takes it. */
export const snippet = (name: string, valueFrom: string) =>
  JSON.stringify({ secrets: [{ name, valueFrom }] }, null, 2);

/** The families that were registered by Purser of late, the latest first. */
export function recentFamilies(events: readonly AuditEvent[], most: number): string[] {
  const registered = events.filter(
    ({ action, outcome }) => action === 'ecs:RegisterTaskDefinition' && outcome === 'done',
  );
  return [...new Set(registered.map(({ subject }) => subject))].slice(0, most);
}
