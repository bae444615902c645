import { jsonParseLinter } from '@codemirror/lang-json';
import { type Diagnostic, forceLinting, linter } from '@codemirror/lint';
import { StateEffect, StateField } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { parsePath, type Severity } from '@purser/task-definition';
import type { FieldIssue } from '../fields/field-issues.ts';
import { parseTree, rangeOf } from './json-range.ts';

/** The editor's severity for each of ours. */
const LOOKS: Record<Severity, Diagnostic['severity']> = {
  error: 'error',
  launch: 'warning',
  warn: 'info',
};

const WORDS: Record<Severity, string> = { error: 'Error', launch: 'Launch risk', warn: 'Warning' };

interface Shown {
  issues: readonly FieldIssue[];
  onFix: (issue: FieldIssue) => void;
}

const replaceIssues = StateEffect.define<Shown>();

const shownIssues = StateField.define<Shown>({
  create: () => ({ issues: [], onFix: () => {} }),
  update: (shown, { effects }) =>
    effects.reduce((before, effect) => (effect.is(replaceIssues) ? effect.value : before), shown),
});

const syntax = jsonParseLinter();

/** Marks what is no JSON; in a text that is, every issue at its place, with the change that mends it. */
function diagnose(view: EditorView): Diagnostic[] {
  const broken = syntax(view);
  if (broken.length > 0) return broken;
  const { issues, onFix } = view.state.field(shownIssues);
  if (issues.length === 0) return [];
  const text = view.state.doc.toString();
  const tree = parseTree(text);
  return issues.map((issue) => ({
    ...rangeOf(tree, text, parsePath(issue.path ?? '')),
    severity: LOOKS[issue.severity],
    message: issue.message,
    source: [WORDS[issue.severity], issue.ruleId].filter(Boolean).join(' · '),
    ...(issue.fix && {
      actions: [{ name: issue.fix.label, apply: () => onFix(issue) }],
    }),
  }));
}

/** The editor's marks for issues. */
export const issueLint = [
  shownIssues,
  linter(diagnose, {
    delay: 200,
    needsRefresh: ({ transactions }) =>
      transactions.some(({ effects }) => effects.some((effect) => effect.is(replaceIssues))),
  }),
];

/** Shows other issues from now on. */
export function showIssues(view: EditorView, shown: Shown): void {
  view.dispatch({ effects: replaceIssues.of(shown) });
  forceLinting(view);
}
