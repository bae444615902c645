import { createHash } from 'node:crypto';
import { isAbsolute, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RULES, type Severity } from '@purser/task-definition';
import type { Fix, Invocation, Location, Log, ReportingDescriptor, Result } from 'sarif';
import { OWN_RULES } from '../verify/own-rules.ts';
import type { FileReport, LocatedIssue } from '../verify/report.ts';
import { VERSION } from '../version.ts';
import { publicFix } from './public-fix.ts';

const LEVELS = { error: 'error', launch: 'warning', warn: 'note' } as const satisfies Record<
  Severity,
  Result.level
>;

/**
 * All reports as a log of SARIF 2.1.0, as code scanning takes it.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * @param cwd The folder that the addresses of files are relative to.
 */
export function sarifOfReports(reports: readonly FileReport[], cwd: string): string {
  const rules = new Map<string, ReportingDescriptor>();
  const results = reports.flatMap(({ file, issues }) =>
    issues.map((issue) => {
      if (!rules.has(issue.ruleId)) rules.set(issue.ruleId, descriptorOf(issue));
      return resultOf(issue, addressOf(file, cwd), [...rules.keys()].indexOf(issue.ruleId));
    }),
  );
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Purser', semanticVersion: VERSION, rules: [...rules.values()] } },
        columnKind: 'utf16CodeUnits',
        invocations: [invocationOf(reports, cwd)],
        results,
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

const titles = new Map([...RULES.map(({ id, title }) => [id, title] as const), ...Object.entries(OWN_RULES)]);

function descriptorOf({ ruleId, severity, docs }: LocatedIssue): ReportingDescriptor {
  return {
    id: ruleId,
    shortDescription: { text: titles.get(ruleId) ?? ruleId },
    ...(docs !== undefined && { helpUri: docs }),
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultOf(issue: LocatedIssue, uri: string, ruleIndex: number): Result {
  const { ruleId, severity, message, line, column, path, resource } = issue;
  const name = [resource, path].filter((part) => part !== undefined && part !== '').join(': ');
  const location: Location = {
    physicalLocation: {
      artifactLocation: { uri },
      region: { startLine: line, startColumn: column },
    },
    ...(name !== '' && { logicalLocations: [{ fullyQualifiedName: name, kind: 'member' }] }),
  };
  const fix = fixOf(issue, uri);
  return {
    ruleId,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: message },
    locations: [location],
    // The same issue keeps its print when lines are added above it.
    partialFingerprints: { 'purserIssue/v1': fingerprint([ruleId, uri, resource ?? '', path]) },
    ...(fix !== undefined && { fixes: [fix] }),
  };
}

function fixOf(issue: LocatedIssue, uri: string): Fix | undefined {
  if (!issue.fix || publicFix(issue.fix).patch === undefined) return undefined;
  const edit = issue.edit?.();
  if (!edit) return undefined;
  const { start, end, text } = edit;
  const deletedRegion = {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
  return {
    description: { text: issue.fix.label },
    artifactChanges: [
      { artifactLocation: { uri }, replacements: [{ deletedRegion, insertedContent: { text } }] },
    ],
  };
}

function invocationOf(reports: readonly FileReport[], cwd: string): Invocation {
  const unreadable = reports.flatMap(({ file, fault }) => (fault === undefined ? [] : [{ file, fault }]));
  return {
    executionSuccessful: unreadable.length === 0,
    toolExecutionNotifications: unreadable.map(({ file, fault: { message, line, column } }) => ({
      level: 'error',
      message: { text: `The file ${message}.` },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: addressOf(file, cwd) },
            ...(line !== undefined && {
              region: { startLine: line, ...(column !== undefined && { startColumn: column }) },
            }),
          },
        },
      ],
    })),
  };
}

function addressOf(file: string, cwd: string): string {
  const inside = isAbsolute(file) ? relative(cwd, file) : file.replace(/^(\.\/)+/, '');
  if (isAbsolute(file) && (inside.startsWith('..') || isAbsolute(inside))) return pathToFileURL(file).href;
  return inside.split(sep).join('/').split('/').map(encodeURIComponent).join('/');
}

function fingerprint(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
