import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './statistics.ts';

const LIMIT = 50;
const FILES = 1000;
/** cfn-lint is slow: its files per second are measured on fewer of the same files. */
const FILES_OF_CFN_LINT = 100;
const ROUNDS = 3;

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const PURSER = join(ROOT, 'apps/cli/bin/purser.js');
const CORPUS = join(ROOT, 'packages/task-definition/corpus');

/** Names that CloudFormation does not make by a capital letter alone. */
const NAMES: Readonly<Record<string, string>> = {
  efsVolumeConfiguration: 'EFSVolumeConfiguration',
  fsxWindowsFileServerVolumeConfiguration: 'FSxWindowsFileServerVolumeConfiguration',
  s3filesVolumeConfiguration: 'S3FilesVolumeConfiguration',
  iam: 'IAM',
  properties: 'ProxyConfigurationProperties',
};
/** Members whose keys are the user's own. */
const MAPS = new Set(['options', 'dockerLabels', 'driverOpts', 'labels']);

function toProperties(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toProperties);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const isEfs = key === 'fileSystemId' && 'transitEncryption' in value;
      const name = isEfs ? 'FilesystemId' : (NAMES[key] ?? key.charAt(0).toUpperCase() + key.slice(1));
      return [name, MAPS.has(key) ? inner : toProperties(inner)];
    }),
  );
}

/** Writes the corpus as templates again and again, and gives the files. */
function writeTemplates(folder: string): string[] {
  const definitions = readdirSync(CORPUS).filter((name) => name.endsWith('.json'));
  return Array.from({ length: FILES }, (_, index) => {
    const name = definitions[index % definitions.length] ?? '';
    const definition: unknown = JSON.parse(readFileSync(join(CORPUS, name), 'utf8'));
    const resource = { Type: 'AWS::ECS::TaskDefinition', Properties: toProperties(definition) };
    const template = { AWSTemplateFormatVersion: '2010-09-09', Resources: { Task: resource } };
    const file = join(folder, `${index}-${name}`);
    writeFileSync(file, JSON.stringify(template, undefined, 2));
    return file;
  });
}

/** Files per second of a command, its start included. */
function speedOf(command: string, args: readonly string[], files: readonly string[]): number {
  const began = performance.now();
  const { status, error } = spawnSync(command, [...args, ...files], { maxBuffer: 2 ** 28 });
  // Both tools tell of what they found by their exit code; only one without any did not do its work.
  if (error || status === null) throw new Error(`${command} did not end by itself.`);
  return (files.length / (performance.now() - began)) * 1000;
}

/** Files per second of the built `purser verify`, and in turn of cfn-lint on the same files where it is installed. */
export async function benchCli(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'purser-bench-'));
  try {
    const files = writeTemplates(folder);
    const ours = () => speedOf(process.execPath, [PURSER, 'verify'], files);
    if (spawnSync('cfn-lint', ['--version']).status !== 0) {
      const speed = median(Array.from({ length: ROUNDS }, ours));
      return `purser verify, ${FILES} templates: ${speed.toFixed(0)} files a second\nNOT COMPARED: cfn-lint is not installed here; the limit is ${LIMIT} times its files a second`;
    }
    const theirs = () => speedOf('cfn-lint', [], files.slice(0, FILES_OF_CFN_LINT));
    const rounds = Array.from({ length: ROUNDS }, () => [ours(), theirs()] as const);
    const ratio = median(rounds.map(([our, their]) => our / their));
    const shown = rounds.map(([our, their]) => `${our.toFixed(0)}/${their.toFixed(1)}`).join(' ');
    return `purser verify on ${FILES} templates / cfn-lint on ${FILES_OF_CFN_LINT} of them, files a second: ${ratio.toFixed(0)}, limit ${LIMIT} or more (per round: ${shown})`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
