import type { TaskDefinition } from '@purser/task-definition';
import { describe, expect, it } from 'vitest';
import { fromRevision } from './from-revision.ts';
import { toRegisterInput } from './to-register-input.ts';

const definition: TaskDefinition = {
  family: 'web',
  containerDefinitions: [
    {
      name: 'web',
      image: 'nginx:1',
      environment: [{ name: 'A', value: '1' }],
      secrets: [{ name: 'B', valueFrom: '/b' }],
      linuxParameters: { initProcessEnabled: true },
      logConfiguration: {
        logDriver: 'splunk',
        options: { 'splunk-url': 'https://x' },
        secretOptions: [{ name: 'splunk-token', valueFrom: '/t' }],
      },
    },
  ],
  volumes: [{ name: 'v', efsVolumeConfiguration: { fileSystemId: 'fs-1' } }],
};

describe('the way from the form to the JSON', () => {
  it.each([
    ['family', 'family'],
    ['containerDefinitions', 'containerDefinitions'],
    ['containerDefinitions[0].name', 'containerDefinitions.0.name'],
    ['containerDefinitions[0].environment[0].name', 'containerDefinitions.0.environment.0.key'],
    ['containerDefinitions[0].secrets[0].valueFrom', 'containerDefinitions.0.environment.1.value'],
    [
      'containerDefinitions[0].logConfiguration.options["splunk-url"]',
      'containerDefinitions.0.logConfiguration.options.0.value',
    ],
    [
      'containerDefinitions[0].logConfiguration.secretOptions[0].valueFrom',
      'containerDefinitions.0.logConfiguration.options.1.value',
    ],
    ['runtimePlatform.cpuArchitecture', 'runtimePlatform.platform'],
    [
      'volumes[0].efsVolumeConfiguration.rootDirectory',
      'volumes.0.type.efsVolumeConfiguration.rootDirectory',
    ],
    ['proxyConfiguration.type', undefined],
  ])('an issue at %s goes to %s', (path, field) => {
    expect(toRegisterInput(fromRevision(definition)).fieldOf(path)).toBe(field);
  });

  it('moves a variable to secrets when its value type is ValueFrom', () => {
    const form = fromRevision(definition);
    const row = form.containerDefinitions[0]?.environment[0];
    if (row) row.type = 'ValueFrom';
    const [container] = toRegisterInput(form).taskDefinition.containerDefinitions ?? [];
    expect(container?.environment).toBeUndefined();
    expect(container?.secrets).toEqual([
      { name: 'A', valueFrom: '1' },
      { name: 'B', valueFrom: '/b' },
    ]);
  });

  it('sends a number that was mistyped as it is, for the rules to name', () => {
    const form = fromRevision(definition);
    const [container] = form.containerDefinitions;
    if (container) container.startTimeout = 'soon';
    const sent = toRegisterInput(form).taskDefinition;
    expect(sent.containerDefinitions?.[0]?.startTimeout).toBe('soon');
    expect(fromRevision(sent).containerDefinitions[0]?.startTimeout).toBe('soon');
  });
});
