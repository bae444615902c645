import * as tokens from '@cloudscape-design/design-tokens';
import type { CSSProperties } from 'react';
import { diffLines } from './line-diff.ts';
import './text-diff.css';

interface Props {
  before: string;
  after: string;
  /** What is compared; for those who hear the page. */
  label: string;
  /** Whether all of it is shown at once, and the page scrolls in its place. */
  whole?: boolean;
}

const COLORS = {
  '--purser-added': tokens.colorTextStatusSuccess,
  '--purser-removed': tokens.colorTextStatusError,
  '--purser-divider': tokens.colorBorderDividerDefault,
} as CSSProperties;

const MARKS = { same: ' ', added: '+', removed: '-' };

/** Two texts line by line: what went, what came, and what stayed around it. */
export function TextDiff({ before, after, label, whole = false }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="purser-diff" data-whole={whole} style={COLORS} aria-label={label} tabIndex={0}>
      <pre>
        {diffLines(before, after).map(({ kind, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity
          <span key={index} data-kind={kind}>{`${MARKS[kind]} ${text}\n`}</span>
        ))}
      </pre>
    </section>
  );
}
