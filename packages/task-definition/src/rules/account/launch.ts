import { isOnFargate } from '../../deployment/deployment-rule.ts';
import { MAX_RUN_COUNT, MAX_SECURITY_GROUPS, MAX_SUBNETS } from '../../deployment/limits.ts';
import { guide } from '../../engine/docs.ts';
import { factRule } from '../../engine/fact-rule.ts';
import { quote } from '../../engine/lists.ts';
import type { FactRule, Report, Rule } from '../../engine/rule.ts';
import type { Task } from '../../engine/task.ts';
import type { LaunchPlan } from '../../launch-plan.ts';
import { wholeDefinition } from './subjects.ts';

const FARGATE = guide('AWS_Fargate');
const LATEST = ['LATEST', '1.4.0', '1.0.0'];

/** Declares a rule about the request by which the definition is going to be run. */
function launchRule({
  check,
  ...rule
}: Omit<FactRule, 'scope' | 'check' | 'unknown' | 'passed' | 'needs'> & {
  check(launch: LaunchPlan, task: Task, report: Report): void;
}): FactRule {
  return factRule({
    ...rule,
    needs: ['launch'],
    subjects: wholeDefinition,
    fact: ({ launch }) => launch,
    // The request is the person's own: what is well in it needs no line.
    passes: 'silently',
    check: (_subject, launch, report, task) => check(launch, task, report),
  });
}

export const launchRules: Rule[] = [
  launchRule({
    id: 'task-def-not-fargate',
    severity: 'error',
    appliesTo: 'requiresCompatibilities',
    title: 'A definition that is run on Fargate asks for it.',
    docs: FARGATE,
    check(launch, { fargate }, report) {
      if (!isOnFargate(launch) || fargate) return;
      report(['requiresCompatibilities'], 'The launch is on Fargate, for which the definition is not made.');
    },
  }),
  launchRule({
    id: 'awsvpc-network-config',
    severity: 'error',
    appliesTo: 'networkMode',
    title: 'The launch names subnets in awsvpc mode, and in no other.',
    docs: guide('task-networking'),
    check({ networkConfiguration }, { networkMode }, report) {
      if ((networkMode === 'awsvpc') === (networkConfiguration?.awsvpcConfiguration !== undefined)) return;
      report(
        ['networkMode'],
        networkMode === 'awsvpc'
          ? 'In awsvpc mode the launch needs a network configuration with subnets.'
          : `In ${networkMode} mode the launch takes no network configuration.`,
      );
    },
  }),
  launchRule({
    id: 'network-config-subnets',
    severity: 'error',
    appliesTo: 'networkConfiguration',
    title: 'A launch names up to 16 subnets and 5 security groups.',
    docs: guide('service-quotas'),
    check({ networkConfiguration }, _task, report) {
      const { subnets = [], securityGroups = [] } = networkConfiguration?.awsvpcConfiguration ?? {};
      if (subnets.length > MAX_SUBNETS) {
        report([], `The launch names ${subnets.length} subnets; ECS takes up to ${MAX_SUBNETS}.`);
      }
      if (securityGroups.length > MAX_SECURITY_GROUPS) {
        report(
          [],
          `The launch names ${securityGroups.length} security groups; ECS takes up to ${MAX_SECURITY_GROUPS}.`,
        );
      }
    },
  }),
  launchRule({
    id: 'assign-public-ip',
    severity: 'warn',
    appliesTo: 'networkConfiguration',
    title: 'A task has no public IP address.',
    docs: guide('fargate-task-networking'),
    check({ networkConfiguration }, _task, report) {
      if (networkConfiguration?.awsvpcConfiguration?.assignPublicIp !== 'ENABLED') return;
      report([], 'The tasks get a public IP address; with a NAT or VPC endpoints they do not need one.');
    },
  }),
  launchRule({
    id: 'fargate-placement-service',
    severity: 'error',
    appliesTo: 'placementConstraints, placementStrategy',
    title: 'A launch on Fargate has no placement constraints or strategies.',
    docs: FARGATE,
    check(launch, _task, report) {
      if (!isOnFargate(launch)) return;
      if (launch.placementConstraints?.length)
        report([], 'A launch on Fargate takes no placement constraints.');
      if (launch.placementStrategy?.length) report([], 'A launch on Fargate takes no placement strategies.');
    },
  }),
  launchRule({
    id: 'launch-type-and-strategy',
    severity: 'error',
    appliesTo: 'launchType, capacityProviderStrategy',
    title: 'A launch has a launch type or a capacity provider strategy.',
    docs: guide('cluster-capacity-providers'),
    check({ launchType, capacityProviderStrategy }, _task, report) {
      if (launchType === undefined || !capacityProviderStrategy?.length) return;
      report(
        [],
        `The launch has the launch type ${launchType} and a capacity provider strategy; ECS takes one of the two.`,
      );
    },
  }),
  launchRule({
    id: 'platform-version-ec2',
    severity: 'error',
    appliesTo: 'platformVersion',
    title: 'A launch on EC2 has no platform version.',
    docs: guide('platform-linux-fargate'),
    check({ launchType, platformVersion }, _task, report) {
      if (launchType !== 'EC2' || platformVersion === undefined) return;
      report([], `The launch is on EC2, which has no platform version ${quote(platformVersion)}.`);
    },
  }),
  launchRule({
    id: 'platform-version-not-latest',
    severity: 'warn',
    appliesTo: 'platformVersion',
    title: 'A launch on Fargate has the latest platform version.',
    docs: guide('platform-linux-fargate'),
    check(launch, { windows }, report) {
      const { platformVersion } = launch;
      if (!isOnFargate(launch) || platformVersion === undefined) return;
      if (LATEST.includes(platformVersion) && !(platformVersion === '1.0.0' && !windows)) return;
      report([], `The launch asks for platform version ${quote(platformVersion)}, which is not the latest.`);
    },
  }),
  launchRule({
    id: 'run-task-count',
    severity: 'error',
    appliesTo: 'count',
    title: 'RunTask starts up to 10 tasks at once.',
    docs: guide('service-quotas'),
    check({ by, count = 1 }, _task, report) {
      if (by !== 'RunTask' || count <= MAX_RUN_COUNT) return;
      report([], `The launch asks for ${count} tasks; RunTask starts up to ${MAX_RUN_COUNT} at once.`);
    },
  }),
  launchRule({
    id: 'windows-fargate-spot',
    severity: 'error',
    appliesTo: 'capacityProviderStrategy',
    title: 'A Windows task does not run on Fargate Spot.',
    docs: guide('fargate-capacity-providers'),
    check({ capacityProviderStrategy }, { windows }, report) {
      if (!windows || !capacityProviderStrategy?.some((item) => item.capacityProvider === 'FARGATE_SPOT'))
        return;
      report([], 'Fargate Spot runs no Windows tasks; use FARGATE.');
    },
  }),
  launchRule({
    id: 'volume-at-launch-config',
    severity: 'error',
    appliesTo: 'volumes[].configuredAtLaunch',
    title: 'The launch configures each volume that is configured at launch, and no other.',
    docs: guide('ebs-volumes'),
    check({ configuredVolumes = [] }, { volumes }, report) {
      const atLaunch = volumes.filter(({ definition }) => definition.configuredAtLaunch);
      for (const { definition, at } of atLaunch) {
        if (definition.name === undefined || configuredVolumes.includes(definition.name)) continue;
        report(
          at('configuredAtLaunch'),
          `The launch has no configuration for the volume ${quote(definition.name)}.`,
        );
      }
      for (const name of configuredVolumes) {
        if (atLaunch.some(({ definition }) => definition.name === name)) continue;
        report(
          ['volumes'],
          `The launch configures ${quote(name)}, which is no volume that is configured at launch.`,
        );
      }
    },
  }),
];
