import type { TrackedSourceInput } from '@purser/contract';
import type { TaskDefinition } from '@purser/task-definition';
import { isJsonObject } from './codec/json.ts';
import { STEPS, type StepId } from './steps.ts';

/** What is kept of an unfinished wizard. References only: the form has no field for a secret's value. */
export interface Draft {
  taskDefinition: TaskDefinition;
  step: StepId;
  /** The text of the JSON view, while it does not parse. */
  json?: string;
  /** Where rows came from: names only. */
  sources?: readonly TrackedSourceInput[];
}

/** Reads a draft; undefined when there is none, or one that can't be read. */
export function loadDraft(key: string, storage: Storage = localStorage): Draft | undefined {
  try {
    const stored: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    if (!isJsonObject(stored) || !isJsonObject(stored.taskDefinition)) return undefined;
    const step = STEPS.find(({ id }) => id === stored.step)?.id ?? 'task';
    const taskDefinition = stored.taskDefinition as unknown as TaskDefinition;
    return {
      taskDefinition,
      step,
      ...(typeof stored.json === 'string' ? { json: stored.json } : {}),
      ...(Array.isArray(stored.sources) ? { sources: stored.sources as TrackedSourceInput[] } : {}),
    };
  } catch {
    return undefined;
  }
}

/** Keeps a draft; a browser that has no room or no storage works on without. */
export function saveDraft(key: string, draft: Draft, storage: Storage = localStorage): void {
  try {
    storage.setItem(key, JSON.stringify(draft));
  } catch {
    // A draft is a convenience: the form itself is not lost.
  }
}

/** Forgets a draft. */
export function clearDraft(key: string, storage: Storage = localStorage): void {
  try {
    storage.removeItem(key);
  } catch {
    // Storage that can't be used holds no draft.
  }
}
