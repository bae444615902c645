import type { Tag } from '@aws-sdk/client-iam';
import type { OperationContext } from '../../operation.ts';
import { ENTITY_TABLES, type EntityKind, requireEntity } from './entity.ts';
import { invalidInput, limitExceeded } from './errors.ts';
import { type ListInput, type Marked, markedPart } from './marked-page.ts';

const MOST_TAGS = 50;

/** Checks tags. Throws InvalidInput for keys that are given twice or are AWS's own, and LimitExceeded. */
export function checkTags(tags: readonly Tag[]): void {
  const keys = tags.map(({ Key }) => String(Key).toLowerCase());
  if (new Set(keys).size < keys.length) {
    throw invalidInput('Duplicate tag keys found. Please note that Tag keys are case insensitive.');
  }
  if (keys.some((key) => key.startsWith('aws:'))) {
    throw invalidInput('Tag keys beginning with aws: are reserved and cannot be used.');
  }
  if (tags.length > MOST_TAGS) {
    throw limitExceeded(`The number of tags has reached the maximum limit of ${MOST_TAGS}.`);
  }
}

/** Adds tags, or gives them new values. Throws NoSuchEntity, InvalidInput or LimitExceeded. */
export function addTags(
  context: OperationContext,
  kind: EntityKind,
  owner: string | undefined,
  tags: readonly Tag[],
): void {
  const { name, tags: text } = requireEntity(context.database, kind, owner);
  checkTags(tags);
  const added = new Set(tags.map(({ Key }) => String(Key).toLowerCase()));
  const kept = (JSON.parse(text) as Tag[]).filter(({ Key }) => !added.has(String(Key).toLowerCase()));
  const all = [...kept, ...tags];
  checkTags(all);
  writeTags(context, kind, name, all);
}

/** Takes tags away; keys that are not there do no harm. Throws NoSuchEntity. */
export function removeTags(
  context: OperationContext,
  kind: EntityKind,
  owner: string | undefined,
  keys: readonly string[],
): void {
  const { name, tags } = requireEntity(context.database, kind, owner);
  const removed = new Set(keys.map((key) => key.toLowerCase()));
  const kept = (JSON.parse(tags) as Tag[]).filter(({ Key }) => !removed.has(String(Key).toLowerCase()));
  writeTags(context, kind, name, kept);
}

/** Lists tags by their key. Throws NoSuchEntity, and ValidationError for a marker of another list. */
export function listTags(
  { database }: OperationContext,
  kind: EntityKind,
  owner: string | undefined,
  input: ListInput,
): Marked<Tag> {
  const { name, tags } = requireEntity(database, kind, owner);
  const sorted = (JSON.parse(tags) as Tag[]).sort((a, b) => (String(a.Key) < String(b.Key) ? -1 : 1));
  return markedPart(input, `Tags ${kind} ${name}`, sorted);
}

function writeTags(context: OperationContext, kind: EntityKind, name: string, tags: readonly Tag[]): void {
  context.database.run(
    `UPDATE ${ENTITY_TABLES[kind]} SET tags = ? WHERE name = ?`,
    JSON.stringify(tags),
    name,
  );
}
