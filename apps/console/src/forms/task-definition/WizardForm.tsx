import type { Identity } from '@purser/contract';
import type { Issue, TaskDefinition } from '@purser/task-definition';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { MendContext } from '../../components/fields/FieldMends.tsx';
import { type FieldIssue, FieldIssues, FieldIssuesContext } from '../../components/fields/field-issues.ts';
import { focusField } from '../../components/fields/focus-field.ts';
import type { IssueActions } from '../../components/issue-panel/IssuePanel.tsx';
import type { JsonEditorHandle } from '../../components/json/JsonEditor.tsx';
import { PageLoading } from '../../layout/PageLoading.tsx';
import { Latest } from '../../ui/latest.ts';
import { type Checked, fieldOfPath } from './check.ts';
import type { Draft } from './draft.ts';
import type { TaskDefinitionForm } from './form-model.ts';
import { fromRevision } from './from-revision.ts';
import { issuePlace } from './issue-place.ts';
import { LeaveGuard } from './LeaveGuard.tsx';
import { MoveValueContext } from './move-value-context.ts';
import { summaryId } from './StepIssues.tsx';
import { StepsView } from './StepsView.tsx';
import { STEPS, type StepId } from './steps.ts';
import { useAcknowledgement } from './use-acknowledgement.ts';
import { useDefaultExecutionRole } from './use-default-execution-role.ts';
import { useDraft } from './use-draft.ts';
import { useLiveCheck, useOnce } from './use-live-check.ts';
import { type Moved, useMend } from './use-mend.ts';
import { AddSourceContext, usePendingSources } from './use-pending-sources.ts';
import { type CreatedRevision, useSubmit } from './use-submit.ts';
import { ViewSwitch, type WizardView } from './ViewSwitch.tsx';
import { WizardIssuePanel } from './WizardIssuePanel.tsx';
import { WizardContext, type WizardFacts } from './wizard-context.ts';
import './wizard.css';

// Fetched once the form is there: it must be at hand also when the server no longer answers.
const loadJsonView = () => import('./JsonView.tsx').then((m) => ({ default: m.JsonView }));
const JsonView = lazy(loadJsonView);
const OlderRevisionsModal = lazy(() => import('./cleanup/OlderRevisionsModal.tsx'));
const CreateParameterModal = lazy(() => import('../../components/secrets/CreateParameterModal.tsx'));

interface Props {
  mode: 'create' | 'revision';
  /** What counts as unchanged. */
  baseline: TaskDefinition;
  draft: Draft | undefined;
  startAt: string | undefined;
  draftKey: string;
  fixedFamily: string | undefined;
  identity: Identity;
  onCreated: (created: CreatedRevision) => void;
  onCancel: () => void;
  onStartOver: () => void;
}

/** Holds the form behind both views, and what goes on with it: checks, draft, submission, leaving. */
export function WizardForm({ mode, draft, startAt, draftKey, fixedFamily, identity, ...props }: Props) {
  const { region, accountId } = identity;
  const facts = useMemo<WizardFacts>(
    () => ({ mode, fixedFamily, region, accountId }),
    [mode, fixedFamily, region, accountId],
  );
  useEffect(() => void loadJsonView().catch(() => {}), []);
  const [baseline, setBaseline] = useState(props.baseline);
  const issues = useOnce(() => new FieldIssues());
  const defaultValues = useOnce(() => fromRevision(draft?.taskDefinition ?? baseline));
  const form = useForm<TaskDefinitionForm>({ defaultValues, shouldFocusError: false });

  const [step, setStep] = useState<StepId>(draft?.step ?? 'task');
  const [view, setView] = useState<WizardView>(draft?.json === undefined ? 'form' : 'json');
  const [brokenJson, setBrokenJson] = useState(draft?.json);
  const [checked, setChecked] = useState<Checked>();
  const [askedToCancel, setAskedToCancel] = useState(false);
  const live = useOnce(() => new Latest<Checked>());
  const editor = useRef<JsonEditorHandle>(null);
  const changed = useRef(false);
  const { keep, forget } = useDraft(draftKey);
  const sources = usePendingSources(draft?.sources);

  const keepDraft = (
    taskDefinition: TaskDefinition,
    now: { step?: StepId; json?: string | undefined } = {},
  ) => {
    const json = 'json' in now ? now.json : brokenJson;
    const from = sources.all();
    keep({
      taskDefinition,
      step: now.step ?? step,
      ...(json === undefined ? {} : { json }),
      ...(from.length === 0 ? {} : { sources: from }),
    });
  };

  const { check, settle, takeServerIssues } = useLiveCheck({
    form,
    issues,
    facts,
    baseline,
    onChecked: (found) => {
      live.set(found);
      // The form's fields and the panel have stores of their own; only these two show the definition as a whole.
      if (view === 'json' || step === 'review') setChecked(found);
    },
    onRest: (found, isChanged) => {
      changed.current = isChanged || brokenJson !== undefined;
      if (changed.current) keepDraft(found.taskDefinition);
      // What was typed and taken back again is no draft.
      else forget();
    },
  });
  useDefaultExecutionRole({
    enabled: mode === 'create' && draft === undefined,
    form,
    setBaseline,
  });

  const goTo = (next: StepId) => {
    forgetError();
    const found = check();
    setChecked(found);
    setStep(next);
    if (changed.current) keepDraft(found.taskDefinition, { step: next });
  };
  const goToIssue = (issue: FieldIssue) => {
    const part = STEPS.find(({ id }) => id === issue.part)?.id ?? 'task';
    issues.tryPart(part);
    setView('form');
    if (part !== step) goTo(part);
    if (issue.field !== undefined) focusField(issue.field, issues);
    else requestAnimationFrame(() => document.getElementById(summaryId(part))?.focus());
  };
  const goToPath = (path: string) => goToIssue(fieldOfPath(form.getValues(), path));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the wizard opens once
  useEffect(() => {
    if (startAt !== undefined) goToPath(startAt);
  }, [startAt]);
  /** Shows a step's errors and goes to the first; tells whether there are any. */
  const stopsAt = (found: readonly FieldIssue[]): boolean => {
    const error = found.find(({ severity }) => severity === 'error');
    if (error !== undefined) goToIssue(error);
    return error !== undefined;
  };
  const navigate = (next: number) => {
    const target = STEPS[next]?.id ?? 'task';
    const back = next < STEPS.findIndex(({ id }) => id === step);
    const found = check().issues.filter(({ part }) => part === step);
    issues.tryPart(step);
    if (back || !stopsAt(found)) goTo(target);
  };

  const leave = (then: () => void) => {
    changed.current = false;
    forget();
    then();
  };
  const { submit, pending, error, forgetError } = useSubmit({
    onCreated: (created) => {
      void sources.remember(created, check().taskDefinition);
      leave(() => props.onCreated(created));
    },
    onIssues: (found: readonly Issue[]) => stopsAt(takeServerIssues(found).issues),
  });
  const acknowledgement = useAcknowledgement();
  const create = () => {
    const found = check();
    if (!stopsAt(found.issues) && !acknowledgement.stopsAt(found.issues)) submit(found.taskDefinition);
  };
  const isChanged = () => {
    settle();
    return changed.current;
  };
  const cancel = () => (isChanged() ? setAskedToCancel(true) : leave(props.onCancel));

  const switchView = (next: WizardView) => {
    setChecked(check());
    if (next === 'form') setBrokenJson(undefined);
    setView(next);
  };
  const [moved, setMoved] = useState<Moved>();
  const { mend, applyFix, move, moveRow, finishMove, cancelMove } = useMend({
    form,
    issues,
    check,
    editor,
    // Only a family that has revisions can hold the value elsewhere.
    onMoved: (done) => {
      if (fixedFamily !== undefined && done.key !== '') setMoved(done);
      return fixedFamily !== undefined && done.key !== '';
    },
  });
  const shared = {
    viewSwitch: <ViewSwitch view={view} onChange={switchView} />,
    onCancel: cancel,
  };
  const isJson = view === 'json';
  const actions: IssueActions = {
    placeOf: (path) => issuePlace(path, live.get()?.taskDefinition ?? baseline),
    goToText: isJson ? 'Go to text' : 'Go to field',
    onGoTo: (issue) => (isJson ? editor.current?.goTo(issue.path ?? '') : goToIssue(issue)),
    onFix: mend,
  };
  const title = mode === 'create' ? 'Create new task definition' : 'Create new task definition revision';

  return (
    <WizardContext value={facts}>
      <FieldIssuesContext value={issues}>
        <MendContext value={mend}>
          <MoveValueContext value={moveRow}>
            <AddSourceContext value={sources.add}>
              <FormProvider {...form}>
                {view === 'form' ? (
                  <StepsView
                    {...shared}
                    title={title}
                    step={step}
                    review={{
                      taskDefinition: checked?.taskDefinition ?? baseline,
                      issues: checked?.issues ?? [],
                      acknowledgement: acknowledgement.of(checked?.issues ?? []),
                      actions,
                      onGoToPath: goToPath,
                      onApplyFix: applyFix,
                    }}
                    restored={draft !== undefined}
                    submission={{ pending, error }}
                    onStartOver={() => leave(props.onStartOver)}
                    onNavigate={navigate}
                    onEdit={goTo}
                    onSelectIssue={goToIssue}
                    onFix={mend}
                    onCreate={create}
                  />
                ) : (
                  <Suspense fallback={<PageLoading />}>
                    <JsonView
                      {...shared}
                      editor={editor}
                      title={`${title} with JSON`}
                      initialText={brokenJson ?? JSON.stringify((checked ?? check()).taskDefinition, null, 2)}
                      issues={checked?.issues ?? []}
                      onFix={mend}
                      onDefinition={(taskDefinition) => {
                        setBrokenJson(undefined);
                        issues.restart();
                        form.reset(fromRevision(taskDefinition as unknown as TaskDefinition));
                        setChecked(check());
                      }}
                      onBroken={(json) => {
                        setBrokenJson(json);
                        changed.current = true;
                        keepDraft(check().taskDefinition, { json });
                      }}
                      onReview={() => {
                        setView('form');
                        goTo('review');
                      }}
                    />
                  </Suspense>
                )}
              </FormProvider>
            </AddSourceContext>
          </MoveValueContext>
        </MendContext>
        <WizardIssuePanel live={live} {...actions} />
      </FieldIssuesContext>
      {move !== undefined && (
        <Suspense>
          <CreateParameterModal
            initialName={move.name}
            initialValue={move.value}
            onDismiss={cancelMove}
            onCreated={({ name }) => finishMove(name)}
          />
        </Suspense>
      )}
      {moved !== undefined && fixedFamily !== undefined && (
        <Suspense>
          <OlderRevisionsModal
            family={fixedFamily}
            variable={moved.key}
            onDismiss={() => {
              setMoved(undefined);
              const { field } = moved;
              if (field !== undefined && !isJson) requestAnimationFrame(() => focusField(field, issues));
            }}
          />
        </Suspense>
      )}
      <LeaveGuard
        isChanged={isChanged}
        askedToCancel={askedToCancel}
        onStay={() => setAskedToCancel(false)}
        onCancel={() => leave(props.onCancel)}
      />
    </WizardContext>
  );
}
