import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { TaskDefinition } from '@purser/task-definition';
import { CORPUS } from '@purser/task-definition/corpus';
import { readRuleCases } from '@purser/task-definition/corpus/rules';
import { expect, test } from 'vitest';
import { toTemplate } from './testing/to-template.ts';

/** The rules that cfn-lint has too, with its own ids. Of the other rules it says nothing. */
const AGREED: Readonly<Record<string, readonly string[]>> = {
  'awslogs-unknown-option': ['E3046'],
  'awsvpc-hostport-mismatch': ['E3053'],
  'container-names-unique': ['E3037'],
  'cpu-format': ['E3047', 'E3048'],
  'depends-condition': ['E3030'],
  'enum-value': ['E3030'],
  'env-file-type': ['E3030'],
  'env-valuefrom': ['E3002'],
  'fargate-cpu-required': ['E3048'],
  'fargate-memory-required': ['E3048'],
  'fargate-network-mode': ['E3048'],
  'firelens-type': ['E3030'],
  'fsx-credentials': ['E3003'],
  'image-required': ['E3003'],
  'log-driver-fargate': ['E3048'],
  'memory-format': ['E3047'],
  'placement-constraint-type': ['E3030'],
  'port-protocol': ['E3030'],
  'secret-name-required': ['E3003'],
  'tag-charset': ['E3031'],
  'tag-duplicate-key': ['E3024'],
  'tag-key-length': ['E3024', 'E3033'],
  'tag-value-length': ['E3024', 'E3033'],
  'tmpfs-fields': ['E3003'],
  'ulimit-name': ['E3030'],
  'unknown-key': ['E3002'],
  'volume-name-unique': ['E3037'],
};

/** What cfn-lint refuses although ECS takes it, and why the two differ. */
const DIFFERENCES: Readonly<Record<string, { ids: readonly string[]; reason: string }>> = {
  'corpus/console-made': { ids: ['E3048'], reason: 'an empty list of placement constraints is none' },
  'corpus/external-anywhere': { ids: ['E1156', 'E3511'], reason: 'ECS takes a role by its name too' },
  'corpus/gpu-training-ec2': { ids: ['E1156'], reason: 'ECS takes a role by its name too' },
  'corpus/shared-gpu': { ids: ['E3002', 'E3003'], reason: 'shared GPUs are newer than its schema' },
};

const cfnLint = spawnSync('cfn-lint', ['--version']);
if (cfnLint.status !== 0) {
  console.warn('SKIPPED: there is no `cfn-lint` on this machine, so its rules were not held against ours.');
}

interface Match {
  Filename: string;
  Rule: { Id: string };
}

/** The ids of the errors that cfn-lint finds in each of several templates, by the name of the template. */
function lint(templates: ReadonlyMap<string, unknown>): Map<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'purser-cfn-lint-'));
  try {
    const files = [...templates].map(([name, template]) => {
      const file = join(folder, `${name.replaceAll('/', '@')}.json`);
      writeFileSync(file, JSON.stringify(template));
      return file;
    });
    const { stdout } = spawnSync('cfn-lint', ['--format', 'json', ...files], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    const found = new Map<string, Set<string>>();
    for (const { Filename, Rule } of JSON.parse(stdout) as Match[]) {
      const name = basename(Filename, '.json').replaceAll('@', '/');
      if (Rule.Id.startsWith('E')) found.set(name, (found.get(name) ?? new Set()).add(Rule.Id));
    }
    return new Map([...found].map(([name, ids]) => [name, [...ids].sort()]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test.skipIf(cfnLint.status !== 0)(
  'cfn-lint agrees where it has a rule, and differs for a reason elsewhere',
  () => {
    const templates = new Map<string, unknown>();
    for (const { name, definition } of CORPUS) templates.set(`corpus/${name}`, toTemplate(definition));
    for (const ruleId of Object.keys(AGREED)) {
      for (const { name, definition } of readRuleCases(ruleId)) {
        if (name === 'fail' || name === 'pass') {
          templates.set(`${ruleId}/${name}`, toTemplate(definition as TaskDefinition));
        }
      }
    }
    const expected = new Map<string, readonly string[]>([
      ...Object.entries(AGREED).map(([ruleId, ids]) => [`${ruleId}/fail`, ids] as const),
      ...Object.entries(DIFFERENCES).map(([name, { ids }]) => [name, ids] as const),
    ]);
    expect(Object.fromEntries(lint(templates))).toEqual(Object.fromEntries(expected));
  },
  180_000,
);
