import ExpandableSection from '@cloudscape-design/components/expandable-section';
import type { NotChecked } from '@purser/task-definition';
import { LongText } from '../../ui/LongText.tsx';
import type { IssueActions } from './IssuePanel.tsx';
import { RuleName } from './IssueRow.tsx';
import { ShowMore } from './ShowMore.tsx';

interface Props extends Pick<IssueActions, 'placeOf'> {
  notChecked: readonly NotChecked[];
}

/** The rules that only the account can answer: nobody may take them for kept. */
export function NotCheckedList({ notChecked, placeOf }: Props) {
  if (notChecked.length === 0) return null;
  const count = new Set(notChecked.map(({ ruleId }) => ruleId)).size;
  const header =
    count === 1
      ? '1 rule needs the account and was not checked'
      : `${count} rules need the account and were not checked`;
  return (
    <ExpandableSection headerText={header} headingTagOverride="h2" variant="footer">
      <ShowMore items={notChecked} what="rules">
        {(rule, index) => (
          <li key={index} className="purser-issue-row">
            <div>
              <LongText>{rule.title}</LongText>
              <div className="purser-issue-where">
                <LongText>{placeOf(rule)}</LongText>
                <RuleName ruleId={rule.ruleId} />
              </div>
            </div>
          </li>
        )}
      </ShowMore>
    </ExpandableSection>
  );
}
