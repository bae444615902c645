import {
  type AwsFailure,
  listScheduleRevisions,
  type ReferenceIndex,
  type RuleRevisions,
  type RunningService,
  type RunningTask,
  readAwsFailure,
  readRuleRevisions,
  usesByRevision,
} from '@purser/aws';
import type { AppContext } from '../context.ts';

/** Who uses which revision, and what could not be looked at. */
export interface RevisionUses {
  /** By the ARN of the revision. */
  uses: Map<string, string[]>;
  /** Sentences. */
  notChecked: string[];
}

/**
 * Reads who uses which revision: services, tasks, rules of EventBridge and schedules. What Purser may not look at is
 * told, and keeps nothing else from being read; services and tasks are needed.
 *
 * @throws the SDK's own error where services or tasks can't be read
 */
export async function readUses(
  { clients, references }: Pick<AppContext, 'clients' | 'references'>,
  services: () => Promise<readonly RunningService[]>,
  tasks: () => Promise<readonly RunningTask[]>,
): Promise<RevisionUses> {
  const [running, alone, rules, schedules] = await Promise.all([
    services(),
    tasks(),
    readRuleRevisions(clients),
    listScheduleRevisions(clients).then(
      (found) => ({ found, failures: [] }),
      (error) => ({ found: [], failures: [readAwsFailure(error)] }),
    ),
  ]);
  const uses = usesByRevision(running, alone, [...rules.found, ...schedules.found], (family) =>
    newestOf(references, family),
  );
  const notChecked = [
    ...rules.notRead.map(({ buses, failure }) => sentenceOf(rulesOf(buses), failure)),
    ...schedules.failures.map((failure) => sentenceOf('Schedules', failure)),
  ];
  return { uses, notChecked };
}

function newestOf({ revisions }: Pick<ReferenceIndex, 'revisions'>, family: string): string | undefined {
  const ofFamily = revisions.filter((one) => one.family === family);
  return ofFamily.sort((a, b) => b.revision - a.revision)[0]?.taskDefinitionArn;
}

/** How many buses a sentence names. */
const NAMED_BUSES = 3;

function rulesOf(buses: RuleRevisions['notRead'][number]['buses']): string {
  if (buses === undefined) return 'Rules of event buses other than the default one';
  const named = buses.slice(0, NAMED_BUSES).join(', ');
  const rest = buses.length > NAMED_BUSES ? ` and ${buses.length - NAMED_BUSES} more` : '';
  return `Rules of the event ${buses.length === 1 ? 'bus' : 'buses'} ${named}${rest}`;
}

function sentenceOf(what: string, { code, message, operation }: AwsFailure): string {
  return `${what} could not be read${operation ? ` by ${operation}` : ''}: ${code}: ${message}`;
}
