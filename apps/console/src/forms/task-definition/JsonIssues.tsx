import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { Fix, Issue, Severity } from '@purser/task-definition';
import { FixButton } from '../../components/FixButton.tsx';

const TYPES: Record<Severity, StatusIndicatorProps.Type> = {
  error: 'error',
  launch: 'warning',
  warn: 'info',
};
const WORDS: Record<Severity, string> = { error: 'Error', launch: 'Fails at launch', warn: 'Warning' };

interface Props {
  issues: readonly Issue[];
  onFix: (fix: Fix) => void;
}

/** Lists every issue of the definition with its path. */
export function JsonIssues({ issues, onFix }: Props) {
  return (
    <Container
      header={
        <Header variant="h2" counter={`(${issues.length})`}>
          Issues
        </Header>
      }
    >
      {issues.length === 0 ? (
        <StatusIndicator type="success">No issue was found.</StatusIndicator>
      ) : (
        <ul className="purser-issues">
          {issues.map((issue) => (
            <li key={`${issue.path} ${issue.ruleId} ${issue.message}`}>
              <StatusIndicator type={TYPES[issue.severity]}>{WORDS[issue.severity]}</StatusIndicator>{' '}
              {issue.path !== '' && (
                <Box variant="code" display="inline">
                  {issue.path}
                </Box>
              )}{' '}
              {issue.message} <FixButton issue={issue} onFix={onFix} />
            </li>
          ))}
        </ul>
      )}
    </Container>
  );
}
