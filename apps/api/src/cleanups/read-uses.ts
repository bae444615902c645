import {
  type AwsFailure,
  listRuleRevisions,
  listScheduleRevisions,
  type ReferenceIndex,
  type RunningService,
  type RunningTask,
  readAwsFailure,
  type ScheduledRevision,
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
  const notChecked: string[] = [];
  const scheduled = async (what: string, read: () => Promise<ScheduledRevision[]>) => {
    try {
      return await read();
    } catch (error) {
      notChecked.push(sentenceOf(what, readAwsFailure(error)));
      return [];
    }
  };
  const [running, alone, rules, schedules] = await Promise.all([
    services(),
    tasks(),
    scheduled('Rules of EventBridge', () => listRuleRevisions(clients)),
    scheduled('Schedules', () => listScheduleRevisions(clients)),
  ]);
  const uses = usesByRevision(running, alone, [...rules, ...schedules], (family) =>
    newestOf(references, family),
  );
  return { uses, notChecked };
}

function newestOf({ revisions }: Pick<ReferenceIndex, 'revisions'>, family: string): string | undefined {
  const ofFamily = revisions.filter((one) => one.family === family);
  return ofFamily.sort((a, b) => b.revision - a.revision)[0]?.taskDefinitionArn;
}

function sentenceOf(what: string, { code, message, operation }: AwsFailure): string {
  return `${what} could not be read${operation ? ` by ${operation}` : ''}: ${code}: ${message}`;
}
