import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Wizard from '@cloudscape-design/components/wizard';
import type { ApiErrorBody } from '@purser/contract';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import type { FieldIssue } from '../../components/fields/field-issues.ts';
import { PageLoading } from '../../layout/PageLoading.tsx';
import { StepIssues } from './StepIssues.tsx';
import { SubmitError } from './SubmitError.tsx';
import type { ReviewProps } from './steps/ReviewStep.tsx';
import { TaskStep } from './steps/TaskStep.tsx';
import { STEPS, type StepId, stepIndex } from './steps.ts';
import { WIZARD_STRINGS } from './wizard-strings.ts';

// The steps that nobody sees first come in pieces of their own, fetched once the first one is there: they must
// be at hand also when the server no longer answers.
const loadContainers = () =>
  import('./steps/ContainersStep.tsx').then((m) => ({ default: m.ContainersStep }));
const loadStorage = () => import('./steps/StorageStep.tsx').then((m) => ({ default: m.StorageStep }));
const loadMonitoring = () =>
  import('./steps/MonitoringStep.tsx').then((m) => ({ default: m.MonitoringStep }));
const loadReview = () => import('./steps/ReviewStep.tsx').then((m) => ({ default: m.ReviewStep }));
const ContainersStep = lazy(loadContainers);
const StorageStep = lazy(loadStorage);
const MonitoringStep = lazy(loadMonitoring);
const ReviewStep = lazy(loadReview);

interface Props {
  title: string;
  step: StepId;
  review: Omit<ReviewProps, 'onEdit'>;
  restored: boolean;
  viewSwitch: ReactNode;
  submission: { pending: boolean; error: ApiErrorBody | undefined };
  onStartOver: () => void;
  onNavigate: (index: number) => void;
  onEdit: (step: StepId) => void;
  onSelectIssue: (issue: FieldIssue) => void;
  onFix: (issue: FieldIssue) => void;
  onCreate: () => void;
  onCancel: () => void;
}

/** The wizard with its five steps; only the shown one is rendered. */
export function StepsView({ step, submission, ...props }: Props) {
  const [told, setTold] = useState(false);
  useEffect(
    () => void Promise.all([loadContainers(), loadStorage(), loadMonitoring(), loadReview()]).catch(() => {}),
    [],
  );
  const content = (id: StepId): ReactNode => {
    switch (id) {
      case 'task':
        return <TaskStep />;
      case 'containers':
        return <ContainersStep />;
      case 'storage':
        return <StorageStep />;
      case 'monitoring':
        return <MonitoringStep />;
      case 'review':
        return <ReviewStep {...props.review} onEdit={props.onEdit} />;
    }
  };
  return (
    <section aria-label={props.title}>
      <div className="purser-view-switch">{props.viewSwitch}</div>
      <Wizard
        i18nStrings={WIZARD_STRINGS}
        steps={STEPS.map(({ id, title }) => ({
          title,
          content: id === step && (
            <>
              <div className="purser-step-notes">
                {props.restored && !told && (
                  <Alert
                    dismissible
                    dismissAriaLabel="Hide the note on the draft"
                    onDismiss={() => setTold(true)}
                    action={<Button onClick={props.onStartOver}>Start over</Button>}
                  >
                    Your unfinished draft was restored.
                  </Alert>
                )}
                {id === 'review' && <SubmitError {...submission} onRetry={props.onCreate} />}
                <StepIssues step={id} onSelect={props.onSelectIssue} onFix={props.onFix} />
              </div>
              <Suspense fallback={<PageLoading />}>{content(id)}</Suspense>
            </>
          ),
        }))}
        activeStepIndex={stepIndex(step)}
        isLoadingNextStep={submission.pending}
        onNavigate={({ detail }) => props.onNavigate(detail.requestedStepIndex)}
        onSubmit={props.onCreate}
        onCancel={props.onCancel}
      />
    </section>
  );
}
