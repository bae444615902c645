import Button from '@cloudscape-design/components/button';
import type { ServiceDetail } from '@purser/contract';
import { nameOfArn } from '@purser/task-definition';
import { lazy, Suspense, useState } from 'react';
import { LongText } from '../../../ui/LongText.tsx';
import { redeployWords } from '../../stale-secrets/redeploy-words.ts';

const RedeployPolicyModal = lazy(() => import('../../../components/rollouts/RedeployPolicyModal.tsx'));

/** Whether a service is redeployed by itself after a parameter or secret of its has changed, and the way to change that. */
export function RedeployChoice({ service }: { service: ServiceDetail }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <LongText>{redeployWords(service.tags)}</LongText>{' '}
      <Button variant="inline-link" ariaLabel="Change how it is redeployed" onClick={() => setOpen(true)}>
        Change
      </Button>
      {isOpen && (
        <Suspense>
          <RedeployPolicyModal
            cluster={nameOfArn(service.clusterArn)}
            service={service.serviceName}
            onDismiss={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
