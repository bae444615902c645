import { isJsonObject, sameJson } from './json.ts';
import type { FieldCodec } from './record.ts';

/** The console's GPU number, and the requirements of other types beside it. */
export interface GpuField {
  count: string;
  /** The whole list, with {@link PLACE} where the GPU requirement stands. */
  others: unknown[];
}

const PLACE = { type: 'GPU' };
const isPlace = (item: unknown) => sameJson(item, PLACE);

const isGpu = (item: unknown): item is { type: 'GPU'; value: string } =>
  isJsonObject(item) && item.type === 'GPU' && typeof item.value === 'string' && item.value !== '';

/** `resourceRequirements`, of which the form shows the number of GPUs. */
export const gpu: FieldCodec<GpuField> = {
  keys: ['resourceRequirements'],
  blank: () => ({ count: '', others: [] }),
  read: ({ resourceRequirements: list }) => {
    if (!Array.isArray(list)) return undefined;
    const found = list.filter(isGpu);
    const [only] = found;
    if (only === undefined || found.length > 1) return { count: '', others: list };
    return { count: only.value, others: list.map((item) => (item === only ? PLACE : item)) };
  },
  write: ({ count, others }) => {
    const requirement = { type: 'GPU', value: count };
    const placed = others.some(isPlace) ? others : [...others, PLACE];
    const list =
      count === ''
        ? others.filter((item) => !isPlace(item))
        : placed.map((item) => (isPlace(item) ? requirement : item));
    return list.length > 0 ? { resourceRequirements: list } : {};
  },
  locate: () => ['count'],
};
