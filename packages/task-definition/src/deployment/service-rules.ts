import { guide } from '../engine/docs.ts';
import { duplicates, quote } from '../engine/lists.ts';
import { type DeploymentRule, isOnFargate } from './deployment-rule.ts';
import type { CreateServiceRequest } from './launch-request.ts';
import { MAX_ALARM_NAME, MAX_DESIRED_COUNT, MAX_TARGET_GROUPS } from './limits.ts';

const SERVICE = guide('service_definition_parameters');
const BALANCING = guide('service-load-balancing');
const MAX_GRACE_SECONDS = 2_147_483_647;
const MAX_PERCENT = 200;

/** The percentages that ECS takes where a service gives none. */
const DEFAULT_PERCENTS = {
  REPLICA: { minimumHealthyPercent: 100, maximumPercent: 200 },
  DAEMON: { minimumHealthyPercent: 0, maximumPercent: 100 },
};

/** The rules of a request to create a service alone. */
export const serviceRequestRules: DeploymentRule<CreateServiceRequest>[] = [
  {
    id: 'service-name',
    docs: SERVICE,
    check({ serviceName }, _definition, report) {
      if (/^[\w-]{1,255}$/.test(serviceName)) return;
      report(
        'serviceName',
        'Invalid service name. Up to 255 letters (uppercase and lowercase), numbers, underscores, and hyphens are allowed.',
      );
    },
  },
  {
    id: 'service-desired-count',
    docs: SERVICE,
    check({ schedulingStrategy = 'REPLICA', desiredCount }, _definition, report) {
      if (schedulingStrategy === 'DAEMON') {
        if (desiredCount !== undefined)
          report('desiredCount', 'A daemon service has a task on each instance, and no number of its own.');
      } else if (desiredCount === undefined) {
        report('desiredCount', 'Desired count cannot be null for a replica service.');
      } else if (desiredCount < 0 || desiredCount > MAX_DESIRED_COUNT) {
        report(
          'desiredCount',
          `The number of tasks is ${desiredCount}; ECS takes 0 to ${MAX_DESIRED_COUNT}.`,
        );
      }
    },
  },
  {
    id: 'service-daemon-fargate',
    docs: SERVICE,
    check(request, _definition, report) {
      if (request.schedulingStrategy !== 'DAEMON' || !isOnFargate(request)) return;
      report(
        'schedulingStrategy',
        'The daemon scheduling strategy is not supported with the FARGATE launch type.',
      );
    },
  },
  {
    id: 'service-percents',
    docs: guide('deployment-type-ecs'),
    check({ schedulingStrategy = 'REPLICA', deploymentConfiguration = {} }, _definition, report) {
      const at = 'deploymentConfiguration';
      const defaults = DEFAULT_PERCENTS[schedulingStrategy];
      const minimum = deploymentConfiguration.minimumHealthyPercent ?? defaults.minimumHealthyPercent;
      const maximum = deploymentConfiguration.maximumPercent ?? defaults.maximumPercent;
      if (minimum < 0 || minimum > 100)
        report(`${at}.minimumHealthyPercent`, `It is ${minimum}; ECS takes 0 to 100.`);
      if (maximum < 100 || maximum > MAX_PERCENT)
        report(`${at}.maximumPercent`, `It is ${maximum}; ECS takes 100 to ${MAX_PERCENT}.`);
      if (minimum >= maximum) {
        report(
          `${at}.maximumPercent`,
          `It must be above the minimum of ${minimum}: with ${maximum} no task could be replaced.`,
        );
      }
    },
  },
  {
    id: 'service-alarms',
    docs: guide('deployment-alarm-failure'),
    check({ deploymentConfiguration: { alarms } = {} }, _definition, report) {
      if (alarms === undefined) return;
      const at = 'deploymentConfiguration.alarms';
      if (alarms.enable && alarms.alarmNames.length === 0)
        report(`${at}.alarmNames`, 'A deployment that alarms watch needs the name of one.');
      if (alarms.rollback && !alarms.enable)
        report(`${at}.rollback`, 'ECS rolls back for an alarm only where alarms watch the deployment.');
      for (const [name = ''] of duplicates(alarms.alarmNames, (one) => one))
        report(`${at}.alarmNames`, `The alarm ${quote(name)} is given more than once.`);
      alarms.alarmNames.forEach((name, index) => {
        if (name.length > 0 && name.length <= MAX_ALARM_NAME) return;
        report(
          `${at}.alarmNames[${index}]`,
          `The name of an alarm has 1 to ${MAX_ALARM_NAME} characters, and this one has ${name.length}.`,
        );
      });
    },
  },
  {
    id: 'service-zone-rebalancing',
    docs: guide('service-rebalancing'),
    check(
      { availabilityZoneRebalancing, schedulingStrategy, deploymentConfiguration = {} },
      _definition,
      report,
    ) {
      if (availabilityZoneRebalancing !== 'ENABLED') return;
      if (schedulingStrategy === 'DAEMON')
        report(
          'availabilityZoneRebalancing',
          'Only a replica service is rebalanced among Availability Zones.',
        );
      else if (deploymentConfiguration.maximumPercent === 100) {
        report(
          'availabilityZoneRebalancing',
          'To be rebalanced a service may have more than 100 percent of its tasks for a while.',
        );
      }
    },
  },
  {
    id: 'service-target-groups',
    docs: BALANCING,
    check({ loadBalancers = [] }, { containerDefinitions = [] }, report) {
      if (loadBalancers.length > MAX_TARGET_GROUPS) {
        report(
          'loadBalancers',
          `There are ${loadBalancers.length} target groups; ECS takes up to ${MAX_TARGET_GROUPS}.`,
        );
      }
      loadBalancers.forEach(({ targetGroupArn, containerName, containerPort }, index) => {
        const at = `loadBalancers[${index}]`;
        if (!/^arn:[^:]+:elasticloadbalancing:[^:]+:\d{12}:targetgroup\//.test(targetGroupArn))
          report(`${at}.targetGroupArn`, `${quote(targetGroupArn)} is no ARN of a target group.`);
        const container = containerDefinitions.find(({ name }) => name === containerName);
        if (!container) {
          report(
            `${at}.containerName`,
            `The container ${containerName} does not exist in the task definition.`,
          );
        } else if (!container.portMappings?.some((mapping) => mapping.containerPort === containerPort)) {
          report(
            `${at}.containerPort`,
            `The container ${containerName} did not have a container port ${containerPort} defined.`,
          );
        }
      });
    },
  },
  {
    id: 'service-grace-period',
    docs: BALANCING,
    check({ healthCheckGracePeriodSeconds: seconds, loadBalancers = [] }, _definition, report) {
      if (seconds === undefined) return;
      if (loadBalancers.length === 0) {
        report(
          'healthCheckGracePeriodSeconds',
          'Health check grace period is only valid for services configured to use load balancers',
        );
      }
      if (seconds < 0 || seconds > MAX_GRACE_SECONDS) {
        report(
          'healthCheckGracePeriodSeconds',
          `It is ${seconds} seconds; ECS takes 0 to ${MAX_GRACE_SECONDS}.`,
        );
      }
    },
  },
];
