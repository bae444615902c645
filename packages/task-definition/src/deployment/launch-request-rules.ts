import { guide } from '../engine/docs.ts';
import { duplicates, quote } from '../engine/lists.ts';
import { type DeploymentRule, isOnFargate } from './deployment-rule.ts';
import type { LaunchRequest } from './launch-request.ts';
import { MAX_SECURITY_GROUPS, MAX_STRATEGY_ITEMS, MAX_SUBNETS } from './limits.ts';

const PROVIDERS = guide('cluster-capacity-providers');
const NETWORK = guide('fargate-task-networking');
const PLATFORMS = guide('platform-linux-fargate');
const MAX_WEIGHT = 1000;
const MAX_BASE = 100_000;
/** Gone since December 2020. */
const RETIRED = ['1.0.0', '1.1.0', '1.2.0'];

/** The rules of what RunTask and CreateService have in common. */
export const launchRequestRules: DeploymentRule<LaunchRequest>[] = [
  {
    id: 'launch-capacity',
    docs: PROVIDERS,
    check({ launchType, capacityProviderStrategy = [] }, _definition, report) {
      if (launchType !== undefined && capacityProviderStrategy.length > 0) {
        report(
          'launchType',
          'Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.',
        );
      }
      if (capacityProviderStrategy.length > MAX_STRATEGY_ITEMS) {
        report(
          'capacityProviderStrategy',
          `The strategy has ${capacityProviderStrategy.length} capacity providers; ECS takes up to ${MAX_STRATEGY_ITEMS}.`,
        );
      }
    },
  },
  {
    id: 'launch-strategy-items',
    docs: PROVIDERS,
    check({ capacityProviderStrategy = [] }, _definition, report) {
      capacityProviderStrategy.forEach(({ capacityProvider, weight = 0, base = 0 }, index) => {
        const at = `capacityProviderStrategy[${index}]`;
        if (capacityProvider === '') report(`${at}.capacityProvider`, 'A capacity provider needs a name.');
        if (weight < 0 || weight > MAX_WEIGHT)
          report(`${at}.weight`, `The weight is ${weight}; ECS takes 0 to ${MAX_WEIGHT}.`);
        if (base < 0 || base > MAX_BASE)
          report(`${at}.base`, `The base is ${base}; ECS takes 0 to ${MAX_BASE}.`);
      });
      const items = capacityProviderStrategy;
      for (const [{ capacityProvider = '' } = {}] of duplicates(items, (item) => item.capacityProvider))
        report('capacityProviderStrategy', `The strategy names ${quote(capacityProvider)} more than once.`);
      if (items.filter(({ base = 0 }) => base > 0).length > 1)
        report('capacityProviderStrategy', 'Only one capacity provider of a strategy may have a base.');
      // A single provider without a weight gets all tasks.
      if (items.length > 1 && items.every(({ weight = 0 }) => weight === 0))
        report('capacityProviderStrategy', 'At least one capacity provider needs a weight above 0.');
      const onFargate = items.filter(({ capacityProvider }) => capacityProvider.startsWith('FARGATE'));
      if (onFargate.length > 0 && onFargate.length < items.length) {
        report(
          'capacityProviderStrategy',
          'A strategy has capacity providers of Fargate or of Auto Scaling groups, not of both.',
        );
      }
    },
  },
  {
    id: 'launch-platform-version',
    docs: PLATFORMS,
    check(request, _definition, report) {
      const { platformVersion = '' } = request;
      if (platformVersion === '' || platformVersion === 'LATEST') return;
      if (!isOnFargate(request)) {
        report('platformVersion', `Only Fargate has platform versions; leave ${quote(platformVersion)} out.`);
      } else if (!/^\d+\.\d+\.\d+$/.test(platformVersion)) {
        report(
          'platformVersion',
          `The platform version ${quote(platformVersion)} is neither LATEST nor a version such as 1.4.0.`,
        );
      }
    },
  },
  {
    id: 'launch-platform-retired',
    docs: PLATFORMS,
    check({ platformVersion = '' }, { runtimePlatform }, report) {
      const isWindows = runtimePlatform?.operatingSystemFamily?.startsWith('WINDOWS') ?? false;
      if (isWindows || !RETIRED.includes(platformVersion)) return;
      report('platformVersion', `The platform version ${platformVersion} is retired; use 1.4.0 or LATEST.`);
    },
  },
  {
    id: 'launch-subnets',
    docs: NETWORK,
    check({ subnets = [], securityGroups = [], assignPublicIp }, { networkMode }, report) {
      if (networkMode !== 'awsvpc') {
        const isGiven = subnets.length + securityGroups.length > 0 || assignPublicIp === true;
        if (isGiven) {
          report(
            'subnets',
            'Network Configuration is not valid for the given networkMode of this task definition.',
          );
        }
        return;
      }
      if (subnets.length === 0) report('subnets', 'A task in awsvpc mode needs at least one subnet.');
      if (subnets.length > MAX_SUBNETS)
        report('subnets', `There are ${subnets.length} subnets; ECS takes up to ${MAX_SUBNETS}.`);
      subnets.forEach((id, index) => {
        if (!id.startsWith('subnet-'))
          report(`subnets[${index}]`, `${quote(id)} is no id of a subnet, which begins with subnet-.`);
      });
    },
  },
  {
    id: 'launch-security-groups',
    docs: NETWORK,
    check({ securityGroups = [] }, { networkMode }, report) {
      if (networkMode !== 'awsvpc') return;
      if (securityGroups.length > MAX_SECURITY_GROUPS) {
        report(
          'securityGroups',
          `There are ${securityGroups.length} security groups; ECS takes up to ${MAX_SECURITY_GROUPS}.`,
        );
      }
      securityGroups.forEach((id, index) => {
        if (!id.startsWith('sg-'))
          report(
            `securityGroups[${index}]`,
            `${quote(id)} is no id of a security group, which begins with sg-.`,
          );
      });
    },
  },
  {
    id: 'launch-public-ip',
    docs: NETWORK,
    check({ launchType, assignPublicIp }, { networkMode }, report) {
      if (networkMode !== 'awsvpc' || !assignPublicIp || launchType !== 'EC2') return;
      report('assignPublicIp', 'Assign public IP is not supported for this launch type.');
    },
  },
  {
    id: 'launch-exec-role',
    docs: guide('ecs-exec'),
    check({ enableExecuteCommand }, { taskRoleArn }, report) {
      if (!enableExecuteCommand || taskRoleArn) return;
      report('enableExecuteCommand', 'ECS Exec needs a task role, and the task definition has none.');
    },
  },
  {
    id: 'launch-tags',
    docs: guide('ecs-using-tags'),
    check({ tags = [] }, _definition, report) {
      for (const [{ key = '' } = {}] of duplicates(tags, (tag) => tag.key))
        report('tags', `The tag ${quote(key)} is given more than once.`);
      tags.forEach(({ key }, index) => {
        if (/^aws:/i.test(key))
          report(`tags[${index}].key`, 'Keys of tags that begin with aws: are for AWS only.');
      });
    },
  },
];
