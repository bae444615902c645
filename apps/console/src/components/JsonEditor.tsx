import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json, jsonParseLinter } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, foldKeymap, syntaxHighlighting } from '@codemirror/language';
import { linter, lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { cspNonce } from './csp-nonce.ts';
import { editorTheme, jsonHighlight } from './json-editor-theme.ts';

interface Props {
  value: string;
  onChange?: (text: string) => void;
  readOnly?: boolean;
  ariaLabel: string;
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

/**
 * Edits or shows a JSON text. Tab moves the focus on, as everywhere else on the page, so that the keyboard is
 * never caught in the editor.
 */
export default function JsonEditor({ value, onChange, readOnly = false, ariaLabel }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const changed = useRef(onChange);
  changed.current = onChange;
  const initial = useRef(value);

  useEffect(() => {
    if (!host.current) return;
    const editable = readOnly
      ? [EditorState.readOnly.of(true)]
      : [
          history(),
          closeBrackets(),
          highlightActiveLine(),
          linter(jsonParseLinter()),
          lintGutter(),
          takeLines,
          keymap.of([...closeBracketsKeymap, ...historyKeymap, ...lintKeymap]),
        ];
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
            if (update.docChanged) changed.current?.(update.state.doc.toString());
          }),
          keymap.of([...defaultKeymap, ...searchKeymap, ...foldKeymap]),
          ...editable,
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

  return <div ref={host} className="purser-json-editor" />;
}
