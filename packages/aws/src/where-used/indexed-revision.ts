import type { TaskDefinition as DescribedTaskDefinition, Tag } from '@aws-sdk/client-ecs';
import {
  fromDescribed,
  type ListedReference,
  listReferences,
  NOTE_TAG,
  plaintextSecrets,
  revisionOfArn,
} from '@purser/task-definition';

/** A place of a revision that refers to a parameter or a secret. */
export interface IndexedReference extends Omit<ListedReference, 'purpose'> {
  /** What the reference is for, such as `variable` or `registry`. */
  purpose: string;
}

/** A revision, what it refers to, and what a table tells of it. */
export interface IndexedRevision {
  taskDefinitionArn: string;
  family: string;
  revision: number;
  references: readonly IndexedReference[];
  /** ISO 8601. */
  registeredAt?: string;
  /** Who registered it, as AWS names the caller. */
  registeredBy?: string;
  /** What people noted on it. */
  note?: string;
  /** The paths of what looks like a secret in plain text; never a value. */
  plaintext: readonly string[];
}

/** Gives what the index keeps of a revision. */
export function readRevision(
  taskDefinitionArn: string,
  { taskDefinition, tags }: { taskDefinition: DescribedTaskDefinition; tags: readonly Tag[] },
): IndexedRevision {
  const definition = fromDescribed(taskDefinition);
  const { registeredAt, registeredBy } = taskDefinition;
  const note = tags.find(({ key }) => key === NOTE_TAG)?.value;
  return {
    taskDefinitionArn,
    ...revisionOfArn(taskDefinitionArn),
    references: listReferences(definition),
    ...(registeredAt && { registeredAt: registeredAt.toISOString() }),
    ...(registeredBy && { registeredBy }),
    ...(note && { note }),
    plaintext: plaintextSecrets(definition),
  };
}
