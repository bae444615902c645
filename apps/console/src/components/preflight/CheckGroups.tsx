import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Check } from '@purser/task-definition';
import { ShowMore } from '../issue-panel/ShowMore.tsx';
import { type CheckActions, CheckRow } from './CheckRow.tsx';
import { CHECK_STATUSES } from './check-statuses.ts';
import '../issue-panel/issue-panel.css';

/** The lines of a preflight by their outcome; what passed is folded away. */
export function CheckGroups({ checks, ...actions }: CheckActions & { checks: readonly Check[] }) {
  return CHECK_STATUSES.map(({ status, indicator, title, meaning }) => {
    const found = checks.filter((check) => check.status === status);
    if (found.length === 0) return null;
    const heading = `${title} (${found.length.toLocaleString('en')})`;
    const rows = (
      <ShowMore items={found} what={title.toLowerCase()}>
        {(check, index) => <CheckRow key={index} check={check} {...actions} />}
      </ShowMore>
    );
    return (
      <section key={status} className="purser-issue-group" aria-label={title}>
        {status === 'pass' ? (
          <ExpandableSection headerText={heading} headingTagOverride="h3" variant="footer">
            {rows}
          </ExpandableSection>
        ) : (
          <>
            <Box variant="h4" tagOverride="h3">
              <StatusIndicator type={indicator}>{heading}</StatusIndicator>
            </Box>
            <Box color="text-body-secondary" fontSize="body-s">
              {meaning}
            </Box>
            {rows}
          </>
        )}
      </section>
    );
  });
}
