import type { ContainerDefinition, TaskDefinition } from '@purser/task-definition';
import { loadDraft, saveDraft } from './draft.ts';
import type { StepId } from './steps.ts';

/** A reference that is to stand in a container of a draft. */
export interface DraftReference {
  /** The container; the first one where there is none of this name. */
  container: string;
  name: string;
  valueFrom: string;
}

/** Gives a definition in which a container has the reference, in the place of what it had under this name. */
export function withReference(
  definition: TaskDefinition,
  { container, name, valueFrom }: DraftReference,
): TaskDefinition {
  const containers = definition.containerDefinitions ?? [];
  const found = containers.findIndex((one) => one.name === container);
  const index = Math.max(found, 0);
  const changed = containers.map((one, at) => (at === index ? containerWith(one, { name, valueFrom }) : one));
  return { ...definition, containerDefinitions: changed };
}

function containerWith(
  container: ContainerDefinition,
  reference: { name: string; valueFrom: string },
): ContainerDefinition {
  const others = <Row extends { name?: string | undefined }>(rows: Row[] = []) =>
    rows.filter(({ name }) => name !== reference.name);
  const { environment, ...rest } = container;
  const plain = others(environment);
  return {
    ...rest,
    ...(plain.length > 0 && { environment: plain }),
    secrets: [...others(container.secrets), reference],
  };
}

/** Puts a reference into the draft of a wizard that is opened next, at a step; an unfinished draft is gone on with. */
export function addToDraft(
  key: string,
  base: TaskDefinition,
  reference: DraftReference,
  step: StepId = 'containers',
): void {
  const draft = loadDraft(key);
  const taskDefinition = withReference(draft?.taskDefinition ?? base, reference);
  saveDraft(key, { ...draft, step, taskDefinition });
}
