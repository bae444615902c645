import { expect, test } from 'vitest';
import { FARGATE_SIZES, fargateMemoryOptions, parseCpu, parseMemory } from './fargate.ts';

test('the table has as many memory values per CPU as AWS prints', () => {
  expect(FARGATE_SIZES.map((size) => [size.cpu, size.memory.length])).toEqual([
    [256, 3],
    [512, 4],
    [1024, 7],
    [2048, 13],
    [4096, 23],
    [8192, 12],
    [16384, 12],
    [32768, 3],
  ]);
  expect(fargateMemoryOptions(4096).at(-1)).toBe(30720);
  expect(fargateMemoryOptions(300)).toEqual([]);
});

test.each([
  ['1024', 1024],
  ['1 vCPU', 1024],
  ['1vcpu', 1024],
  ['.5 vCPU', undefined],
  ['0.25 vCPU', 256],
  ['0.0001 vCPU', undefined],
  ['one', undefined],
  ['', undefined],
  ['1'.repeat(100), undefined],
])('CPU %j is %s units', (text, units) => {
  expect(parseCpu(text)).toBe(units);
});

test.each([
  ['3072', 3072],
  ['3 GB', 3072],
  ['3GB', 3072],
  ['0.5gb', 512],
  ['3 MB', undefined],
  ['-1', undefined],
])('memory %j is %s MiB', (text, mebibytes) => {
  expect(parseMemory(text)).toBe(mebibytes);
});
