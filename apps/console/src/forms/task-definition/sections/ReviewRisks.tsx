import Checkbox from '@cloudscape-design/components/checkbox';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { FieldIssue } from '../../../components/fields/field-issues.ts';
import { issueCountsText } from '../../../components/issue-panel/IssueCounts.tsx';
import IssueGroups from '../../../components/issue-panel/IssueGroups.tsx';
import type { IssueActions } from '../../../components/issue-panel/IssuePanel.tsx';
import { ACKNOWLEDGEMENT, type Acknowledgement, risksOf } from '../use-acknowledgement.ts';

interface Props extends IssueActions {
  issues: readonly FieldIssue[];
  acknowledgement: Acknowledgement;
}

/** The launch risks and warnings, and the tick without which Create does not send them. */
export function ReviewRisks({ issues, acknowledgement, ...actions }: Props) {
  const risks = risksOf(issues);
  if (risks.length === 0) return null;
  const { given, missing, change } = acknowledgement;
  const counts = issueCountsText(risks).replace(', ', ' and ');
  return (
    <Container
      header={
        <Header variant="h2" description="Amazon ECS takes these. Look at them before you create.">
          Launch risks and warnings
        </Header>
      }
    >
      <SpaceBetween size="m">
        <IssueGroups issues={risks} notChecked={[]} headingTag="h3" {...actions} />
        <FormField
          errorText={missing && `Tick this to create the task definition in spite of the ${counts}.`}
          stretch
        >
          <Checkbox
            controlId={ACKNOWLEDGEMENT}
            checked={given}
            onChange={({ detail }) => change(detail.checked)}
          >
            I have looked at the {counts}
          </Checkbox>
        </FormField>
      </SpaceBetween>
    </Container>
  );
}
