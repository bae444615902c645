import type { JsonService } from '../service.ts';
import { ecsConditionKeys, ecsResources } from './access.ts';
import { CreateCluster } from './CreateCluster.ts';
import { DeleteCluster } from './DeleteCluster.ts';
import { DeleteTaskDefinitions } from './DeleteTaskDefinitions.ts';
import { DeregisterTaskDefinition } from './DeregisterTaskDefinition.ts';
import { DescribeClusters } from './DescribeClusters.ts';
import { DescribeTaskDefinition } from './DescribeTaskDefinition.ts';
import { ListClusters } from './ListClusters.ts';
import { ListTagsForResource } from './ListTagsForResource.ts';
import { ListTaskDefinitionFamilies } from './ListTaskDefinitionFamilies.ts';
import { ListTaskDefinitions } from './ListTaskDefinitions.ts';
import { RegisterTaskDefinition } from './RegisterTaskDefinition.ts';
import { TagResource } from './TagResource.ts';
import { ecsTables } from './tables.ts';
import { UntagResource } from './UntagResource.ts';

/** Elastic Container Service: task definitions and clusters. */
export const ecs: JsonService = {
  protocol: 'json',
  target: 'AmazonEC2ContainerServiceV20141113',
  name: 'ecs',
  signingName: 'ecs',
  regional: true,
  tables: ecsTables,
  loadClient: () => import('@aws-sdk/client-ecs'),
  resources: ecsResources,
  conditionKeys: ecsConditionKeys,
  operations: {
    CreateCluster,
    DeleteCluster,
    DeleteTaskDefinitions,
    DeregisterTaskDefinition,
    DescribeClusters,
    DescribeTaskDefinition,
    ListClusters,
    ListTagsForResource,
    ListTaskDefinitionFamilies,
    ListTaskDefinitions,
    RegisterTaskDefinition,
    TagResource,
    UntagResource,
  },
};
