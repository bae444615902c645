import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Tabs from '@cloudscape-design/components/tabs';
import { executionRolePolicy, requirementsOf, type TaskDefinition } from '@purser/task-definition';
import { useMemo } from 'react';
import { useWizardFacts } from '../wizard-context.ts';
import { PolicyTab } from './PolicyTab.tsx';
import { RequirementsTab } from './RequirementsTab.tsx';
import './needs.css';

interface Props {
  taskDefinition: TaskDefinition;
  /** Says in words where a path of the definition leads to. */
  placeOf: (path: string) => string;
}

/** What must be around a task for it to start: the rights of its execution role, and all the rest. */
export function ReviewNeeds({ taskDefinition, placeOf }: Props) {
  const { region, accountId } = useWizardFacts();
  const policy = useMemo(
    () => executionRolePolicy(taskDefinition, { region, accountId }),
    [taskDefinition, region, accountId],
  );
  const requirements = useMemo(() => requirementsOf(taskDefinition, { region }), [taskDefinition, region]);
  return (
    <Container
      header={
        <Header variant="h2" description="Read from this definition; nothing is changed in your account.">
          What this task needs
        </Header>
      }
    >
      <Tabs
        ariaLabel="What this task needs"
        tabs={[
          {
            id: 'policy',
            label: 'Execution role policy',
            content: <PolicyTab policy={policy} role={taskDefinition.executionRoleArn} placeOf={placeOf} />,
          },
          {
            id: 'requirements',
            label: 'Requirements',
            content: <RequirementsTab requirements={requirements} placeOf={placeOf} />,
          },
        ]}
      />
    </Container>
  );
}
