import { ecs } from '../../services/ecs/ecs.ts';
import type { Scenario } from '../scenario.ts';

const containerDefinitions = [
  { name: 'app', image: 'busybox:1', memory: 32, environment: [{ name: 'STAGE', value: 'test' }] },
];
const ACCOUNT = 'arn:aws:ecs:us-east-1:123456789012';

/** Clusters, task definitions, container instances, tasks and services. */
export const ecsScenario: Scenario = {
  service: ecs,
  steps: [
    {
      operation: 'CreateCluster',
      input: { clusterName: 'shop', tags: [{ key: 'team', value: 'shop' }] },
      save: { cluster: 'cluster.clusterArn' },
      expect: { 'cluster.status': 'ACTIVE', 'cluster.tags': [{ key: 'team', value: 'shop' }] },
    },
    { operation: 'ListClusters', input: {}, expect: { clusterArns: ['$cluster'] } },
    {
      operation: 'UpdateCluster',
      input: {
        cluster: '$cluster',
        configuration: { executeCommandConfiguration: { logging: 'DEFAULT' } },
      },
      expect: { 'cluster.configuration.executeCommandConfiguration.logging': 'DEFAULT' },
    },
    {
      operation: 'UpdateClusterSettings',
      input: { cluster: 'shop', settings: [{ name: 'containerInsights', value: 'enhanced' }] },
      expect: { 'cluster.settings.0.value': 'enhanced' },
    },
    {
      operation: 'CreateCapacityProvider',
      input: {
        name: 'machines',
        autoScalingGroupProvider: {
          autoScalingGroupArn:
            'arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:1:autoScalingGroupName/machines',
        },
      },
      save: { provider: 'capacityProvider.capacityProviderArn' },
      expect: { 'capacityProvider.name': 'machines' },
    },
    {
      operation: 'DescribeCapacityProviders',
      input: { capacityProviders: ['machines', 'nope'] },
      expect: { 'capacityProviders.0.status': 'ACTIVE', 'failures.0.reason': 'MISSING' },
    },
    {
      operation: 'PutClusterCapacityProviders',
      input: {
        cluster: 'shop',
        capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
        defaultCapacityProviderStrategy: [],
      },
      expect: { 'cluster.capacityProviders': ['FARGATE', 'FARGATE_SPOT'] },
    },
    {
      operation: 'PutAccountSetting',
      input: { name: 'containerInsights', value: 'enabled' },
      expect: { 'setting.value': 'enabled' },
    },
    { operation: 'PutAccountSettingDefault', input: { name: 'tagResourceAuthorization', value: 'on' } },
    {
      operation: 'ListAccountSettings',
      input: { name: 'containerInsights', effectiveSettings: true },
      expect: { 'settings.0.value': 'enabled' },
    },
    { operation: 'DeleteAccountSetting', input: { name: 'containerInsights' } },

    {
      operation: 'RegisterTaskDefinition',
      input: { family: 'app', containerDefinitions, tags: [{ key: 'team', value: 'shop' }] },
      save: { definition: 'taskDefinition.taskDefinitionArn', registered: 'taskDefinition' },
      expect: { 'taskDefinition.revision': 1, 'tags.0.key': 'team' },
    },
    {
      operation: 'DescribeTaskDefinition',
      input: { taskDefinition: 'app', include: ['TAGS'] },
      expect: { taskDefinition: '$registered', 'tags.0.value': 'shop' },
    },
    {
      operation: 'DescribeTaskDefinition',
      input: { taskDefinition: 'nope' },
      fails: 'ClientException',
    },
    { operation: 'ListTaskDefinitionFamilies', input: {}, expect: { families: ['app'] } },
    { operation: 'ListTaskDefinitions', input: {}, expect: { taskDefinitionArns: ['$definition'] } },
    {
      operation: 'TagResource',
      input: { resourceArn: '$definition', tags: [{ key: 'stage', value: 'a b=c' }] },
    },
    { operation: 'UntagResource', input: { resourceArn: '$definition', tagKeys: ['team'] } },
    {
      operation: 'ListTagsForResource',
      input: { resourceArn: '$definition' },
      expect: { tags: [{ key: 'stage', value: 'a b=c' }] },
    },

    {
      operation: 'RegisterContainerInstance',
      input: {
        cluster: 'shop',
        totalResources: [
          { name: 'CPU', type: 'INTEGER', integerValue: 2048 },
          { name: 'MEMORY', type: 'INTEGER', integerValue: 4096 },
        ],
      },
      save: { instance: 'containerInstance.containerInstanceArn' },
      expect: { 'containerInstance.registeredResources.1.integerValue': 4096 },
    },
    {
      operation: 'ListContainerInstances',
      input: { cluster: 'shop' },
      expect: { containerInstanceArns: ['$instance'] },
    },
    {
      operation: 'RunTask',
      input: { cluster: 'shop', taskDefinition: 'app', launchType: 'EC2', count: 1 },
      save: { task: 'tasks.0.taskArn' },
      expect: { 'tasks.0.lastStatus': 'PROVISIONING', failures: [] },
    },
    {
      operation: 'StartTask',
      input: { cluster: 'shop', taskDefinition: 'app', containerInstances: ['$instance'] },
      expect: { 'tasks.0.containerInstanceArn': '$instance' },
    },
    {
      operation: 'DescribeTasks',
      input: { cluster: 'shop', tasks: ['$task'] },
      after: 4,
      expect: { 'tasks.0.lastStatus': 'RUNNING', 'tasks.0.containers.0.name': 'app' },
    },
    {
      operation: 'DescribeContainerInstances',
      input: { cluster: 'shop', containerInstances: ['$instance'] },
      expect: { 'containerInstances.0.runningTasksCount': 2 },
    },
    {
      of: 'ec2',
      operation: 'DescribeSubnets',
      input: { Filters: [{ Name: 'default-for-az', Values: ['true'] }] },
      save: { subnet: 'Subnets.0.SubnetId' },
    },
    {
      operation: 'RegisterTaskDefinition',
      input: {
        family: 'serverless',
        requiresCompatibilities: ['FARGATE'],
        networkMode: 'awsvpc',
        cpu: '256',
        memory: '512',
        containerDefinitions: [{ name: 'app', image: 'busybox:1' }],
      },
    },
    {
      operation: 'RunTask',
      input: {
        cluster: 'shop',
        taskDefinition: 'serverless',
        capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }],
        networkConfiguration: {
          awsvpcConfiguration: { subnets: ['$subnet'], assignPublicIp: 'ENABLED' },
        },
        overrides: {
          containerOverrides: [{ name: 'app', environment: [{ name: 'STAGE', value: 'test' }] }],
        },
      },
      save: { serverless: 'tasks.0.taskArn' },
      expect: { 'tasks.0.capacityProviderName': 'FARGATE_SPOT' },
    },
    {
      operation: 'DescribeTasks',
      input: { cluster: 'shop', tasks: ['$serverless'] },
      after: 4,
      save: { address: 'tasks.0.containers.0.networkInterfaces.0.privateIpv4Address' },
      expect: {
        'tasks.0.lastStatus': 'RUNNING',
        'tasks.0.launchType': 'FARGATE',
        'tasks.0.attachments.0.type': 'ElasticNetworkInterface',
        'tasks.0.attachments.0.details.0': { name: 'subnetId', value: '$subnet' },
      },
    },
    { operation: 'StopTask', input: { cluster: 'shop', task: '$serverless' } },
    {
      operation: 'DescribeTasks',
      input: { cluster: 'shop', tasks: ['$serverless'] },
      after: 6,
      expect: { 'tasks.0.lastStatus': 'STOPPED', 'tasks.0.stopCode': 'UserInitiated' },
    },
    {
      operation: 'StopTask',
      input: { cluster: 'shop', task: '$task', reason: 'enough' },
      expect: { 'task.taskArn': '$task', 'task.stoppedReason': 'enough' },
    },

    {
      operation: 'CreateService',
      input: {
        cluster: 'shop',
        serviceName: 'web',
        taskDefinition: 'app',
        launchType: 'EC2',
        desiredCount: 1,
      },
      save: { service: 'service.serviceArn' },
      expect: { 'service.desiredCount': 1, 'service.deployments.0.status': 'PRIMARY' },
    },
    ...['$service', '$task', '$instance', '$provider'].flatMap((resourceArn) => [
      {
        operation: 'TagResource',
        input: { resourceArn, tags: [{ key: 'stage', value: 'test' }] },
      },
      {
        operation: 'ListTagsForResource',
        input: { resourceArn },
        expect: { tags: [{ key: 'stage', value: 'test' }] },
      },
    ]),
    { operation: 'DeleteCapacityProvider', input: { capacityProvider: 'machines' } },
    { operation: 'ListServices', input: { cluster: 'shop' }, expect: { serviceArns: ['$service'] } },
    {
      operation: 'DescribeServices',
      input: { cluster: 'shop', services: ['web', 'nope'] },
      after: 6,
      expect: {
        'services.0.runningCount': 1,
        'services.0.deployments.0.rolloutState': 'COMPLETED',
        failures: [{ arn: `${ACCOUNT}:service/shop/nope`, reason: 'MISSING' }],
      },
    },
    {
      operation: 'ListTasks',
      input: { cluster: 'shop', serviceName: 'web' },
      save: { serviceTask: 'taskArns.0' },
    },
    {
      operation: 'ListServiceDeployments',
      input: { cluster: 'shop', service: 'web', createdAt: { before: { $date: '$later' } } },
      save: {
        deployment: 'serviceDeployments.0.serviceDeploymentArn',
        revision: 'serviceDeployments.0.targetServiceRevisionArn',
      },
      expect: { 'serviceDeployments.0.status': 'SUCCESSFUL' },
    },
    {
      operation: 'DescribeServiceDeployments',
      input: { serviceDeploymentArns: ['$deployment'] },
      expect: { 'serviceDeployments.0.targetServiceRevision.runningTaskCount': 1 },
    },
    {
      operation: 'DescribeServiceRevisions',
      input: { serviceRevisionArns: ['$revision'] },
      expect: { 'serviceRevisions.0.taskDefinition': '$definition' },
    },
    {
      operation: 'UpdateService',
      input: { cluster: 'shop', service: 'web', desiredCount: 0 },
      expect: { 'service.desiredCount': 0 },
    },
    {
      operation: 'DeleteService',
      input: { cluster: 'shop', service: 'web' },
      after: 4,
      expect: { 'service.status': 'DRAINING' },
    },

    {
      operation: 'UpdateContainerInstancesState',
      input: { cluster: 'shop', containerInstances: ['$instance'], status: 'DRAINING' },
      expect: { 'containerInstances.0.status': 'DRAINING' },
    },
    {
      operation: 'DeregisterContainerInstance',
      input: { cluster: 'shop', containerInstance: '$instance', force: true },
      expect: { 'containerInstance.status': 'INACTIVE' },
    },
    {
      operation: 'DeregisterTaskDefinition',
      input: { taskDefinition: '$definition' },
      expect: { 'taskDefinition.status': 'INACTIVE' },
    },
    {
      operation: 'DeleteTaskDefinitions',
      input: { taskDefinitions: ['$definition'] },
      expect: { 'taskDefinitions.0.status': 'DELETE_IN_PROGRESS', failures: [] },
    },
    {
      operation: 'DeleteCluster',
      input: { cluster: 'shop' },
      after: 6,
      expect: { 'cluster.status': 'INACTIVE' },
    },
    {
      operation: 'DescribeClusters',
      input: { clusters: ['shop'] },
      expect: { failures: [{ arn: '$cluster', reason: 'MISSING' }] },
    },
    { operation: 'DeleteCluster', input: { cluster: 'shop' }, fails: 'ClusterNotFoundException' },
    { operation: 'GetTaskProtection', input: { cluster: 'shop' }, fails: 'UnknownOperationException' },
  ],
};
