import * as tokens from '@cloudscape-design/design-tokens';
import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The editor in Cloudscape's own colours, so that it follows the light and the dark mode. */
export const editorTheme = EditorView.theme({
  '&': {
    backgroundColor: tokens.colorBackgroundInputDefault,
    color: tokens.colorTextBodyDefault,
    border: `1px solid ${tokens.colorBorderInputDefault}`,
    borderRadius: tokens.borderRadiusInput,
    fontSize: '13px',
  },
  '&.cm-focused': { outline: `2px solid ${tokens.colorBorderItemFocused}` },
  '.cm-scroller': { fontFamily: 'ui-monospace, Menlo, Consolas, monospace', minHeight: '160px' },
  '.cm-content': { caretColor: tokens.colorTextBodyDefault },
  '.cm-cursor': { borderLeftColor: tokens.colorTextBodyDefault },
  '.cm-gutters': {
    backgroundColor: tokens.colorBackgroundContainerHeader,
    color: tokens.colorTextBodySecondary,
    border: 'none',
  },
  '.cm-activeLine, .cm-activeLineGutter': {
    backgroundColor: 'transparent',
    boxShadow: `inset 2px 0 ${tokens.colorBorderItemFocused}`,
  },
  '.cm-tooltip': {
    backgroundColor: tokens.colorBackgroundContainerContent,
    color: tokens.colorTextBodyDefault,
    border: `1px solid ${tokens.colorBorderDividerDefault}`,
  },
});

/** JSON's colours, from tokens that hold their contrast in both modes. */
export const jsonHighlight = HighlightStyle.define([
  { tag: tags.propertyName, color: tokens.colorTextLinkDefault },
  { tag: tags.string, color: tokens.colorTextStatusSuccess },
  { tag: [tags.number, tags.bool, tags.null], color: tokens.colorTextStatusWarning },
]);
