import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { NotChecked } from '@purser/task-definition';
import type { FieldIssue } from '../fields/field-issues.ts';
import type { IssueActions } from './IssuePanel.tsx';
import { IssueRow } from './IssueRow.tsx';
import { NotCheckedList } from './NotCheckedList.tsx';
import { ShowMore } from './ShowMore.tsx';
import { SEVERITIES } from './severities.ts';

interface Props extends IssueActions {
  issues: readonly FieldIssue[];
  notChecked: readonly NotChecked[];
  headingTag?: 'h2' | 'h3';
}

/** All issues by severity, and what could not be checked. */
export default function IssueGroups({ issues, notChecked, headingTag = 'h2', ...actions }: Props) {
  return (
    <>
      {issues.length === 0 && <StatusIndicator type="success">No issues found.</StatusIndicator>}
      {SEVERITIES.map(({ severity, status, title, meaning }) => {
        const found = issues.filter((issue) => issue.severity === severity);
        return (
          found.length > 0 && (
            <section key={severity} className="purser-issue-group" aria-label={title}>
              <Box variant="h4" tagOverride={headingTag}>
                <StatusIndicator type={status}>
                  {title} ({found.length.toLocaleString('en')})
                </StatusIndicator>
              </Box>
              <Box color="text-body-secondary" fontSize="body-s">
                {meaning}
              </Box>
              <ShowMore items={found} what={title.toLowerCase()}>
                {(issue, index) => <IssueRow key={index} issue={issue} {...actions} />}
              </ShowMore>
            </section>
          )
        );
      })}
      <NotCheckedList notChecked={notChecked} placeOf={actions.placeOf} />
    </>
  );
}
