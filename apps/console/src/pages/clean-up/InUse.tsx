import ExpandableSection from '@cloudscape-design/components/expandable-section';
import type { CleanupPlan } from '@purser/contract';
import { nameOfArn } from '@purser/task-definition';
import { PlainTable } from '../../ui/PlainTable.tsx';

/** The revisions that stay since something uses them, and who. */
export function InUse({ inUse }: Pick<CleanupPlan, 'inUse'>) {
  return (
    <ExpandableSection headerText={`In use (${inUse.length})`}>
      <PlainTable
        title="Revisions that something uses stay"
        label="Revisions in use"
        columns={['Revision', 'Used by', 'Plaintext secrets']}
        prose={['Used by', 'Plaintext secrets']}
        rows={inUse.map(({ taskDefinitionArn, uses, plaintext }) => [
          nameOfArn(taskDefinitionArn),
          uses.join(', '),
          plaintext.length === 0 ? 'None found' : String(plaintext.length),
        ])}
      />
    </ExpandableSection>
  );
}
