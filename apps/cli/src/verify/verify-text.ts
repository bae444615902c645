import { type Facts, formatPath, type PathSegment, shapeAt, type Verdict } from '@purser/task-definition';
import { regionOf } from '../fix/region.ts';
import { toMemberPath } from '../read/cloudformation/names.ts';
import { nearestPlace } from '../read/place.ts';
import type { ReadDocument, ReadText } from '../read/read-text.ts';
import type { ReadDefinition } from '../read/reading.ts';
import { judgeReadings, type TracedIssue } from './judge-readings.ts';
import type { FileReport, LocatedIssue } from './report.ts';

/** The rule that a key given twice in one object breaks. */
export const DUPLICATE_KEY = 'duplicate-key';

/** Verifies all task definitions of a text; issues come in the order of the text. */
export function verifyText(file: string, text: ReadText, facts: Facts): FileReport {
  const issues: LocatedIssue[] = [];
  const notes: string[] = [];
  const verdicts: Pick<Verdict, 'notCheckedBut'>[] = [];
  for (const read of text.documents) {
    if (read.definitions.length === 0) notes.push('a template without an AWS::ECS::TaskDefinition');
    for (const definition of read.definitions) {
      const verdict = judgeReadings(definition.readings, facts);
      issues.push(...verdict.issues.map((traced) => locate(traced, text, read, definition)));
      issues.push(...repeatedKeys(text, read, definition));
      verdicts.push(verdict);
      const prefix = definition.resource === undefined ? '' : `${definition.resource}: `;
      notes.push(...definition.notes.map((note) => `${prefix}${note}`));
    }
  }
  // In most files the order of the definition is that of the text.
  issues.sort((a, b) => a.line - b.line || a.column - b.column);
  const notChecked: FileReport['notChecked'] = (known = new Set()) =>
    verdicts.flatMap((verdict) => verdict.notCheckedBut(known));
  return { file, issues, notes, notChecked };
}

function locate(
  { issue, path, trace }: TracedIssue,
  { parsed }: ReadText,
  { document }: ReadDocument,
  { form, resource }: ReadDefinition,
): LocatedIssue {
  const place = nearestPlace(document.places(), [...trace.raw, ...trace.rest]);
  const isAboutKey = issue.ruleId === 'unknown-key' || shapeAt(path) === undefined;
  // What is there and should not be is shown by its key, anything else by its value.
  const offset = (isAboutKey ? place.key?.start : undefined) ?? place.start;
  const { fix } = issue;
  const isFixable = fix !== undefined && form === 'input' && parsed.syntax === 'json';
  return {
    ...issue,
    ...parsed.positionAt(offset),
    ...(resource !== undefined && { resource }),
    ...(isFixable && { edit: () => regionOf(fix, parsed, document.places()) }),
  };
}

function repeatedKeys(
  { parsed }: ReadText,
  { document }: ReadDocument,
  { form, resource, readings: [reading] }: ReadDefinition,
): LocatedIssue[] {
  const root = reading.trace([]).raw;
  const isInside = (path: readonly PathSegment[]) => root.every((segment, step) => path[step] === segment);
  const toDefinition = (path: readonly PathSegment[]) => {
    const inner = isInside(path) ? path.slice(root.length) : path;
    return form === 'template' ? toMemberPath(inner) : inner;
  };
  return document
    .repeated()
    .filter(({ path }) => form !== 'template' || isInside(path))
    .map(({ path, offset }) => ({
      path: formatPath(toDefinition(path)),
      ruleId: DUPLICATE_KEY,
      severity: 'warn',
      ...parsed.positionAt(offset),
      message: `The key ${JSON.stringify(String(path.at(-1)).slice(0, 80))} is given twice; the last one counts.`,
      ...(resource !== undefined && { resource }),
    }));
}
