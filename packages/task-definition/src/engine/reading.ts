import type { ContainerDefinition, TaskDefinition } from '../model.ts';
import { TASK_DEFINITION_SHAPE } from '../shape.ts';
import { CONTAINER_DEFINITION } from '../shapes/container.ts';
import { type Clean, type Misfit, ShapeReader } from './clean.ts';

type JsonRecord = Readonly<Record<string, unknown>>;

/** One item of `containerDefinitions` as it was read. */
export interface ContainerReading {
  raw: unknown;
  /** Undefined for what is no object. */
  clean: Clean<ContainerDefinition> | undefined;
  /** Their paths begin in the container. */
  misfits: readonly Misfit[];
}

/** A document as it was read: without its misfits, and the misfits apart. */
export interface Reading {
  /** The document itself, or an empty one in the place of what is no object. */
  raw: JsonRecord;
  clean: Clean<TaskDefinition>;
  /** Those outside of the containers. */
  misfits: readonly Misfit[];
  containers: readonly ContainerReading[];
}

// Known to be fine, so that the reader passes the containers by; they are read one by one.
const STAND_IN: readonly unknown[] = [{}];

/** Reads any JSON document as a task definition; what is the same object as before is not read again. */
export function readInParts(document: unknown, before?: Reading): Reading {
  const reader = new ShapeReader();
  const raw = isRecord(document) ? document : {};
  const given = Object.hasOwn(raw, 'containerDefinitions') ? raw.containerDefinitions : undefined;
  if (!Array.isArray(given) || given.length === 0) {
    const clean = (reader.read(document, TASK_DEFINITION_SHAPE) ?? {}) as Clean<TaskDefinition>;
    return { raw, clean, misfits: reader.misfits, containers: [] };
  }
  const containers = given.map((container, index) => readContainer(container, before?.containers[index]));
  const outline = reader.read({ ...raw, containerDefinitions: STAND_IN }, TASK_DEFINITION_SHAPE, {
    containerDefinitions: STAND_IN,
  }) as Clean<TaskDefinition>;
  const clean = { ...outline, containerDefinitions: containers.map((container) => container.clean) };
  return { raw, clean, misfits: reader.misfits, containers };
}

function readContainer(raw: unknown, before: ContainerReading | undefined): ContainerReading {
  if (before !== undefined && before.raw === raw) return before;
  const reader = new ShapeReader();
  const known = before?.misfits.length === 0 ? before.raw : undefined;
  const clean = reader.read(raw, CONTAINER_DEFINITION, known) as Clean<ContainerDefinition> | undefined;
  return { raw, clean, misfits: reader.misfits };
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
