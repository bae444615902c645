import Icon from '@cloudscape-design/components/icon';
import * as tokens from '@cloudscape-design/design-tokens';
import type { Meters, NotChecked } from '@purser/task-definition';
import { type CSSProperties, lazy, Suspense, useId, useRef, useState } from 'react';
import type { FieldIssue } from '../fields/field-issues.ts';
import { IssueCounts, issueCountsText } from './IssueCounts.tsx';
import { SizeMeters } from './SizeMeters.tsx';
import './issue-panel.css';

const load = () => import('./IssueGroups.tsx');
const IssueGroups = lazy(load);

/** Where the list of issues comes from, and what its buttons do. */
export interface IssueActions {
  /** Says in words where a path of the definition leads to. */
  placeOf: (path: string) => string;
  /** What the button says that leads to an issue. */
  goToText: string;
  onGoTo: (issue: FieldIssue) => void;
  onFix: (issue: FieldIssue) => void;
}

interface Props extends IssueActions {
  issues: readonly FieldIssue[];
  notChecked: readonly NotChecked[];
  meters: Meters;
}

// Our stylesheet can't know the names of Cloudscape's custom properties, which change with its releases.
const COLORS = {
  '--purser-panel': tokens.colorBackgroundContainerContent,
  '--purser-focus': tokens.colorBorderItemFocused,
  '--purser-hover': tokens.colorBackgroundButtonNormalHover,
  '--purser-track': tokens.colorBorderDividerDefault,
  '--purser-fill': tokens.colorTextLinkDefault,
  '--purser-fill-warning': tokens.colorTextStatusWarning,
  '--purser-fill-error': tokens.colorTextStatusError,
} as CSSProperties;

/**
 * A bar that stays at the bottom of the window: how many issues there are and how big the definition is. It opens to
 * the list of all issues, each with the way to its place and the click that mends it.
 */
export function IssuePanel({ issues, notChecked, meters, ...actions }: Props) {
  const [open, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const close = () => {
    setOpen(false);
    toggle.current?.focus();
  };
  return (
    <section
      className="purser-issue-panel"
      aria-label="Issues and size"
      data-open={open}
      style={COLORS}
      onKeyDown={(event) => {
        if (open && event.key === 'Escape') close();
      }}
    >
      <div className="purser-issue-bar">
        <button
          ref={toggle}
          type="button"
          className="purser-issue-toggle"
          aria-expanded={open}
          aria-controls={listId}
          aria-label={`Issues: ${issueCountsText(issues)}`}
          onClick={() => setOpen(!open)}
          onPointerEnter={() => void load()}
        >
          <Icon name={open ? 'angle-down' : 'angle-up'} />
          <IssueCounts issues={issues} />
        </button>
        <SizeMeters meters={meters} />
      </div>
      <div id={listId} className="purser-issue-list" hidden={!open}>
        {open && (
          <Suspense fallback={null}>
            <IssueGroups issues={issues} notChecked={notChecked} {...actions} />
          </Suspense>
        )}
      </div>
    </section>
  );
}
