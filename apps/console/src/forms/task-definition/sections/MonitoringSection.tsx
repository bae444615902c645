import Checkbox from '@cloudscape-design/components/checkbox';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { canCollect, type MetricDestination } from '../adot-sidecar.ts';
import { useMonitoring } from '../use-monitoring.ts';

const DESTINATIONS: readonly { value: MetricDestination; label: string }[] = [
  { value: 'cloudwatch', label: 'Amazon CloudWatch' },
  {
    value: 'prometheus',
    label: 'Amazon Managed Service for Prometheus (Prometheus libraries instrumentation)',
  },
  {
    value: 'prometheus-otel',
    label: 'Amazon Managed Service for Prometheus (OpenTelemetry instrumentation)',
  },
];

/** Traces and metrics, collected by a sidecar that comes and goes with the two choices. */
export function MonitoringSection() {
  const [monitoring, change] = useMonitoring();
  const { traces, metrics } = monitoring;
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="Adds a container with the AWS Distro for OpenTelemetry; the task role needs the rights to send."
        >
          Monitoring <i>- optional</i>
        </Header>
      }
    >
      <SpaceBetween size="m">
        <Checkbox
          checked={traces}
          disabled={!canCollect({ traces: !traces, metrics }) && metrics !== undefined}
          description="Sends traces of the application to AWS X-Ray. Not together with Prometheus metrics."
          onChange={({ detail }) => change({ ...monitoring, traces: detail.checked })}
        >
          Use trace collection
        </Checkbox>
        <Checkbox
          checked={metrics !== undefined}
          description="Sends metrics of the application to one of the destinations."
          onChange={({ detail }) =>
            change({ ...monitoring, metrics: detail.checked ? 'cloudwatch' : undefined })
          }
        >
          Use metric collection
        </Checkbox>
        {metrics !== undefined && (
          <FormField label="Metric destination" stretch>
            <RadioGroup
              value={metrics}
              items={DESTINATIONS.map((item) => ({
                ...item,
                disabled: !canCollect({ traces, metrics: item.value }),
              }))}
              onChange={({ detail }) => {
                const chosen = DESTINATIONS.find(({ value }) => value === detail.value);
                if (chosen) change({ ...monitoring, metrics: chosen.value });
              }}
            />
          </FormField>
        )}
        {metrics !== undefined && metrics !== 'cloudwatch' && (
          <FormField
            label="Workspace remote write endpoint"
            constraintText="https://aps-workspaces.region.amazonaws.com/workspaces/workspace-id/api/v1/remote_write"
          >
            <Input
              value={monitoring.endpoint}
              onChange={({ detail }) => change({ ...monitoring, endpoint: detail.value })}
            />
          </FormField>
        )}
        {metrics === 'prometheus' && (
          <FormField label="Scraping target" constraintText="host:port of the application's metrics">
            <Input
              value={monitoring.scrapingTarget}
              placeholder="0.0.0.0:8080"
              onChange={({ detail }) => change({ ...monitoring, scrapingTarget: detail.value })}
            />
          </FormField>
        )}
      </SpaceBetween>
    </Container>
  );
}
