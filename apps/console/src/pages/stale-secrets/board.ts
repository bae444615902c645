import type { HeldReference, ServiceSecrets, TaskGroupSecrets } from '@purser/contract';
import { nameOfArn, revisionOfArn } from '@purser/task-definition';
import type { StaleSearch } from '../../search.ts';

/** A line of the board: tasks of one service or of none, and one thing that they hold. */
export interface BoardRow {
  key: string;
  cluster: string;
  /** The service, or the revision of tasks that no service started, as `family:revision`. */
  name: string;
  reference: HeldReference;
  /** Of a service alone. */
  tags?: ServiceSecrets['tags'];
  /** Of tasks that no service started alone. */
  alone?: TasksAlone;
}

/** What a line tells of tasks that no service started. */
export interface TasksAlone {
  taskDefinitionArn: string;
  /** As ECS names it. */
  group: string;
  /** Whether it is a name of its own, and not that of the family. */
  hasOwnGroup: boolean;
  startedBy?: string;
  isInactive: boolean;
  /** The ids of those that began before the change. */
  oldTasks: string[];
}

const HOUR = 3_600_000;
const AGES: Readonly<Record<NonNullable<StaleSearch['age']>, number>> = {
  hour: HOUR,
  day: 24 * HOUR,
  week: 7 * 24 * HOUR,
};

const has = (text: string, part = '') => text.toLowerCase().includes(part.toLowerCase());

const changeOf = ({ current }: HeldReference) =>
  current.state === 'known' ? Date.parse(current.changedAt) : undefined;

/**
 * Gives the lines that fit; those with most old tasks first, and before what is up to date what is not known.
 *
 * @param now Milliseconds, for the age of a change.
 */
export function rowsOfBoard(
  { services, taskGroups }: { services: readonly ServiceSecrets[]; taskGroups: readonly TaskGroupSecrets[] },
  { thing, service, age }: StaleSearch,
  now: number,
): BoardRow[] {
  const oldEnough = (reference: HeldReference) => {
    const changed = changeOf(reference);
    return age === undefined || (changed !== undefined && now - changed >= AGES[age]);
  };
  return [...services.flatMap(rowsOfService), ...taskGroups.flatMap(rowsOfGroup)]
    .filter(
      ({ reference, name, alone }) =>
        has(reference.name, thing) &&
        (has(name, service) || has(alone?.group ?? '', service)) &&
        oldEnough(reference),
    )
    .sort(
      (a, b) =>
        b.reference.oldTasks - a.reference.oldTasks ||
        b.reference.unsureTasks - a.reference.unsureTasks ||
        Number(a.reference.current.state === 'known') - Number(b.reference.current.state === 'known') ||
        a.name.localeCompare(b.name),
    );
}

const rowsOfService = ({ serviceName, clusterArn, tags, references }: ServiceSecrets): BoardRow[] =>
  references.map((reference) => ({
    key: `${clusterArn} ${serviceName} ${reference.valueFrom}`,
    cluster: nameOfArn(clusterArn),
    name: serviceName,
    tags,
    reference,
  }));

function rowsOfGroup({ clusterArn, references, taskArns, ...rest }: TaskGroupSecrets): BoardRow[] {
  const { taskDefinitionArn, group, startedBy, isInactive } = rest;
  const hasOwnGroup = group !== `family:${revisionOfArn(taskDefinitionArn).family}`;
  return references.map((reference) => ({
    key: JSON.stringify([clusterArn, group, taskDefinitionArn, startedBy, reference.valueFrom]),
    cluster: nameOfArn(clusterArn),
    name: nameOfArn(taskDefinitionArn),
    reference,
    alone: {
      taskDefinitionArn,
      group,
      hasOwnGroup,
      isInactive,
      ...(startedBy && { startedBy }),
      // The first that were asked for are those that began before the change.
      oldTasks: taskArns.slice(0, reference.oldTasks + reference.unsureTasks).map(nameOfArn),
    },
  }));
}

const WEEKDAY = new Intl.DateTimeFormat('en', {
  weekday: 'long',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const DATE = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });

/** When something changed: by the day of the week within the last six days, and otherwise by its date. */
export function whenChanged(iso: string, now: number): string {
  const at = Date.parse(iso);
  if (now - at >= 6 * 24 * HOUR) return `on ${DATE.format(at)}`;
  return `on ${WEEKDAY.format(at).replace(' at ', ' ')}`;
}

/** How a line stands, in one word. */
export type Standing = 'stale' | 'unsure' | 'missing' | 'unknown' | 'current';

/** Says how a line stands. */
export function standingOf({ current, oldTasks, unsureTasks }: HeldReference): Standing {
  if (current.state !== 'known') return current.state;
  if (oldTasks > 0) return 'stale';
  return unsureTasks > 0 ? 'unsure' : 'current';
}

/** Says of how many references it is not known whether they changed. */
export const notKnownSentence = (count: number) =>
  count === 1
    ? 'Of one reference of a running task it is not known whether it has changed.'
    : `Of ${count.toLocaleString('en')} references of running tasks it is not known whether they have changed.`;

/** Says what the tasks of a service or of a revision hold of one thing. */
export function sentenceOf(
  { name: holder, reference }: Pick<BoardRow, 'name' | 'reference'>,
  now: number,
): string {
  const { name, current, tasks, oldTasks, unsureTasks } = reference;
  const count = (some: number) => `${some} of ${tasks} ${tasks === 1 ? 'task' : 'tasks'} of ${holder}`;
  if (current.state === 'missing') return `${name} was deleted: a new task of ${holder} would not start`;
  if (current.state === 'unknown') return `It is not known whether ${name} has changed: ${current.because}`;
  const changed = whenChanged(current.changedAt, now);
  if (oldTasks > 0) {
    const more = unsureTasks > 0 ? `; of ${unsureTasks} more it is not known` : '';
    return `${count(oldTasks)} started before ${name} changed ${changed}${more}`;
  }
  if (unsureTasks > 0)
    return `${count(unsureTasks)} may hold an older value of ${name}, which changed ${changed} while ${unsureTasks === 1 ? 'it was' : 'they were'} on the way`;
  return `${count(tasks)} started after ${name} changed ${changed}`;
}
