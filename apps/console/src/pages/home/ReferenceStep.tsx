import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { fromDescribed } from '@purser/task-definition';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { identityQuery, latestRevisionQuery, rolesQuery } from '../../api/queries.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { FamilySelect } from '../../components/FamilySelect.tsx';
import { CREATE_DRAFT_KEY, revisionDraftKey } from '../../forms/task-definition/draft-keys.ts';
import { addToDraft } from '../../forms/task-definition/draft-reference.ts';
import { newTaskDefinition } from '../../forms/task-definition/new-task-definition.ts';
import { defaultExecutionRole } from '../../forms/task-definition/use-default-execution-role.ts';
import { paths } from '../../paths.ts';
import { CodeText } from '../../ui/CodeText.tsx';
import { GuideStep } from './GuideStep.tsx';
import { snippet, variableFor } from './guide.ts';

interface Props {
  parameter: string | undefined;
  family: string | undefined;
  onFamily: (family: string | undefined) => void;
}

/** Puts the reference into a container, and opens the wizard on it; the wizard registers the revision. */
export function ReferenceStep({ parameter, family, onFamily }: Props) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState<string>();
  const [existing, setExisting] = useState(family !== undefined);
  const [error, setError] = useState<unknown>();
  const name = typed ?? variableFor(parameter ?? '');

  const open = async () => {
    if (parameter === undefined) return;
    setError(undefined);
    const reference = { container: '', name, valueFrom: parameter };
    try {
      if (!existing) {
        const { region } = await queryClient.ensureQueryData(identityQuery());
        // Without the right to list roles the person chooses one in the wizard.
        const { roles } = await queryClient.ensureQueryData(rolesQuery()).catch(() => ({ roles: [] }));
        const executionRoleArn = defaultExecutionRole(roles);
        const base = {
          ...newTaskDefinition(region),
          ...(executionRoleArn !== undefined && { executionRoleArn }),
        };
        addToDraft(CREATE_DRAFT_KEY, base, reference, 'task');
        await navigate({ to: paths.create() });
      } else if (family !== undefined) {
        const { taskDefinition, tags } = await queryClient.fetchQuery(latestRevisionQuery(family));
        const revision = { family, revision: taskDefinition.revision };
        addToDraft(revisionDraftKey(revision), fromDescribed(taskDefinition, tags), reference);
        await navigate({ to: paths.createRevision(revision) });
      }
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <>
      <GuideStep
        number={3}
        title="Refer to it in a container"
        description="A ValueFrom row gives a variable the name of the parameter. In another Region than the task's it takes the full ARN."
      >
        <SpaceBetween size="m">
          <FormField label="Variable" constraintText="The name by which the container sees the value.">
            <Input value={name} spellcheck={false} onChange={({ detail }) => setTyped(detail.value)} />
          </FormField>
          <FormField label="In">
            <RadioGroup
              value={existing ? 'existing' : 'new'}
              items={[
                { value: 'new', label: 'A new task definition' },
                { value: 'existing', label: 'A family that exists', description: 'Its next revision' },
              ]}
              onChange={({ detail }) => {
                setExisting(detail.value === 'existing');
                if (detail.value === 'new') onFamily(undefined);
              }}
            />
          </FormField>
          {existing && (
            <FormField label="Family">
              <FamilySelect value={family ?? ''} onChange={onFamily} />
            </FormField>
          )}
          {parameter !== undefined && (
            <CodeText text={snippet(name, parameter)} ariaLabel="The container definition's part, as JSON" />
          )}
        </SpaceBetween>
      </GuideStep>
      <GuideStep
        number={4}
        title="Register and start"
        description="The wizard shows everything once more before it registers the revision."
      >
        <SpaceBetween size="m">
          <Box>
            The container gets the value when it starts. After a change of the parameter, start new tasks: of
            a service, by forcing a new deployment.
          </Box>
          {error !== undefined && <ApiErrorAlert error={error} />}
          <Button
            variant="primary"
            disabled={parameter === undefined || name === '' || (existing && family === undefined)}
            disabledReason="Choose a parameter first, and a family where the reference goes into one."
            onClick={() => void open()}
          >
            {existing ? 'Open the next revision with this row' : 'Open a new task definition with this row'}
          </Button>
        </SpaceBetween>
      </GuideStep>
    </>
  );
}
