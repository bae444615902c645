import './code-text.css';

interface Props {
  text: string;
  ariaLabel: string;
  /** More lines than this are scrolled. */
  maxLines?: number;
}

/** A text of a program to read, select and scroll: much lighter than the editor, and of its full height at once. */
export function CodeText({ text, ariaLabel, maxLines = Number.POSITIVE_INFINITY }: Props) {
  const lines = text.trimEnd();
  return (
    <textarea
      className="purser-code purser-code-text"
      aria-label={ariaLabel}
      readOnly
      wrap="off"
      rows={Math.min(lines.split('\n').length, maxLines)}
      value={lines}
    />
  );
}
