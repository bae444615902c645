import type { TaskDefinition } from '@purser/task-definition';
import { describe, expect, it } from 'vitest';
import { canCollect, isCollector, monitoringOf, NO_MONITORING, withMonitoring } from './adot-sidecar.ts';

const plain: TaskDefinition = { family: 'web', containerDefinitions: [{ name: 'web', image: 'nginx:1' }] };
const collectors = (definition: TaskDefinition) =>
  (definition.containerDefinitions ?? []).filter(isCollector);
const traces = { ...NO_MONITORING, traces: true };

describe('the collector of traces and metrics', () => {
  it('comes once, and goes without a trace', () => {
    const once = withMonitoring(plain, traces, 'eu-west-1');
    const twice = withMonitoring(once, { ...traces, metrics: 'cloudwatch' }, 'eu-west-1');
    expect(collectors(once)).toHaveLength(1);
    expect(collectors(twice)).toHaveLength(1);
    expect(collectors(twice)[0]?.command).toEqual(['--config=/etc/ecs/ecs-cloudwatch-xray.yaml']);
    expect(withMonitoring(twice, NO_MONITORING, 'eu-west-1')).toEqual(plain);
  });

  it.each([
    traces,
    { ...NO_MONITORING, metrics: 'cloudwatch' as const },
    { ...traces, metrics: 'cloudwatch' as const },
    { ...NO_MONITORING, metrics: 'prometheus' as const, endpoint: 'https://e', scrapingTarget: '0.0.0.0:80' },
    { ...NO_MONITORING, metrics: 'prometheus-otel' as const, endpoint: 'https://e' },
  ])('is found again in a revision: %o', (wanted) => {
    expect(canCollect(wanted)).toBe(true);
    expect(monitoringOf(withMonitoring(plain, wanted, 'eu-west-1'))).toEqual(wanted);
  });

  it('keeps what a revision changed in it', () => {
    const own = {
      name: 'otel',
      image: 'public.ecr.aws/aws-observability/aws-otel-collector:v0.40.0',
      cpu: 64,
      environment: [{ name: 'OWN', value: '1' }],
    };
    const changed = withMonitoring({ ...plain, containerDefinitions: [own] }, traces, 'eu-west-1');
    expect(changed.containerDefinitions).toEqual([{ ...own, command: ['--config=/etc/ecs/ecs-xray.yaml'] }]);
  });
});
