import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, foldKeymap, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { type Fix, parsePath } from '@purser/task-definition';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { FieldIssue } from '../fields/field-issues.ts';
import { cspNonce } from './csp-nonce.ts';
import { issueLint, showIssues } from './issue-lint.ts';
import { editorTheme, jsonHighlight } from './json-editor-theme.ts';
import { parseTree, rangeOf } from './json-range.ts';
import { fixText } from './patch-text.ts';

/** What can be done with the editor from outside. */
export interface JsonEditorHandle {
  /** Puts the focus on what the text has at a path of the definition. */
  goTo: (path: string) => void;
  /** Mends the text in place; the person can undo it like anything typed. */
  applyFix: (fix: Fix) => void;
}

interface Props {
  value: string;
  onChange?: (text: string) => void;
  readOnly?: boolean;
  ariaLabel: string;
  /** What to mark in the text, each at its path. */
  issues?: readonly FieldIssue[];
  onFix?: (issue: FieldIssue) => void;
  ref?: Ref<JsonEditorHandle>;
}

/**
 * Takes a text of many lines that comes in as typed, from dictation or a text expander, in one change: the browser
 * would make an element per line, which takes seconds for hundreds of them.
 */
const takeLines = EditorView.domEventHandlers({
  beforeinput(event, view) {
    if (event.inputType !== 'insertText' || !event.data?.includes('\n')) return false;
    event.preventDefault();
    view.dispatch(view.state.replaceSelection(event.data), {
      userEvent: 'input.paste',
      scrollIntoView: true,
    });
    return true;
  },
});

const EDITABLE = [
  history(),
  closeBrackets(),
  highlightActiveLine(),
  issueLint,
  lintGutter(),
  takeLines,
  keymap.of([...closeBracketsKeymap, ...historyKeymap, ...lintKeymap]),
];

const NO_ISSUES: readonly FieldIssue[] = [];

/**
 * Edits or shows a JSON text. Tab moves the focus on, as everywhere else on the page, so that the keyboard is
 * never caught in the editor.
 */
export default function JsonEditor({ value, readOnly = false, ariaLabel, ref, ...props }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const on = useRef(props);
  on.current = props;
  const initial = useRef(value);
  const { issues = NO_ISSUES } = props;

  useEffect(() => {
    if (!host.current) return;
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: initial.current,
        extensions: [
          lineNumbers(),
          foldGutter(),
          drawSelection(),
          bracketMatching(),
          highlightSelectionMatches(),
          json(),
          syntaxHighlighting(jsonHighlight),
          editorTheme,
          EditorView.cspNonce.of(cspNonce()),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': ariaLabel }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) on.current.onChange?.(update.state.doc.toString());
          }),
          keymap.of([...defaultKeymap, ...searchKeymap, ...foldKeymap]),
          readOnly ? EditorState.readOnly.of(true) : EDITABLE,
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, [readOnly, ariaLabel]);

  useEffect(() => {
    initial.current = value;
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === value) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
  }, [value]);

  useEffect(() => {
    if (readOnly || !view.current) return;
    showIssues(view.current, { issues, onFix: (issue) => on.current.onFix?.(issue) });
  }, [readOnly, issues]);

  useImperativeHandle(
    ref,
    () => ({ goTo: (path) => goTo(view.current, path), applyFix: (fix) => mend(view.current, fix) }),
    [],
  );

  return <div ref={host} className="purser-json-editor" />;
}

function goTo(editor: EditorView | undefined, path: string): void {
  if (!editor) return;
  const text = editor.state.doc.toString();
  const { from, to } = rangeOf(parseTree(text), text, parsePath(path));
  editor.dispatch({
    selection: { anchor: from, head: to },
    effects: EditorView.scrollIntoView(from, { y: 'center' }),
  });
  editor.focus();
}

function mend(editor: EditorView | undefined, fix: Fix): void {
  const changes = editor && fixText(editor.state.doc.toString(), fix);
  if (!changes) return;
  editor.dispatch({ changes, userEvent: 'input.fix', scrollIntoView: true });
  editor.focus();
}
