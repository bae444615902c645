import ExpandableSection from '@cloudscape-design/components/expandable-section';
import type { FactName, NotChecked } from '@purser/task-definition';
import { LongText } from '../../ui/LongText.tsx';
import type { IssueActions } from './IssuePanel.tsx';
import { RuleName } from './IssueRow.tsx';
import { ShowMore } from './ShowMore.tsx';

/** What of the account a rule has to know. */
const NEEDS: Record<FactName, string> = {
  parameters: 'the parameters',
  secrets: 'the secrets',
  roles: 'the roles',
  executionRoleAccess: 'what the execution role may do',
  taskRoleAccess: 'what the task role may do',
  keys: 'the keys',
  images: 'the images',
  objects: 'the files in S3',
  logGroups: 'the log groups',
  services: 'the services',
  instances: 'the container instances',
  subnets: 'the subnets',
  fileSystems: 'the file systems',
  stoppedTasks: 'the stopped tasks',
  rates: 'the rate of Parameter Store',
  family: 'the family',
  revision: 'the revision',
  launch: 'how it is going to be run',
};

/** More places than this are told by their number. */
const MOST_PLACES = 3;

interface Props extends Pick<IssueActions, 'placeOf'> {
  notChecked: readonly NotChecked[];
}

/** The rules that only the account can answer: nobody may take them for kept. */
export function NotCheckedList({ notChecked, placeOf }: Props) {
  const count = notChecked.length;
  if (count === 0) return null;
  const header =
    count === 1
      ? '1 rule needs the account and was not checked'
      : `${count} rules need the account and were not checked`;
  const placesOf = (paths: readonly string[]) =>
    paths.length > MOST_PLACES ? `${paths.length} places` : paths.map(placeOf).join(', ');
  return (
    <ExpandableSection headerText={header} headingTagOverride="h2" variant="footer">
      <ShowMore items={notChecked} what="rules">
        {({ ruleId, title, paths, needs }) => (
          <li key={ruleId} className="purser-issue-row">
            <div>
              <LongText>{title}</LongText>
              <div className="purser-issue-where">
                <LongText>{placesOf(paths)}</LongText>
                <span>Needs {needs.map((fact) => NEEDS[fact]).join(', ')}</span>
                <RuleName ruleId={ruleId} />
              </div>
            </div>
          </li>
        )}
      </ShowMore>
    </ExpandableSection>
  );
}
