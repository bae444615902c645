import type { TaskDefinition } from '@purser/task-definition';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { identityQuery } from '../../api/queries.ts';
import { clearDraft, loadDraft } from './draft.ts';
import { newTaskDefinition } from './new-task-definition.ts';
import type { CreatedRevision } from './use-submit.ts';
import { WizardForm } from './WizardForm.tsx';

interface Props {
  mode: 'create' | 'revision';
  /** The revision that a new one starts from. */
  base?: { taskDefinition: TaskDefinition; family: string; revision: number };
  /** The path of the field at which the wizard opens, such as one that is to blame for a failure. */
  startAt?: string | undefined;
  /** Where this browser keeps the draft. */
  draftKey: string;
  onCreated: (created: CreatedRevision) => void;
  onCancel: () => void;
}

/** Creates a task definition, or a new revision of one, step by step or as JSON. */
export function TaskDefinitionWizard({ mode, base, startAt, draftKey, onCreated, onCancel }: Props) {
  const { data: identity } = useSuspenseQuery(identityQuery());
  const [start, setStart] = useState(() => ({ draft: loadDraft(draftKey), round: 0 }));
  const startOver = () => {
    clearDraft(draftKey);
    setStart(({ round }) => ({ draft: undefined, round: round + 1 }));
  };
  return (
    <WizardForm
      key={start.round}
      mode={mode}
      baseline={base?.taskDefinition ?? newTaskDefinition(identity.region)}
      draft={start.draft}
      startAt={startAt}
      draftKey={draftKey}
      fixedFamily={mode === 'revision' ? base?.family : undefined}
      identity={identity}
      onCreated={onCreated}
      onCancel={onCancel}
      onStartOver={startOver}
    />
  );
}
