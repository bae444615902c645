const VCPU = /^(\d*\.?\d+)\s*vcpu$/i;
const GIGABYTES = /^(\d*\.?\d+)\s*gb$/i;
const WHOLE = /^\d+$/;

/** Reads a task's `cpu` as CPU units: `1024`, `1 vCPU`, `.25 vcpu`; undefined for anything else. */
export function parseCpu(text: string): number | undefined {
  return parse(text.trim(), VCPU);
}

/** Reads a task's `memory` as MiB: `512`, `3 GB`, `0.5GB`; undefined for anything else. */
export function parseMemory(text: string): number | undefined {
  return parse(text.trim(), GIGABYTES);
}

function parse(text: string, withUnit: RegExp): number | undefined {
  if (WHOLE.test(text)) return Number(text);
  const amount = withUnit.exec(text)?.[1];
  const units = Number(amount) * 1024;
  return amount !== undefined && Number.isInteger(units) ? units : undefined;
}
