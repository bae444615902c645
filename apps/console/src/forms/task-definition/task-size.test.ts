import { describe, expect, it } from 'vitest';
import { cpuChoices, memoryChoices, memoryFor } from './task-size.ts';

describe('task size on Fargate', () => {
  it.each([
    ['256', '3072', '2048'],
    ['8192', '3072', '16384'],
    ['2048', '5120', '5120'],
    ['4096', '3 GB', '8192'],
    ['300', '3072', '3072'],
  ])('with %s CPU units a memory of %s becomes %s', (cpu, memory, expected) => {
    expect(memoryFor(cpu, memory)).toBe(expected);
  });

  it('keeps the text that a revision has for a size', () => {
    expect(cpuChoices('1 vCPU', false)).toContainEqual({ value: '1 vCPU', label: '1 vCPU' });
    expect(memoryChoices('1 vCPU', '3GB')).toContainEqual({ value: '3GB', label: '3 GB' });
  });

  it('has no size for Windows below 1 vCPU', () => {
    expect(cpuChoices('', true)[0]?.value).toBe('1024');
  });
});
