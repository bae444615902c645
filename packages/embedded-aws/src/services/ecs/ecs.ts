import type { JsonService } from '../service.ts';
import { ecsConditionKeys, ecsResources } from './access.ts';
import { CreateCapacityProvider } from './CreateCapacityProvider.ts';
import { CreateCluster } from './CreateCluster.ts';
import { CreateService } from './CreateService.ts';
import { DeleteAccountSetting } from './DeleteAccountSetting.ts';
import { DeleteCapacityProvider } from './DeleteCapacityProvider.ts';
import { DeleteCluster } from './DeleteCluster.ts';
import { DeleteService } from './DeleteService.ts';
import { DeleteTaskDefinitions } from './DeleteTaskDefinitions.ts';
import { DeregisterContainerInstance } from './DeregisterContainerInstance.ts';
import { DeregisterTaskDefinition } from './DeregisterTaskDefinition.ts';
import { DescribeCapacityProviders } from './DescribeCapacityProviders.ts';
import { DescribeClusters } from './DescribeClusters.ts';
import { DescribeContainerInstances } from './DescribeContainerInstances.ts';
import { DescribeServiceDeployments } from './DescribeServiceDeployments.ts';
import { DescribeServiceRevisions } from './DescribeServiceRevisions.ts';
import { DescribeServices } from './DescribeServices.ts';
import { DescribeTaskDefinition } from './DescribeTaskDefinition.ts';
import { DescribeTasks } from './DescribeTasks.ts';
import { ListAccountSettings } from './ListAccountSettings.ts';
import { ListClusters } from './ListClusters.ts';
import { ListContainerInstances } from './ListContainerInstances.ts';
import { ListServiceDeployments } from './ListServiceDeployments.ts';
import { ListServices } from './ListServices.ts';
import { ListTagsForResource } from './ListTagsForResource.ts';
import { ListTaskDefinitionFamilies } from './ListTaskDefinitionFamilies.ts';
import { ListTaskDefinitions } from './ListTaskDefinitions.ts';
import { ListTasks } from './ListTasks.ts';
import { PutAccountSetting } from './PutAccountSetting.ts';
import { PutAccountSettingDefault } from './PutAccountSettingDefault.ts';
import { PutClusterCapacityProviders } from './PutClusterCapacityProviders.ts';
import { RegisterContainerInstance } from './RegisterContainerInstance.ts';
import { RegisterTaskDefinition } from './RegisterTaskDefinition.ts';
import { RunTask } from './RunTask.ts';
import { StartTask } from './StartTask.ts';
import { StopTask } from './StopTask.ts';
import { TagResource } from './TagResource.ts';
import { ecsTables } from './tables.ts';
import { UntagResource } from './UntagResource.ts';
import { UpdateCluster } from './UpdateCluster.ts';
import { UpdateClusterSettings } from './UpdateClusterSettings.ts';
import { UpdateContainerInstancesState } from './UpdateContainerInstancesState.ts';
import { UpdateService } from './UpdateService.ts';

/** Elastic Container Service. */
export const ecs: JsonService = {
  protocol: 'json',
  target: 'AmazonEC2ContainerServiceV20141113',
  name: 'ecs',
  signingName: 'ecs',
  // https://github.com/aws-actions/amazon-ecs-deploy-task-definition/issues/587
  conversionWords: 'short',
  regional: true,
  tables: ecsTables,
  loadClient: () => import('@aws-sdk/client-ecs'),
  resources: ecsResources,
  conditionKeys: ecsConditionKeys,
  operations: {
    CreateCapacityProvider,
    CreateCluster,
    CreateService,
    DeleteAccountSetting,
    DeleteCapacityProvider,
    DeleteCluster,
    DeleteService,
    DeleteTaskDefinitions,
    DeregisterContainerInstance,
    DeregisterTaskDefinition,
    DescribeCapacityProviders,
    DescribeClusters,
    DescribeContainerInstances,
    DescribeServiceDeployments,
    DescribeServiceRevisions,
    DescribeServices,
    DescribeTaskDefinition,
    DescribeTasks,
    ListAccountSettings,
    ListClusters,
    ListContainerInstances,
    ListServiceDeployments,
    ListServices,
    ListTagsForResource,
    ListTaskDefinitionFamilies,
    ListTaskDefinitions,
    ListTasks,
    PutAccountSetting,
    PutAccountSettingDefault,
    PutClusterCapacityProviders,
    RegisterContainerInstance,
    RegisterTaskDefinition,
    RunTask,
    StartTask,
    StopTask,
    TagResource,
    UntagResource,
    UpdateCluster,
    UpdateClusterSettings,
    UpdateContainerInstancesState,
    UpdateService,
  },
};
