import { numberOrText } from './scalars.ts';

/** ECS counts 1024 CPU units to a vCPU, and 1024 MiB to a GB. */
const STEPS = 1024;

/** Beyond three decimals the smaller unit reads better than 0.0498046875. */
const readable = (amount: number) => Number.isInteger(amount * 1000);

const inLarge = (amount: number, small: string) =>
  readable(amount / STEPS) ? String(amount / STEPS) : `${amount} ${small}`;

function parse(typed: string, large: RegExp, small: RegExp): number | string | undefined {
  const [, amount, unit = ''] = /^\s*(-?\d+(?:\.\d+)?)\s*([A-Za-z]*)\s*$/.exec(typed) ?? [];
  if (amount === undefined) return numberOrText(typed);
  if (small.test(unit)) return Number(amount);
  if (large.test(unit)) return Math.round(Number(amount) * STEPS);
  return typed;
}

/** Shows CPU units as vCPU; units when vCPU would need more than three decimals. */
export const formatVcpu = (units: number) => inLarge(units, 'units');

/** Reads vCPU, or units when the text says so. */
export const parseVcpu = (typed: string) => parse(typed, /^(v?cpus?)?$/i, /^units?$/i);

/** Shows MiB as GB; MiB when GB would need more than three decimals. */
export const formatGigabytes = (mebibytes: number) => inLarge(mebibytes, 'MiB');

/** Reads GB, or MiB when the text says so. */
export const parseGigabytes = (typed: string) => parse(typed, /^(gi?b?)?$/i, /^mi?b?$/i);
