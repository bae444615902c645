import Button from '@cloudscape-design/components/button';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ServiceDetail } from '@purser/contract';
import { nameOfArn, readRedeployPolicy } from '@purser/task-definition';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { redeployPolicyQuery } from '../../../api/redeploy-policy-query.ts';
import { formatDate } from '../../../components/format-date.ts';
import { LongText } from '../../../ui/LongText.tsx';
import { redeployWords } from '../../stale-secrets/redeploy-words.ts';

const RedeployPolicyModal = lazy(() => import('../../../components/rollouts/RedeployPolicyModal.tsx'));

/** Whether a service is redeployed by itself after a parameter or secret of its has changed, and the way to change that. */
export function RedeployChoice({ service }: { service: ServiceDetail }) {
  const [isOpen, setOpen] = useState(false);
  const { serviceName, clusterArn, tags } = service;
  const place = { cluster: nameOfArn(clusterArn), service: serviceName };
  const isAuto = readRedeployPolicy(tags).redeploy === 'auto';
  const { data: policy } = useQuery({ ...redeployPolicyQuery(place), enabled: isAuto });
  return (
    <>
      <LongText>{redeployWords(tags)}</LongText>{' '}
      <Button variant="inline-link" ariaLabel="Change how it is redeployed" onClick={() => setOpen(true)}>
        Change
      </Button>
      {isAuto && policy?.heldBack && (
        <div>
          <StatusIndicator type="warning">
            <LongText>{`Held back on ${formatDate(policy.heldBack.at)}: ${policy.heldBack.reason}`}</LongText>
          </StatusIndicator>
        </div>
      )}
      {isOpen && (
        <Suspense>
          <RedeployPolicyModal {...place} onDismiss={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
